package io.l2bench.check;

/** The counts of a {@link Verdict}, of one disk or several. */
record Counts(
    long requests,
    long predicted,
    long decidedByLog,
    long tableReads,
    long duplicateReads,
    long droppedCommits,
    long overtakenReads,
    long newTables,
    int peakEntries) {
  static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(
        requests + other.requests,
        predicted + other.predicted,
        decidedByLog + other.decidedByLog,
        tableReads + other.tableReads,
        duplicateReads + other.duplicateReads,
        droppedCommits + other.droppedCommits,
        overtakenReads + other.overtakenReads,
        newTables + other.newTables,
        Math.max(peakEntries, other.peakEntries));
  }
}
