package io.l2bench.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A jar with the yardstick alone, which stands before any build on a class path. */
final class YardstickJar {
  private YardstickJar() {}

  /** Writes it to a new temporary file. */
  static Path write() throws IOException {
    String name = YardstickProfiler.class.getName().replace('.', '/') + ".class";
    Path jar = Files.createTempFile("l2bench-yardstick", ".jar");
    try (InputStream in = YardstickProfiler.class.getResourceAsStream("/" + name);
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(name));
      Objects.requireNonNull(in, name).transferTo(out);
      out.closeEntry();
    }
    return jar;
  }
}
