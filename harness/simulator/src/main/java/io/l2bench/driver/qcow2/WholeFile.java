package io.l2bench.driver.qcow2;

import io.l2bench.driver.qcow2.Qcow2Setup.FileSpace;

/**
 * A file without holes.
 *
 * @param sized whether the file has a size: the scan for preallocated metadata then goes to its
 *     end, and finds none. A file as large as any request needs has clusters that no disk has, so
 *     the scan ends at once
 */
record WholeFile(boolean sized) implements FileSpace {
  @Override
  public boolean scanIncludes(long cluster, long block) {
    return sized;
  }

  @Override
  public boolean hasHole() {
    return false;
  }
}
