package io.l2bench.workload.format.keys;

import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.LittleEndian;
import io.l2bench.workload.parse.RecordReader;

/**
 * Little-endian keys of one size, one after the other, and nothing else. Nothing marks such a file:
 * it is recognised only if its keys are small and no other format fits.
 */
abstract class KeyRecords implements TraceFormat {
  private final String name;
  private final int bytes;

  KeyRecords(String name, int bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** The key there, as 64 bits. */
  abstract long key(byte[] text, int at);

  /** Whether words of 32 bits are keys of this size, if they are keys. */
  abstract boolean fits(Words words);

  /**
   * Facts about the words of 32 bits at the beginning of a file.
   *
   * @param upperZero every second one is 0
   * @param upperSmall every second one is below 2^16
   * @param allSmall all are below 2^24
   */
  record Words(boolean upperZero, boolean upperSmall, boolean allSmall) {}

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Trace.Kind kind() {
    return Trace.Kind.KEYS;
  }

  @Override
  public final boolean isText() {
    return false;
  }

  @Override
  public final Fit fit(Head head) {
    byte[] text = head.bytes();
    boolean keys = text.length >= 2 * bytes && text.length % bytes == 0 && fits(words(text));
    return keys ? Fit.PART : Fit.NONE;
  }

  @Override
  public final RequestReader open(TraceInput input) {
    return new RecordReader(input, bytes) {
      @Override
      protected void take(byte[] text, int from, RequestBatch batch) {
        batch.add(Op.READ, key(text, from), 1);
      }
    };
  }

  private static Words words(byte[] text) {
    long upper = 0;
    long any = 0;
    for (int at = 0; at + Integer.BYTES <= text.length; at += Integer.BYTES) {
      long word = LittleEndian.u32(text, at);
      any |= word;
      upper |= at % Long.BYTES == 0 ? 0 : word;
    }
    return new Words(upper == 0, upper < 1 << 16, any < 1 << 24);
  }
}
