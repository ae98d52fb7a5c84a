package io.l2bench.driver.qcow2;

import io.l2bench.driver.qcow2.Qcow2Setup.FileSpace;

/**
 * The file of an image that is all allocated, as large as any request needs: a scan for
 * preallocated metadata, which would go through clusters that no disk has, ends at once.
 */
final class UnsizedFile implements FileSpace {
  @Override
  public boolean scanIncludes(long cluster, long block) {
    return false;
  }

  @Override
  public boolean hasHole() {
    return false;
  }
}
