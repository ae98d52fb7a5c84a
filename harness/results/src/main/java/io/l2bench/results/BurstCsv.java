package io.l2bench.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.l2bench.replay.Burst;
import java.io.Writer;
import java.util.List;

/** The table of bursts, a row a step; results/README.md says what each column means. */
public final class BurstCsv {
  private static final List<String> HEADER =
      List.of("policy", "capacity", "step", "phase", "entries", "loading", "in_use", "evictions");

  private final CsvWriter csv;

  /** Writes the header. */
  public BurstCsv(Writer out) {
    csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(HEADER);
  }

  /** Writes the steps of a policy's burst, numbered from 1. */
  public void write(String policy, int capacity, List<Burst.Step> steps) {
    int number = 0;
    for (Burst.Step step : steps) {
      number++;
      csv.writeRecord(
          policy,
          Integer.toString(capacity),
          Integer.toString(number),
          step.phase().label(),
          Integer.toString(step.entries()),
          Integer.toString(step.loading()),
          Integer.toString(step.inUse()),
          Long.toString(step.evictions()));
    }
  }
}
