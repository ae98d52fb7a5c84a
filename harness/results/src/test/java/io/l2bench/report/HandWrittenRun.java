package io.l2bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** The files of a run, written by hand. */
record HandWrittenRun(Path folder) {
  static final String HEADER =
      "trace,policy,capacity,timing,loading,device,speed,edition,cluster_size,table_size,table_covers,seed,requests,"
          + "lookups,hits,misses,miss_ratio,table_reads,duplicate_reads,commits_dropped,new_tables,"
          + "evictions,skipped,peak_entries,peak_tables,mean_entries,grown,nanos_above_capacity,"
          + "entries_above_capacity_at_end,repetitions,table_reads_min,table_reads_max,promises\n";
  static final String CURVES = "trace,policy,capacity,lookups,misses,miss_ratio,error\n";

  /** A row of {@code simulate.csv}: 1000 lookups, of which as many miss as tables are read. */
  static String cell(
      String trace, String policy, int capacity, String timing, int reads, int duplicates) {
    return "%s,%s,%d,%s,duplicate,constant,1.0,7.2,4096,4,8388608,1,1000,1000,%d,%d,%s,%d,%d,0,0,0,0,50,51,49.5,0,0,0,1,%d,%d,%s\n"
        .formatted(
            trace,
            policy,
            capacity,
            timing,
            1000 - reads,
            reads,
            reads / 1000.0,
            reads,
            duplicates,
            reads,
            reads,
            policy.equals("opt") ? "pins needs-future" : "pins deterministic");
  }

  /** The tag of a cell's histogram, at capacity 50. */
  static String tag(String trace, String policy, String timing, String loading, String kind) {
    return "%s/%s/50/%s/%s/1/%s/device=constant/speed=1.0/edition=7.2/cluster_size=4096"
            .formatted(trace, policy, timing, loading, kind)
        + "/table_size=4/table_covers=8388608";
  }

  /** A row of {@code curve.csv} with 1000 lookups. */
  static String point(String trace, String policy, int capacity, int misses) {
    return "%s,%s,%d,1000,%d,%s,0\n".formatted(trace, policy, capacity, misses, misses / 1000.0);
  }

  /** Three policies on one trace, one by one and 32 in flight. */
  void writeSmall() throws IOException {
    write("manifest.json", "{\"schema\":2,\"profile\":\"quick\",\"commit\":\"abc1234\"}");
    write(
        "simulate.csv",
        HEADER
            + cell("boot", "qed", 50, "sequential", 200, 0)
            + cell("boot", "lru", 50, "sequential", 150, 0)
            + cell("boot", "opt", 50, "sequential", 100, 0)
            + cell("boot", "lru", 10, "sequential", 157, 0)
            + cell("boot", "qed", 50, "closed:32", 420, 77)
            + cell("boot", "lru", 50, "closed:32", 330, 66));
  }

  void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Writes one histogram with each value {@code times} times, or adds it to the log. */
  void writeLog(String name, String tag, int times, long... values) throws IOException {
    Histogram histogram = new Histogram(3);
    histogram.setTag(tag);
    for (long value : values) {
      histogram.recordValueWithCount(value, times);
    }
    try (var out =
            Files.newOutputStream(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      new HistogramLogWriter(print).outputIntervalHistogram(0, 1, histogram, 1);
    }
  }
}
