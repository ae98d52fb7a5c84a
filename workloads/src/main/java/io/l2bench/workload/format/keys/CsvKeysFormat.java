package io.l2bench.workload.format.keys;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.Header;

/** A text of several columns ({@link KeyColumn}), whose key is a number from -2^63 to 2^64 - 1. */
@AutoService(TraceFormat.class)
public final class CsvKeysFormat implements TraceFormat {
  @Override
  public String name() {
    return "csv-keys";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.KEYS;
  }

  @Override
  public boolean takes(ReadSettings settings) {
    return settings.columns() == null;
  }

  @Override
  public RequestReader open(TraceInput input) {
    return new Reader(input);
  }

  private static final class Reader extends KeyColumn {
    Reader(TraceInput input) {
      super(input);
    }

    @Override
    protected boolean isHeaderOverPlace(Header names) {
      return !row.hasKey();
    }

    @Override
    protected void take(RequestBatch batch) {
      row.requireAtLeast(column + 1);
      batch.add(Op.READ, row.key(column), 1);
    }
  }
}
