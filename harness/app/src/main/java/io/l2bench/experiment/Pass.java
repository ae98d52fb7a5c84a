package io.l2bench.experiment;

import io.l2bench.replay.CellSettings;
import java.util.List;

/**
 * One reading of a trace that feeds all cells which share their settings.
 *
 * @param settings the trace, the loading and the device, among others
 * @param cells that share them
 */
public record Pass(PassSettings settings, List<CellSettings> cells) {
  public Pass {
    cells = List.copyOf(cells);
  }
}
