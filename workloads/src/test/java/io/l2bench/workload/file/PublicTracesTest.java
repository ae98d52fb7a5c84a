package io.l2bench.workload.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.l2bench.workload.Op;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Public traces, which are not part of the project: the tests run where the environment variable
 * L2BENCH_PUBLIC_TRACES names a folder that has them. Counts are by awk, over the fields of the
 * files.
 */
final class PublicTracesTest {
  private static final Path FOLDER =
      Path.of(System.getenv().getOrDefault("L2BENCH_PUBLIC_TRACES", "../shared/traces/peers"));

  @ParameterizedTest
  @CsvSource({
    "apress-blktrace.txt.xz, blkparse, 78, 9977856, 92, 31252480",
    "disksim-ascii.trace.xz, disksim, 79634, 412875264, 20366, 107663872",
    "mqsim-tpcc-small.trace.xz, mqsim, 4381, 36315136, 2618, 23403520",
    "mqsim-wsrch-small.trace.xz, mqsim, 24779, 382085120, 4, 32768",
    "hfplayer-small-tpch.csv, hfplayer, 0, 0, 780, 38334464",
  })
  void readsAsManyReadsAndWrites(
      String name, String format, long reads, long bytesRead, long writes, long bytesWritten)
      throws IOException {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), "a public trace");
    Trace trace = new TraceFiles().open(TraceFile.at(file), ReadSettings.PLAIN);
    long[] counts = new long[2];
    long[] bytes = new long[2];
    try (RequestReader reader = trace.open()) {
      RequestBatch batch = new RequestBatch();
      while (reader.read(batch)) {
        for (int row = 0; row < batch.size(); row++) {
          int kind = batch.op(row) == Op.READ ? 0 : 1;
          counts[kind]++;
          bytes[kind] += batch.length(row);
        }
      }
    }
    assertThat(new long[] {counts[0], bytes[0], counts[1], bytes[1]})
        .containsExactly(reads, bytesRead, writes, bytesWritten);
    assertThat(new TraceFiles().open(TraceFile.at(file), new ReadSettings(format, null, 0)).kind())
        .isEqualTo(trace.kind());
  }
}
