package io.l2bench.workload.format.keys;

import com.google.auto.service.AutoService;
import io.l2bench.workload.format.RequestWriter;
import io.l2bench.workload.format.WritableFormat;
import io.l2bench.workload.format.WriteSettings;
import java.io.IOException;
import java.io.OutputStream;

/**
 * libCacheSim's oracleGeneral, packed and little-endian: {u32 seconds; u64 key; u32 size; i64 next}
 * in 24 bytes, where next is the position, from 1, of the next record of the same key, or -1. A
 * request makes one record for each table that it touches ({@link TableKeys}), of size 1, so that a
 * capacity in bytes is one in entries. Operations and end times are lost.
 */
@AutoService(WritableFormat.class)
public final class OracleGeneralOutput implements WritableFormat {
  @Override
  public String name() {
    return "oracleGeneral";
  }

  @Override
  public String suffix() {
    return ".oracleGeneral";
  }

  @Override
  public RequestWriter open(OutputStream out, WriteSettings settings) throws IOException {
    return new OracleGeneralWriter(out, settings);
  }
}
