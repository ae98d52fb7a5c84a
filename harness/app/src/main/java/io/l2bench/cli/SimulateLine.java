package io.l2bench.cli;

import io.l2bench.driver.Drivers;
import io.l2bench.recommend.Advice;
import io.l2bench.recommend.Choice;
import io.l2bench.workload.Geometry;

/** The command that simulates a choice. */
final class SimulateLine {
  private SimulateLine() {}

  /** The command without the options that every choice of an advice shares. */
  static StringBuilder of(String trace, Advice advice, Choice choice) {
    StringBuilder command =
        new StringBuilder(
            "l2bench simulate %s --policies %s --capacities %d --timing %s --device %s"
                .formatted(
                    trace,
                    choice.policy(),
                    choice.capacity(),
                    advice.timing(),
                    advice.setup().device()));
    String driver = advice.setup().driver();
    if (driver.equals(Qcow2Options.DRIVER)) {
      addSlices(command, choice.geometry());
    } else {
      addTables(command, trace, choice.geometry());
    }
    if (choice.loading() != Drivers.named(driver).loading()) {
      command.append(" --loading ").append(choice.loading().label());
    }
    return command;
  }

  private static void addSlices(StringBuilder command, Geometry own) {
    command.append(" --driver qcow2 --cluster-size ").append(own.clusterSize());
    command.append(" --l2-cache-entry-size ").append(own.tableBytes());
  }

  private static void addTables(StringBuilder command, String trace, Geometry own) {
    Geometry usual = new GeometryOptions().of(trace);
    if (own.clusterSize() != usual.clusterSize()) {
      command.append(" --cluster-size ").append(own.clusterSize());
    }
    if (own.tableSize() != usual.tableSize()) {
      command.append(" --table-size ").append(own.tableSize());
    }
    if (!own.equals(Geometry.qed(own.clusterSize(), own.tableSize()))) {
      command.append(" --table-covers ").append(own.tableCovers());
    }
  }
}
