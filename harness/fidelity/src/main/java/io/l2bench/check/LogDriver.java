package io.l2bench.check;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Path;

/** The block driver of QEMU that an event log is of. */
public enum LogDriver {
  QED("qed_"),
  QCOW2("qcow2_");

  private final String prefix;

  LogDriver(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Finds out by the first event of a driver.
   *
   * @throws BadInputException if there is none
   */
  public static LogDriver of(Path log) throws IOException {
    try (EventLines lines = EventLines.open(log)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        for (LogDriver driver : values()) {
          if (line.startsWith(driver.prefix)) {
            return driver;
          }
        }
      }
    }
    throw new BadInputException(log.toString(), "events of a QED or a qcow2 disk", "none");
  }
}
