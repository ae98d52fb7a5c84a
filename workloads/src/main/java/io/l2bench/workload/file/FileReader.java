package io.l2bench.workload.file;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import java.io.IOException;
import java.time.Duration;

/**
 * One pass over a file, which knows its place in the file.
 *
 * @param requests of the file
 * @param bytes of the file, as far as they have been read
 */
record FileReader(RequestReader requests, CountedInput bytes) implements RequestReader {
  @Override
  public boolean read(RequestBatch batch) throws IOException {
    return requests.read(batch);
  }

  @Override
  public String diskName(int number) {
    return requests.diskName(number);
  }

  @Override
  public Duration clockStart() {
    return requests.clockStart();
  }

  @Override
  public boolean namesDisks() {
    return requests.namesDisks();
  }

  @Override
  public double share() {
    return bytes.share();
  }

  @Override
  public void close() throws IOException {
    requests.close();
  }
}
