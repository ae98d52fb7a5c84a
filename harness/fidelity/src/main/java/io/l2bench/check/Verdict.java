package io.l2bench.check;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a check.
 *
 * @param disks number of openings of a disk
 * @param lines of the log, including those of other drivers
 * @param requests that arrived
 * @param cacheEvents lines that the cache wrote
 * @param predicted lines that were as predicted
 * @param decidedByLog lines that decide between several possible contents of a table
 * @param mismatches disks whose check ended at a line that was not as predicted
 * @param tableReads reads of L2 tables begun
 * @param duplicateReads of these, begun during another read of the same table
 * @param droppedCommits commits that found the table cached
 * @param overtakenReads reads cached although their table was written meanwhile
 * @param newTables L2 tables written for the first time
 * @param peakEntries most tables cached at one time
 * @param first of the mismatches, or null
 * @param ending how the log ended in the middle of a run, or null
 */
public record Verdict(
    int disks,
    long lines,
    long requests,
    long cacheEvents,
    long predicted,
    long decidedByLog,
    long mismatches,
    long tableReads,
    long duplicateReads,
    long droppedCommits,
    long overtakenReads,
    long newTables,
    int peakEntries,
    @Nullable Mismatch first,
    @Nullable String ending) {

  static Verdict of(List<DiskCheck> disks, long lines, long cacheEvents, boolean cut) {
    Counts sum = disks.stream().map(DiskCheck::counts).reduce(Counts.NONE, Counts::plus);
    Mismatch first =
        disks.stream()
            .map(DiskCheck::mismatch)
            .filter(mismatch -> mismatch != null)
            .min(Comparator.comparingLong(Mismatch::line))
            .orElse(null);
    return new Verdict(
        disks.size(),
        lines,
        sum.requests(),
        cacheEvents,
        sum.predicted(),
        sum.decidedByLog(),
        disks.stream().filter(disk -> disk.mismatch() != null).count(),
        sum.tableReads(),
        sum.duplicateReads(),
        sum.droppedCommits(),
        sum.overtakenReads(),
        sum.newTables(),
        sum.peakEntries(),
        first,
        first == null ? ending(disks, cut) : null);
  }

  private static @Nullable String ending(List<DiskCheck> disks, boolean cut) {
    int inFlight = disks.stream().mapToInt(DiskCheck::inFlight).sum();
    if (cut) {
      return "in the middle of a line, with %d requests in flight".formatted(inFlight);
    }
    boolean ended = inFlight == 0 && disks.stream().allMatch(DiskCheck::between);
    return ended ? null : "with %d requests in flight".formatted(inFlight);
  }

  /** Whether each predictable line was as predicted. */
  public boolean holds() {
    return mismatches == 0;
  }
}
