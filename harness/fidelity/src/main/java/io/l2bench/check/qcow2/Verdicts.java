package io.l2bench.check.qcow2;

import io.l2bench.check.Mismatch;
import io.l2bench.check.Verdict;
import org.jspecify.annotations.Nullable;

/** Says what the check of a qcow2 disk found; nothing is read twice there, and nothing dropped. */
final class Verdicts {
  private Verdicts() {}

  /** Of a log that ends before there is anything to predict. */
  static Verdict of(Qcow2Log log, String ending) {
    return verdict(log, 0, 0, 0, 0, 0, 0, 0, null, ending);
  }

  /** Of a log of the caches alone. */
  static Verdict of(CachesCheck caches, Qcow2Log log, long cacheEvents) {
    String ending = log.cut() ? "in the middle of a line" : null;
    boolean ended = caches.mismatch() != null || (ending == null && caches.between());
    return verdict(
        log,
        /* requests= */ 0,
        cacheEvents,
        caches.predicted(),
        caches.decidedByLog(),
        caches.reads(),
        /* newTables= */ 0,
        caches.filled(),
        caches.mismatch(),
        ended ? null : ending == null ? "with a get in hand" : ending);
  }

  /** Of a log of a disk. */
  static Verdict of(DiskCheck disk, Qcow2Log log, long cacheEvents) {
    LogHost host = disk.model().host();
    return verdict(
        log,
        host.requests(),
        cacheEvents,
        disk.predicted(),
        disk.decidedByLog(),
        host.tableReads(),
        host.newTables(),
        disk.model().peak(),
        disk.mismatch(),
        disk.mismatch() == null ? ending(disk, log) : null);
  }

  private static @Nullable String ending(DiskCheck disk, Qcow2Log log) {
    int inFlight = disk.model().host().inFlight();
    if (log.cut()) {
      return "in the middle of a line, with %d requests in flight".formatted(inFlight);
    }
    boolean ended = inFlight == 0 && disk.between();
    return ended ? null : "with %d requests in flight".formatted(inFlight);
  }

  private static Verdict verdict(
      Qcow2Log log,
      long requests,
      long cacheEvents,
      long predicted,
      long decidedByLog,
      long tableReads,
      long newTables,
      int peakEntries,
      @Nullable Mismatch first,
      @Nullable String ending) {
    return new Verdict(
        /* disks= */ 1,
        log.lines(),
        requests,
        cacheEvents,
        predicted,
        decidedByLog,
        first == null ? 0 : 1,
        tableReads,
        /* duplicateReads= */ 0,
        /* droppedCommits= */ 0,
        /* overtakenReads= */ 0,
        newTables,
        peakEntries,
        first,
        ending);
  }
}
