package io.l2bench.cli;

import io.l2bench.workload.BadInputException;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.jar.JarFile;

/**
 * Jars of the user's own, whose policies, devices, generators and trace formats are found like the
 * bundled ones while a command runs. The JVMs that measure get them on their class path.
 */
final class Plugins {
  private static final String CLASS_PATH = "java.class.path";

  private final String classPath = System.getProperty(CLASS_PATH);
  private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
  private final URLClassLoader plugins;

  private Plugins(URLClassLoader plugins, List<Path> files) {
    this.plugins = plugins;
    Thread.currentThread().setContextClassLoader(plugins);
    StringBuilder all = new StringBuilder(classPath);
    files.forEach(file -> all.append(File.pathSeparator).append(file));
    System.setProperty(CLASS_PATH, all.toString());
  }

  /**
   * Does some work with jars, and those of folders, loaded.
   *
   * @throws BadInputException if one is neither
   */
  static int with(List<Path> jarsAndFolders, IntSupplier work) throws IOException {
    Plugins plugins = load(jarsAndFolders);
    try {
      return work.getAsInt();
    } finally {
      plugins.unload();
    }
  }

  private static Plugins load(List<Path> jarsAndFolders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : jarsAndFolders) {
      files.addAll(Files.isDirectory(path) ? jars(path) : List.of(jar(path)));
    }
    URL[] urls = new URL[files.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = files.get(i).toUri().toURL();
    }
    ClassLoader parent = Thread.currentThread().getContextClassLoader();
    return new Plugins(new URLClassLoader("plugins", urls, parent), files);
  }

  private static List<Path> jars(Path folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path path : found) {
        jars.add(jar(path));
      }
    }
    if (jars.isEmpty()) {
      throw new BadInputException("--plugin " + folder, "a folder with jars", "none in it");
    }
    Collections.sort(jars);
    return jars;
  }

  private static Path jar(Path file) {
    try (JarFile jar = new JarFile(file.toFile())) {
      return Path.of(jar.getName());
    } catch (IOException e) {
      String found = Files.exists(file) ? String.valueOf(e.getMessage()) : "no such file";
      throw new BadInputException("--plugin " + file, "a jar", found);
    }
  }

  private void unload() throws IOException {
    Thread.currentThread().setContextClassLoader(loader);
    System.setProperty(CLASS_PATH, classPath);
    plugins.close();
  }
}
