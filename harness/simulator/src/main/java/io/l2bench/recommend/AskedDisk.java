package io.l2bench.recommend;

import io.l2bench.replay.SharedDisks;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The disk of a question, whose trace is read when its misses are asked for. */
final class AskedDisk implements Disk {
  private final Question question;
  private final Trace trace;
  private final long warmup;
  private final Map<Geometry, LruMisses> counted = new HashMap<>();

  /**
   * The disk of a trace.
   *
   * @param warmup requests at its start that are not counted
   */
  AskedDisk(Question question, Trace trace, long warmup) {
    this.question = question;
    this.trace = trace;
    this.warmup = warmup;
  }

  @Override
  public Geometry geometry() {
    return question.setup().geometry();
  }

  @Override
  public OptionalLong size() {
    return question.size();
  }

  @Override
  public double within() {
    return question.within();
  }

  @Override
  public long budget() {
    return question.budget();
  }

  @Override
  public LruMisses lru(Geometry geometry) throws IOException {
    LruMisses known = counted.get(geometry);
    if (known == null) {
      known =
          LruMisses.of(SharedDisks.of(trace, geometry), question.setup().with(geometry), warmup);
      counted.put(geometry, known);
    }
    return known;
  }
}
