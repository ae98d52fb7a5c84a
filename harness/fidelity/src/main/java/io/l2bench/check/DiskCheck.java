package io.l2bench.check;

import io.l2bench.check.Event.Field;
import io.l2bench.driver.qed.Edition;
import io.l2bench.driver.qed.QedImageMap;
import org.jspecify.annotations.Nullable;

/**
 * The check of one disk, from its opening on. A line is the next predicted one or, if none is
 * predicted, the arrival of a request or the sign that one continues.
 */
final class DiskCheck {
  private final EventLog log;
  private final Pointers pointers;
  private final DiskModel model;
  private final Predictor predictor;

  /** An allocation, until the next line shows its purpose. */
  private @Nullable LogLine heldAlloc;

  private @Nullable Mismatch mismatch;
  private long predicted;

  /**
   * The check of a disk that is being opened; the line of its opening comes first.
   *
   * @param log to look ahead in
   * @param l1Read the read of its L1 table, with the pointers of disk and table
   */
  DiskCheck(EventLog log, LogLine l1Read, QedImageMap image, Edition edition, CheckedCache cache) {
    this.log = log;
    this.pointers = new Pointers(l1Read.get(Field.DISK), l1Read.get(Field.TABLE));
    this.model = new DiskModel(image, pointers, this::lookupAhead, edition, cache);
    this.predictor = model.predictor();
  }

  private @Nullable LogLine lookupAhead(long n) {
    return log.ahead(line -> line.event().isOfLookup() && pointers.isDisk(line.get(Field.DISK)), n);
  }

  /** Takes the next line of this disk; one that was not predicted ends the check. */
  void take(LogLine line) {
    if (mismatch != null) {
      return;
    }
    String expected = predictor.next() == null ? arrive(line) : null;
    mismatch = expected == null ? compare(line) : mismatch(line, expected);
  }

  /** Compares a line with the prediction, if there is one. */
  private @Nullable Mismatch compare(LogLine line) {
    if (predictor.failed()) {
      return mismatch(line, "the end of the log: QEMU's assertion on allocating_acb has failed");
    }
    Prediction next = predictor.next();
    if (next == null) {
      return null;
    }
    if (!next.holds(line, pointers)) {
      return mismatch(line, next.text(pointers));
    }
    predictor.passed();
    predicted++;
    return null;
  }

  private static Mismatch mismatch(LogLine line, String expected) {
    return new Mismatch(line.number(), expected, line.toString());
  }

  private @Nullable String arrive(LogLine line) {
    if (heldAlloc != null) {
      return resolveAlloc(heldAlloc, line);
    }
    model.timer().closes(line);
    if (line.event() == Event.ALLOC) {
      heldAlloc = line;
      return null;
    }
    return model.take(line);
  }

  /** An allocation belongs to a new table or to a lookup: the next line shows which. */
  private @Nullable String resolveAlloc(LogLine alloc, LogLine line) {
    heldAlloc = null;
    String expected =
        switch (line.event()) {
          case WRITE_TABLE -> model.take(alloc);
          case READ_TABLE -> model.lookUp(line.get(Field.OFFSET));
          default -> "the read or the write of the table allocated in line " + alloc.number();
        };
    if (expected == null) {
      // If the allocation is not as predicted, neither is the line after it.
      compare(alloc);
    }
    return expected;
  }

  /** Whether the disk is closed, as far as the log shows. */
  boolean closed() {
    return model.timer().closed();
  }

  /** The current tables of its image. */
  QedImageMap image() {
    return model.image();
  }

  /** Whether an entry of its cache has a pointer. */
  boolean hasEntry(long pointer) {
    return pointers.hasEntry(pointer)
        || (heldAlloc != null && heldAlloc.get(Field.ENTRY) == pointer);
  }

  /** The number of requests in flight. */
  int inFlight() {
    return pointers.requestsInFlight();
  }

  /** Whether a line is the L1 read that reopens the disk after it was closed. */
  boolean opensAnew(LogLine line) {
    return mismatch == null
        && between()
        && inFlight() == 0
        && line.get(Field.OFFSET) == image().l1Offset();
  }

  /** Whether every predicted line has come. */
  boolean between() {
    return predictor.next() == null && heldAlloc == null;
  }

  /** Where the log was not as predicted, or null. */
  @Nullable Mismatch mismatch() {
    return mismatch;
  }

  /** The counts. */
  Counts counts() {
    return model.counts(predicted);
  }
}
