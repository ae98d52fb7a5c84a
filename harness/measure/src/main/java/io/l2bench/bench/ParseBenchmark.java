package io.l2bench.bench;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.format.event.RecordedCsv;
import io.l2bench.workload.format.keys.OracleGeneral;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The mean time to read a request from a trace in memory, uncompressed: the project's CSV, at about
 * 45 bytes a row, and oracleGeneral, at 24.
 *
 * <p>It shows whether a reader keeps up with the caches that it feeds. It does not show what
 * decompression and disks add. Run it alone with {@code java -jar harness/target/l2bench.jar bench
 * --only jmh --include Parse}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the setup
public class ParseBenchmark {
  private static final int ROWS = 1 << 16;
  private static final int RECORD_BYTES = 24;
  private static final long SEED = 1;

  private final RequestBatch batch = new RequestBatch();
  private byte[] csv;
  private byte[] records;

  /** Writes the traces. */
  @Setup
  public void write() {
    SplittableRandom random = new SplittableRandom(SEED);
    StringBuilder text =
        new StringBuilder(
            "seq,begin_us,end_us,op,offset,bytes,inflight_at_begin,begin_ord,end_ord,l2_ops\n");
    ByteBuffer binary = ByteBuffer.allocate(ROWS * RECORD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < ROWS; row++) {
      long key = random.nextLong(1L << 38);
      text.append(
          "%d,%d,%d,R,%d,4096,0,%d,%d,1\n"
              .formatted(row, row * 100, row * 100 + 80, key, 2 * row, 2 * row + 1));
      binary.putInt(row / 1000).putLong(key).putInt(1).putLong(-1);
    }
    csv = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    records = binary.array();
  }

  /** All rows of the CSV. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long csv() throws IOException {
    return read(new RecordedCsv(), csv);
  }

  /** All records of oracleGeneral. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long oracleGeneral() throws IOException {
    return read(new OracleGeneral(), records);
  }

  private long read(TraceFormat format, byte[] trace) throws IOException {
    long requests = 0;
    TraceInput input = TraceInput.strict("memory", new ByteArrayInputStream(trace));
    try (RequestReader reader = format.open(input)) {
      while (reader.read(batch)) {
        requests += batch.size();
      }
    }
    return requests;
  }
}
