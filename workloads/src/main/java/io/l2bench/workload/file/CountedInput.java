package io.l2bench.workload.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, still compressed, with a count of those read. */
final class CountedInput extends FilterInputStream {
  private final long size;
  private long read;

  CountedInput(InputStream in, long size) {
    super(in);
    this.size = size;
  }

  /** The share that has been read, from 0 to 1. */
  double share() {
    return size == 0 ? 1 : Math.min(1, (double) read / size);
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    read += value < 0 ? 0 : 1;
    return value;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int got = super.read(target, from, length);
    read += Math.max(0, got);
    return got;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    read += skipped;
    return skipped;
  }
}
