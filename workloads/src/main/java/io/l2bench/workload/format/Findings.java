package io.l2bench.workload.format;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/** What the passes over one trace have found, in any thread. */
public final class Findings {
  private final AtomicLong badInWorstPass = new AtomicLong();
  private final Set<String> notes = new ConcurrentSkipListSet<>();

  /** The bad rows skipped in the pass that skipped most. */
  public long badRows() {
    return badInWorstPass.get();
  }

  /** What users should know, a sentence each. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  void skipped(long badRows) {
    badInWorstPass.accumulateAndGet(badRows, Math::max);
  }

  void note(String sentence) {
    notes.add(sentence);
  }
}
