package io.l2bench.replay;

/**
 * A replayed cell. A policy that is not deterministic is replayed several times; the outcome is
 * that of the repetition with the median number of table reads.
 *
 * @param trace name of the trace
 * @param settings what was replayed
 * @param outcome what happened
 * @param repetitions replays made
 * @param tableReadsLeast the fewest table reads of a repetition
 * @param tableReadsMost the most table reads of a repetition
 */
public record ReplayedCell(
    String trace,
    CellSettings settings,
    Outcome outcome,
    int repetitions,
    long tableReadsLeast,
    long tableReadsMost) {}
