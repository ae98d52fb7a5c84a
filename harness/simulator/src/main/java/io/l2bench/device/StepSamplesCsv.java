package io.l2bench.device;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.file.Decompression;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of recorded durations: {@code kind,begin_us,duration_us}, in the order of the begins
 * within a kind. Times count from the begin of the trace's first request. Plain or compressed.
 */
public final class StepSamplesCsv {
  private static final String HEADER = "kind,begin_us,duration_us";
  private static final Pattern ROW = Pattern.compile("([a-z-]+),([0-9]{1,15}),([0-9]{1,15})");
  private static final long NANOS_PER_MICRO = 1000;

  private StepSamplesCsv() {}

  /**
   * Reads durations.
   *
   * @param where the file, for messages
   */
  public static StepSamples read(String where, InputStream in) throws IOException {
    StepSamples samples = new StepSamples();
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Decompression.open(where, in), StandardCharsets.UTF_8));
    if (!HEADER.equals(lines.readLine())) {
      throw new BadInputException(where + " line 1", "the header " + HEADER, "another");
    }
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      add(samples, line, "%s line %d".formatted(where, number));
    }
    return samples;
  }

  /** Writes durations. */
  public static void write(StepSamples samples, Writer out) throws IOException {
    out.write(HEADER + "\n");
    for (StepKind kind : StepKind.values()) {
      for (int i = 0; i < samples.size(kind); i++) {
        long begin = samples.begin(kind, i) / NANOS_PER_MICRO;
        long duration = samples.duration(kind, i) / NANOS_PER_MICRO;
        out.write("%s,%d,%d\n".formatted(kind.label(), begin, duration));
      }
    }
  }

  private static void add(StepSamples samples, String line, String where) {
    Matcher row = ROW.matcher(line);
    StepKind kind = row.matches() ? StepKind.named(row.group(1)) : null;
    if (kind == null) {
      throw new BadInputException(where, HEADER, "'" + line + "'");
    }
    try {
      samples.add(kind, nanos(row.group(2)), nanos(row.group(3)));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(where, "begins in order", String.valueOf(e.getMessage()));
    }
  }

  private static long nanos(String micros) {
    return Long.parseLong(micros) * NANOS_PER_MICRO;
  }
}
