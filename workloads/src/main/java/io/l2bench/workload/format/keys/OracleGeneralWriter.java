package io.l2bench.workload.format.keys;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.KeyRanks;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.RequestWriter;
import io.l2bench.workload.format.WriteSettings;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Writes oracleGeneral records. Next positions are known only at the end, so the records wait in a
 * temporary file; a backward pass fills in the positions, and then the records are written. Memory:
 * 32 to 64 bytes for each distinct key; disk: the records twice.
 */
final class OracleGeneralWriter implements RequestWriter {
  static final int RECORD_BYTES = 24;

  private static final int KEY = 4;
  private static final int NEXT = 16;
  private static final int NONE = -1;
  private static final int BLOCK_BYTES = RECORD_BYTES << 14;
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final long MOST_SECONDS = (1L << 32) - 1;

  private final OutputStream out;
  private final String trace;
  private final TableKeys keys;
  private final FileChannel waiting;
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  /** Times in this format never go back. */
  private long latestSeconds;

  OracleGeneralWriter(OutputStream out, WriteSettings settings) throws IOException {
    this.out = out;
    this.trace = settings.trace();
    this.keys = new TableKeys(settings);
    Path file = Files.createTempFile("l2bench", ".records");
    this.waiting =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  public void write(RequestBatch batch) throws IOException {
    for (int row = 0; row < batch.size(); row++) {
      latestSeconds = Math.max(latestSeconds, seconds(batch.begin(row)));
      long first = keys.first(batch, row);
      int count = keys.count(batch, row);
      for (int i = 0; i < count; i++) {
        if (!block.hasRemaining()) {
          append();
        }
        block.putInt((int) latestSeconds).putLong(first + i).putInt(/* size= */ 1).putLong(NONE);
      }
    }
  }

  private long seconds(long begin) {
    long seconds = begin == RequestBatch.NO_TIME ? 0 : begin / NANOS_PER_SECOND;
    if (seconds > MOST_SECONDS) {
      throw new BadInputException(trace, "times below 2^32 s for oracleGeneral", seconds + " s");
    }
    return seconds;
  }

  private void append() throws IOException {
    block.flip();
    while (block.hasRemaining()) {
      waiting.write(block);
    }
    block.clear();
  }

  @Override
  public void finish() throws IOException {
    append();
    fillNext();
    long size = waiting.size();
    for (long at = 0; at < size; at += BLOCK_BYTES) {
      read(at, size);
      out.write(block.array(), 0, block.limit());
    }
  }

  /** Goes through the records from the last to the first, block by block. */
  private void fillNext() throws IOException {
    KeyRanks ranks = new KeyRanks();
    long[] next = new long[1 << 10];
    long size = waiting.size();
    for (long at = (size - 1) / BLOCK_BYTES * BLOCK_BYTES; at >= 0; at -= BLOCK_BYTES) {
      read(at, size);
      for (int record = block.limit() - RECORD_BYTES; record >= 0; record -= RECORD_BYTES) {
        int known = ranks.size();
        int rank = ranks.rank(block.getLong(record + KEY));
        if (rank == next.length) {
          next = Arrays.copyOf(next, next.length * 2);
        }
        block.putLong(record + NEXT, rank == known ? NONE : next[rank]);
        next[rank] = (at + record) / RECORD_BYTES + 1;
      }
      write(at);
    }
  }

  private void read(long at, long size) throws IOException {
    block.clear().limit((int) Math.min(BLOCK_BYTES, size - at));
    while (block.hasRemaining()) {
      if (waiting.read(block, at + block.position()) < 0) {
        throw new EOFException("the temporary file of records was cut");
      }
    }
    block.flip();
  }

  private void write(long at) throws IOException {
    while (block.hasRemaining()) {
      waiting.write(block, at + block.position());
    }
  }

  @Override
  public void close() throws IOException {
    waiting.close();
  }
}
