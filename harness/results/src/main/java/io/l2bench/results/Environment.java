package io.l2bench.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** The environment of a run: the machine, the virtual machine and the program. */
public final class Environment {
  private static final String UNKNOWN = "unknown";

  private Environment() {}

  /** Hardware and operating system. */
  public static Manifest.Machine machine() {
    return new Manifest.Machine(
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        cpu(),
        Runtime.getRuntime().availableProcessors(),
        memoryBytes());
  }

  /** The Java virtual machine. */
  public static Manifest.Jdk jdk() {
    return new Manifest.Jdk(
        System.getProperty("java.version", UNKNOWN),
        System.getProperty("java.vm.name", UNKNOWN),
        System.getProperty("java.vendor", UNKNOWN),
        Runtime.getRuntime().maxMemory());
  }

  /** Runnable threads over the last minute; negative if unknown. */
  public static double loadAverage() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** The version that the jar was built with. */
  public static String version() {
    return Objects.requireNonNullElse(
        Environment.class.getPackage().getImplementationVersion(), "unpackaged");
  }

  /** The short name of the commit that the jar was built from. */
  public static String commit() {
    return build("commit");
  }

  /** Whether the jar was built from a checkout with uncommitted changes. */
  public static boolean dirty() {
    return Boolean.parseBoolean(build("dirty"));
  }

  private static long memoryBytes() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean os
        ? os.getTotalMemorySize()
        : 0;
  }

  private static String cpu() {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return System.getProperty("os.arch", UNKNOWN);
    }
    try (var lines = Files.lines(info)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse(UNKNOWN);
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  /** A value that the build left in the jar; unknown if it was built without a repository. */
  private static String build(String key) {
    try (InputStream in = Environment.class.getResourceAsStream("build.properties")) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(in, "build.properties"));
      String value = properties.getProperty(key, UNKNOWN);
      return value.startsWith("$") ? UNKNOWN : value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
