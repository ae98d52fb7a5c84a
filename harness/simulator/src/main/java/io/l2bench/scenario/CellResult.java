package io.l2bench.scenario;

import io.l2bench.replay.ReplayedCell;

/**
 * A simulated cell under the key that identifies it.
 *
 * @param key of the cell
 * @param cell what was replayed, and its outcome
 */
public record CellResult(CellKey key, ReplayedCell cell) {}
