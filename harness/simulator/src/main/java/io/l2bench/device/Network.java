package io.l2bench.device;

import com.google.auto.service.AutoService;

/**
 * A network disk: 0.5 ms for reads and writes, after the average that Amazon states for io2 Block
 * Express volumes (2023). Sigma, channels and the flush are our choice.
 */
@AutoService(DeviceFactory.class)
public final class Network extends LogNormal {
  public Network() {
    super(
        "network",
        "network disk: Amazon EBS io2 Block Express, 0.5 ms on average",
        /* channels= */ 64,
        /* sigma= */ 0.3,
        Durations.micros(/* tableRead= */ 500, /* tableWrite= */ 500, /* flush= */ 500));
  }
}
