package io.l2bench.driver.qcow2;

import io.l2bench.driver.qcow2.Qcow2Setup.FileSpace;

/** A file without holes: the scan for preallocated metadata goes to its end, and finds none. */
final class WholeFile implements FileSpace {
  @Override
  public boolean scanIncludes(long cluster, long block) {
    return true;
  }

  @Override
  public boolean hasHole() {
    return false;
  }
}
