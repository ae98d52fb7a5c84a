package io.l2bench.workload.format.block;

import com.google.auto.service.AutoService;
import io.l2bench.workload.format.TraceFormat;

/**
 * The traces of MQSim (Tavakkol et al., MQSim, FAST 2018): DiskSim's, with times in whole
 * nanoseconds.
 */
@AutoService(TraceFormat.class)
public final class MqsimFormat extends FiveNumbers {
  /** Whole times up to here may also be milliseconds. */
  static final double SHORT = 1e6;

  /** The format. */
  public MqsimFormat() {
    super("mqsim", 1);
  }

  @Override
  boolean isClock(boolean fractions, double latest) {
    return !fractions;
  }
}
