package io.l2bench.workload.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;

/** The bytes of a file, still compressed: counted, and checked against those of earlier passes. */
final class CountedInput extends FilterInputStream {
  private final FileContent content;
  private final long size;
  private final CRC32C checksum = new CRC32C();
  private long read;

  /**
   * A pass over a file.
   *
   * @param in its bytes
   * @param content what it held in earlier passes
   */
  CountedInput(InputStream in, FileContent content) throws IOException {
    super(in);
    this.content = content;
    this.size = content.check();
  }

  /** The share that has been read, from 0 to 1. */
  double share() {
    return size == 0 ? 1 : Math.min(1, (double) read / size);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int got = super.read(target, from, length);
    if (got < 0) {
      content.requireWhole(read, size);
    } else {
      add(target, from, got);
    }
    return got;
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] skipped = new byte[(int) Math.min(bytes, FileContent.BLOCK)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  private void add(byte[] bytes, int from, int length) {
    int at = from;
    while (at < from + length) {
      int left = FileContent.BLOCK - (int) (read % FileContent.BLOCK);
      int some = Math.min(left, from + length - at);
      checksum.update(bytes, at, some);
      at += some;
      read += some;
      if (some == left || read == size) {
        endBlock();
      }
    }
  }

  private void endBlock() {
    content.check((int) ((read - 1) / FileContent.BLOCK), (int) checksum.getValue());
    checksum.reset();
  }

  @Override
  public void close() throws IOException {
    super.close();
    content.check();
  }
}
