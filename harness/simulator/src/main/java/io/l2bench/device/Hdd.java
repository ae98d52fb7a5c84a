package io.l2bench.device;

import com.google.auto.service.AutoService;

/**
 * A disk of 7200 rpm: half a turn, 4.2 ms, and a seek of 8.2 ms, after the specification of the
 * HGST Ultrastar 7K4000 (2012). Writes go to the same platters. Sigma and the flush are our choice.
 */
@AutoService(DeviceFactory.class)
public final class Hdd extends LogNormal {
  public Hdd() {
    super(
        "hdd",
        "7200 rpm disk: HGST Ultrastar 7K4000 specification (2012), seek 8.2 ms and half a turn",
        /* channels= */ 1,
        /* sigma= */ 0.4,
        Durations.micros(/* tableRead= */ 12400, /* tableWrite= */ 12400, /* flush= */ 12400));
  }
}
