package io.l2bench.experiment;

import io.l2bench.replay.CellSettings;
import io.l2bench.replay.SweepSettings;
import java.util.List;

/**
 * One pass over a trace.
 *
 * @param settings the loading and the device, among others
 * @param cells that share them
 */
record Pass(SweepSettings settings, List<CellSettings> cells) {
  Pass {
    cells = List.copyOf(cells);
  }
}
