package io.l2bench.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The main class of a JVM that runs a command of the program once, with a yardstick before and
 * after it. When the JVM ends, it writes two numbers to a file: the processor time of the process
 * up to then without the yardstick's, compilation and collections of garbage included, and that of
 * a step of the yardstick, both in ns.
 *
 * <p>{@link YardstickJar} hands this class to JVMs that hold another version of the program; so it
 * refers to no class of the project that is not in that jar.
 */
public final class WholeProcess {
  /** The main class of the program. */
  public static final String PROGRAM = "io.l2bench.cli.Main";

  private static final double NANOS_PER_SECOND = 1e9;

  private WholeProcess() {}

  /**
   * Runs a command.
   *
   * @param args the file for the numbers, the main class of the program, and its arguments
   */
  public static void main(String[] args) throws ReflectiveOperationException {
    long start = processNanos();
    YardstickLoops yardstick = new YardstickLoops();
    double before = yardstick.nanosPerStep();
    long measured = processNanos() - start;
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> write(Path.of(args[0]), yardstick, before, measured)));
    Class.forName(args[1])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(args, 2, args.length));
  }

  /** The processor time of the process in seconds, from what it wrote. */
  public static double seconds(String numbers) {
    return Double.parseDouble(numbers.split(" ", -1)[0]) / NANOS_PER_SECOND;
  }

  /** The processor time of a step of the yardstick in seconds, from what the process wrote. */
  static double yardstickSeconds(String numbers) {
    return Double.parseDouble(numbers.split(" ", -1)[1]) / NANOS_PER_SECOND;
  }

  private static void write(Path file, YardstickLoops yardstick, double before, long measured) {
    long command = processNanos() - measured;
    double step = (before + yardstick.nanosPerStep()) / 2;
    try {
      Files.writeString(file, command + " " + step);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long processNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
