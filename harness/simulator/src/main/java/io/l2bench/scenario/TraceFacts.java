package io.l2bench.scenario;

import io.l2bench.workload.ClockResolution;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Sha256;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What one pass over a trace finds.
 *
 * @param requests in the trace
 * @param disks that they are for
 * @param clock the resolution of its times
 * @param sha256 over each request's letter, offset, length, begin and end, 8 bytes each, big-endian
 */
public record TraceFacts(long requests, int disks, ClockResolution clock, String sha256) {
  private static final int FIELDS = 5;

  /** Reads a trace to its end. */
  static TraceFacts of(Trace trace) throws IOException {
    MessageDigest digest = Sha256.digest();
    ByteBuffer bytes = ByteBuffer.allocate(RequestBatch.ROWS * FIELDS * Long.BYTES);
    ClockResolution clock = new ClockResolution();
    RequestBatch batch = new RequestBatch();
    long requests = 0;
    int disks = 1;
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        digest.update(fields(batch, bytes));
        clock.add(batch);
        requests += batch.size();
        disks = Math.max(disks, batch.highestDisk() + 1);
      }
    }
    return new TraceFacts(requests, disks, clock, HexFormat.of().formatHex(digest.digest()));
  }

  private static ByteBuffer fields(RequestBatch batch, ByteBuffer bytes) {
    bytes.clear();
    for (int row = 0; row < batch.size(); row++) {
      bytes.putLong(batch.op(row).letter());
      bytes.putLong(batch.offset(row)).putLong(batch.length(row));
      bytes.putLong(batch.begin(row)).putLong(batch.end(row));
    }
    return bytes.flip();
  }
}
