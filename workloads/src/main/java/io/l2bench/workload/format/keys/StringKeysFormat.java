package io.l2bench.workload.format.keys;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.Header;
import java.util.Set;

/**
 * A text of several columns ({@link KeyColumn}), whose key is any text: its bytes are hashed to 64
 * bits. Different keys with one hash are counted and reported.
 */
@AutoService(TraceFormat.class)
public final class StringKeysFormat implements TraceFormat {
  private static final Set<String> HEADER_WORDS =
      Set.of("key", "id", "objid", "object", "url", "time", "timestamp", "ts", "size", "op");

  @Override
  public String name() {
    return "string-keys";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.KEYS;
  }

  @Override
  public boolean takes(ReadSettings settings) {
    return settings.columns() == null;
  }

  /** If most keys are numbers, another format reads them. */
  @Override
  public Fit fit(Head head) {
    return new CsvKeysFormat().fit(head) == Fit.NONE ? TraceFormat.super.fit(head) : Fit.NONE;
  }

  @Override
  public RequestReader open(TraceInput input) {
    return new Reader(input);
  }

  private static final class Reader extends KeyColumn {
    private final HashedKeys keys = new HashedKeys();
    private final TraceInput input;

    Reader(TraceInput input) {
      super(input);
      this.input = input;
    }

    @Override
    protected boolean isHeaderOverPlace(Header names) {
      return !row.hasKey() && names.hasAny(HEADER_WORDS);
    }

    @Override
    protected void take(RequestBatch batch) {
      row.requireAtLeast(column + 1);
      if (row.isEmpty(column)) {
        throw lines.bad("a key", "none");
      }
      if (!row.hasKey() && isHeaderAgain()) {
        return;
      }
      long key = row.hash(column);
      keys.add(key, row.checkHash(column));
      batch.add(Op.READ, key, 1);
    }

    @Override
    protected void end() {
      keys.note().ifPresent(input.rows()::note);
    }
  }
}
