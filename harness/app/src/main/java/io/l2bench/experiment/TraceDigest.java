package io.l2bench.experiment;

import io.l2bench.run.Sha256;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A checksum of a trace's requests, independent of their file.
 *
 * @param requests in the trace
 * @param disks that they address
 * @param sha256 over each request's letter, offset, length, begin and end, 8 bytes each, big-endian
 */
record TraceDigest(long requests, int disks, String sha256) {
  private static final int FIELDS = 5;

  static TraceDigest of(Trace trace) throws IOException {
    MessageDigest digest = Sha256.digest();
    ByteBuffer bytes = ByteBuffer.allocate(RequestBatch.ROWS * FIELDS * Long.BYTES);
    RequestBatch batch = new RequestBatch();
    long requests = 0;
    int disks = 1;
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        bytes.clear();
        for (int row = 0; row < batch.size(); row++) {
          bytes.putLong(batch.op(row).letter());
          bytes.putLong(batch.offset(row)).putLong(batch.length(row));
          bytes.putLong(batch.begin(row)).putLong(batch.end(row));
        }
        digest.update(bytes.flip());
        requests += batch.size();
        disks = Math.max(disks, batch.highestDisk() + 1);
      }
    }
    return new TraceDigest(requests, disks, HexFormat.of().formatHex(digest.digest()));
  }
}
