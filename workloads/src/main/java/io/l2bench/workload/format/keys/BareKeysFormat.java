package io.l2bench.workload.format.keys;

import com.google.auto.service.AutoService;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import java.util.regex.Pattern;

/**
 * A text with one key a line, a number from -2^63 to 2^64 - 1. Keys with the same lowest 64 bits
 * are one key.
 */
@AutoService(TraceFormat.class)
public final class BareKeysFormat implements TraceFormat {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.KEYS;
  }

  @Override
  public Fit fit(Head head) {
    return head.orShape(TraceFormat.super.fit(head), NUMBER);
  }

  @Override
  public RequestReader open(TraceInput input) {
    return new KeyReader(input);
  }
}
