package io.l2bench.driver.qcow2;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a coroutine does that has served one of several parts: it tells the others. */
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
