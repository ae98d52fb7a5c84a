package io.l2bench.check.qcow2;

import io.l2bench.cache.qcow2.Qcow2TableCache;
import io.l2bench.cache.qcow2.TableKind;
import io.l2bench.driver.Loading;
import io.l2bench.driver.qcow2.Qcow2Driver;
import io.l2bench.driver.qcow2.Qcow2Setup;
import io.l2bench.driver.qcow2.Qcow2Setup.FileSpace;
import io.l2bench.workload.qcow2.CacheSizes;
import io.l2bench.workload.qcow2.ImageOptions;
import io.l2bench.workload.qcow2.ImageState;
import io.l2bench.workload.qcow2.Qcow2Header;
import io.l2bench.workload.qcow2.Qcow2Image;

/** The driver of a disk as QEMU must have it, with the lines that follow from what it does. */
final class DiskModel {
  private final LogHost host = new LogHost();
  private final Predictor predictor;
  private final Qcow2TableCache l2;
  private final Qcow2Driver driver;
  private int peak;

  DiskModel(Qcow2Image image, ImageOptions options, Pointers pointers, FileSpace space) {
    predictor = new Predictor(pointers, this::running);
    Qcow2Header header = image.header();
    CacheSizes sizes =
        options.caches().sizes(image.diskBytes(), header.clusterBytes(), header.extendedL2());
    l2 = new Qcow2TableCache(TableKind.L2, sizes.l2Slots(), sizes.l2EntryBytes(), predictor);
    ImageState state = new ImageState(image);
    driver =
        new Qcow2Driver(
            new Qcow2Setup(
                Loading.LOCKED,
                state,
                l2,
                new Qcow2TableCache(
                    TableKind.REFCOUNTS, sizes.refcountSlots(), header.clusterBytes(), predictor),
                host,
                host,
                predictor,
                space,
                options.passesDiscards(),
                /* flushes= */ false));
  }

  private int running() {
    return driver.running();
  }

  Predictor predictor() {
    return predictor;
  }

  LogHost host() {
    return host;
  }

  Qcow2Driver driver() {
    return driver;
  }

  /** Continues a coroutine whose step is done; false if it waits for none. */
  boolean proceed(int strand) {
    if (!host.end(strand)) {
      return false;
    }
    driver.done(strand);
    peak = Math.max(peak, l2.filled());
    return true;
  }

  /** The most slices cached at one time. */
  int peak() {
    return peak;
  }
}
