package io.l2bench.driver.qcow2;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The end of one of several parts: wakes the request if it waits for them. */
final class PartEnd extends Routine {
  private final Disk disk;
  private @Nullable Parts parts;

  PartEnd(Disk disk) {
    this.disk = disk;
  }

  PartEnd of(Parts others) {
    parts = others;
    return this;
  }

  @Override
  boolean run(Coroutine co) {
    Objects.requireNonNull(parts).remove(disk.scheduler());
    return co.end();
  }
}
