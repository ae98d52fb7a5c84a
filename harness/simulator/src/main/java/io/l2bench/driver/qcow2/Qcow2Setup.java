package io.l2bench.driver.qcow2;

import io.l2bench.cache.qcow2.Qcow2TableCache;
import io.l2bench.driver.DriverHost;
import io.l2bench.driver.DriverListener;
import io.l2bench.workload.qcow2.ImageState;

/**
 * What a qcow2 driver works on and for.
 *
 * @param image whose tables it uses and changes
 * @param l2 the cache of L2 slices
 * @param refcounts the cache of refcount blocks
 * @param host that runs the steps
 * @param listener that counts
 * @param trace that hears QEMU's trace events
 * @param scans that end the one scan for preallocated metadata
 * @param discards whether clusters that the guest discards are discarded in the file
 * @param flushes whether flushes of the file take a step; QEMU's {@code cache.no-flush=on} makes
 *     none
 */
public record Qcow2Setup(
    ImageState image,
    Qcow2TableCache l2,
    Qcow2TableCache refcounts,
    DriverHost host,
    DriverListener listener,
    Qcow2Listener trace,
    ScanLength scans,
    boolean discards,
    boolean flushes) {

  /**
   * Says how far the scan for preallocated metadata goes; in QEMU it depends on the space that the
   * file takes on its own disk.
   */
  @FunctionalInterface
  public interface ScanLength {
    /**
     * Whether the scan counts this cluster of the file, too.
     *
     * @param block the offset of the cluster's refcount block
     */
    boolean includes(long cluster, long block);
  }
}
