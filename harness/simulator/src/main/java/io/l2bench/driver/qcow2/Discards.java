package io.l2bench.driver.qcow2;

import io.l2bench.driver.Step;

/**
 * Discards freed clusters in the image file, for a disk that passes the guest's discards on. They
 * are gathered through a zero write or a discard, and done at its end, or before clusters are
 * searched.
 */
final class Discards extends Routine {
  private final Disk disk;
  private boolean pending;
  private boolean begun;
  private boolean gathers;

  Discards(Disk disk) {
    this.disk = disk;
  }

  /** Notes a freed cluster. */
  void add() {
    pending = disk.setup().discards();
  }

  /** Begins to gather. */
  void gather() {
    gathers = true;
  }

  /** Ends the gathering, and discards. */
  boolean end(Coroutine co) {
    gathers = false;
    return discard(co);
  }

  /** Discards what was gathered, before clusters are searched. */
  boolean beforeSearch(Coroutine co) {
    return gathers ? discard(co) : true;
  }

  /** Discards, unless it gathers; what failed discards nothing. */
  boolean afterChange(Coroutine co, boolean failed) {
    if (gathers) {
      return true;
    }
    pending &= !failed;
    return discard(co);
  }

  private boolean discard(Coroutine co) {
    if (!pending) {
      return true;
    }
    pending = false;
    begun = false;
    return co.call(this);
  }

  @Override
  boolean run(Coroutine co) {
    if (begun) {
      return co.end();
    }
    begun = true;
    disk.trace().discardsFile(co.number);
    return disk.start(co, Step.WRITE_TABLE, 0);
  }
}
