package io.l2bench.workload.format.block;

import com.google.auto.service.AutoService;
import io.l2bench.workload.format.TraceFormat;

/**
 * DiskSim's ASCII traces (Bucy et al., The DiskSim Simulation Environment 4.0, CMU-PDL-08-101),
 * with times in milliseconds, usually with a fraction.
 */
@AutoService(TraceFormat.class)
public final class DiskSimFormat extends FiveNumbers {
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** The format. */
  public DiskSimFormat() {
    super("disksim", NANOS_PER_MILLI);
  }

  @Override
  boolean isClock(boolean fractions, double latest) {
    return fractions || latest < MqsimFormat.SHORT;
  }
}
