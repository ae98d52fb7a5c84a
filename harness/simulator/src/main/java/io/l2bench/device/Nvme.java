package io.l2bench.device;

import com.google.auto.service.AutoService;

/**
 * An NVMe disk: random reads 85 us and writes 20 us, after the data sheet of the Intel DC P4500, 1
 * TB (2017). Sigma, channels and the flush, which power-loss protection makes cheap, are our
 * choice.
 */
@AutoService(DeviceFactory.class)
public final class Nvme extends LogNormal {
  public Nvme() {
    super(
        "nvme",
        "NVMe disk: Intel DC P4500 data sheet (2017), random read 85 us, write 20 us",
        /* channels= */ 32,
        /* sigma= */ 0.3,
        Durations.micros(/* tableRead= */ 85, /* tableWrite= */ 20, /* flush= */ 40));
  }
}
