package io.l2bench.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A jar with the yardstick and what runs it alone, which stands before a build on a class path. */
final class YardstickJar {
  private static final List<Class<?>> CLASSES =
      List.of(YardstickLoops.class, YardstickProfiler.class, WholeProcess.class);

  private YardstickJar() {}

  /** Writes it to a new file of a folder. */
  static Path write(Path folder) throws IOException {
    Path jar = folder.resolve(ForkSide.YARDSTICK);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Class<?> one : CLASSES) {
        String name = one.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream in = YardstickJar.class.getResourceAsStream("/" + name)) {
          Objects.requireNonNull(in, name).transferTo(out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }
}
