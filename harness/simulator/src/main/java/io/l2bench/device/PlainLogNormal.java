package io.l2bench.device;

import com.google.auto.service.AutoService;

/** A lognormal device to tune; its defaults are the round figures of {@link Constant}. */
@AutoService(DeviceFactory.class)
public final class PlainLogNormal extends LogNormal {
  public PlainLogNormal() {
    super(
        "lognormal",
        "lognormal around the given medians; by default round figures of an NVMe disk",
        /* channels= */ UNLIMITED,
        /* sigma= */ 0.5,
        Durations.micros(/* tableRead= */ 80, /* tableWrite= */ 20, /* flush= */ 500));
  }
}
