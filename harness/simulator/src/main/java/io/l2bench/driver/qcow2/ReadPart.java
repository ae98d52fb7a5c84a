package io.l2bench.driver.qcow2;

import io.l2bench.driver.Step;

/** The read of one of several runs, beside the others. */
final class ReadPart extends Routine {
  private final Disk disk;
  private boolean begun;
  private long offset;
  private long host;
  private long bytes;

  ReadPart(Disk disk) {
    this.disk = disk;
  }

  ReadPart begin(long from, long place, long length) {
    begun = false;
    offset = from;
    host = place;
    bytes = length;
    return this;
  }

  @Override
  boolean run(Coroutine co) {
    if (begun) {
      return co.end();
    }
    begun = true;
    return disk.read(co, Step.READ_DATA, offset, host, bytes);
  }
}
