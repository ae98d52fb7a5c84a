package io.l2bench.workload.format.keys;

import com.google.auto.service.AutoService;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.parse.LittleEndian;

/** Binary keys of 8 bytes each; recognised if they are below 2^48. */
@AutoService(TraceFormat.class)
public final class Keys64Format extends KeyRecords {
  /** The format. */
  public Keys64Format() {
    super("keys-u64", Long.BYTES);
  }

  @Override
  long key(byte[] text, int at) {
    return LittleEndian.i64(text, at);
  }

  @Override
  boolean fits(Words words) {
    return words.upperZero() || (words.upperSmall() && !words.allSmall());
  }
}
