package io.l2bench.throughput;

import io.l2bench.replay.Warmup;
import io.l2bench.workload.Geometry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program of a JVM that measures: it takes settings and policies as arguments, and prints a
 * checksum of the tables and a line for each policy.
 */
final class Worker {
  /** Begins each line that is an answer; libraries print lines of their own. */
  static final String ANSWER = "l2bench\t";

  private static final int FIXED = 10;
  private static final String NO_FILE = "";

  private Worker() {}

  /** The arguments that ask for these measurements. */
  static List<String> arguments(
      ThroughputSettings settings, @Nullable String file, List<String> policies) {
    Geometry geometry = settings.geometry();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                settings.trace(),
                "" + geometry.clusterSize(),
                "" + geometry.tableSize(),
                "" + geometry.tableCovers(),
                "" + settings.capacity(),
                "" + settings.seed(),
                "" + settings.requests(),
                "" + settings.runs(),
                settings.warmup().toString(),
                file == null ? NO_FILE : file));
    arguments.addAll(policies);
    return arguments;
  }

  /** Measures what {@link #arguments} asked for. */
  public static void main(String[] args) throws IOException {
    ThroughputSettings settings =
        new ThroughputSettings(
            args[0],
            new Geometry(Long.parseLong(args[1]), Long.parseLong(args[2]), Long.parseLong(args[3])),
            Integer.parseInt(args[4]),
            Long.parseLong(args[5]),
            Integer.parseInt(args[6]),
            Integer.parseInt(args[7]),
            Warmup.parse(args[8].isEmpty() ? "0" : args[8]));
    String file = args[9].equals(NO_FILE) ? null : args[9];
    List<String> policies = List.of(args).subList(FIXED, args.length);
    TableSequence sequence = TableSequence.of(settings);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(ANSWER + Long.toHexString(sequence.checksum()));
    new Meter(settings, sequence)
        .measure(policies, new WholeRun(settings, file))
        .forEach(measured -> out.println(ANSWER + measured.toLine()));
  }
}
