package io.l2bench.workload.format.keys;

import com.google.auto.service.AutoService;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.parse.LittleEndian;

/** Binary keys of 4 bytes each, from 0 to 2^32 - 1; recognised if they are below 2^24. */
@AutoService(TraceFormat.class)
public final class Keys32Format extends KeyRecords {
  /** The format. */
  public Keys32Format() {
    super("keys-u32", Integer.BYTES);
  }

  @Override
  long key(byte[] text, int at) {
    return LittleEndian.u32(text, at);
  }

  @Override
  boolean fits(Words words) {
    return words.allSmall() && !words.upperZero();
  }
}
