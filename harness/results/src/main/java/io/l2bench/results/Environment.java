package io.l2bench.results;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The machine, the virtual machine and the checkout that a run is made on. */
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

  /** The short name of the checkout's commit. */
  public static String commit() {
    return git("rev-parse", "--short", "HEAD");
  }

  /** Whether the checkout has changes that are not committed. */
  public static boolean dirty() {
    String status = git("status", "--porcelain");
    return !status.isEmpty() && !status.equals(UNKNOWN);
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

  private static String git(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean done = process.waitFor(10, TimeUnit.SECONDS);
      return done && process.exitValue() == 0 ? answer.trim() : UNKNOWN;
    } catch (IOException e) {
      return UNKNOWN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return UNKNOWN;
    }
  }
}
