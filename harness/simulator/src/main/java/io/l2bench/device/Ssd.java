package io.l2bench.device;

import com.google.auto.service.AutoService;

/**
 * A SATA disk of flash: random reads 110 us and writes 52 us, after the product specification of
 * the Intel DC S4500 (2017). Sigma follows from its 99.9% of reads within 300 us: ln(300/110) /
 * 3.09. A channel for each of SATA's 32 commands would be too many for its one link; the 8 channels
 * and the flush are our choice.
 */
@AutoService(DeviceFactory.class)
public final class Ssd extends LogNormal {
  public Ssd() {
    super(
        "ssd",
        "SATA SSD: Intel DC S4500 specification (2017), random read 110 us, write 52 us",
        /* channels= */ 8,
        /* sigma= */ 0.325,
        Durations.micros(/* tableRead= */ 110, /* tableWrite= */ 52, /* flush= */ 500));
  }
}
