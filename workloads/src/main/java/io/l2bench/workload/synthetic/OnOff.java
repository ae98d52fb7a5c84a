package io.l2bench.workload.synthetic;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.Trace;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Reads at random places of a disk, in bursts: on and off periods of exponential length, and in the
 * on periods arrivals of a Poisson process (an interrupted Poisson process: Kuczura, BSTJ 1973).
 * Requests have begin times but no end times.
 */
@AutoService(Generator.class)
public final class OnOff implements Generator {
  private static final String RATE = "rate";
  private static final String ON = "on";
  private static final String OFF = "off";
  private static final String BYTES = "bytes";
  private static final String DISK = "disk";
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;

  @Override
  public GeneratorInfo info() {
    return GeneratorInfo.of(
        "on-off",
        "reads at random places of a disk, in bursts",
        Trace.Kind.DISK,
        GeneratorParameter.real(RATE, 10_000, 1e-3, 1e9, "requests per second while on"),
        GeneratorParameter.real(ON, 10, 1e-3, 1e9, "mean on period in ms"),
        GeneratorParameter.real(OFF, 90, 0, 1e9, "mean off period in ms"),
        GeneratorParameter.count(BYTES, 4 << 10, 1 << 30, "bytes a request"),
        GeneratorParameter.count(DISK, 300L << 30, 1L << 50, "bytes of disk"),
        GeneratorParameter.requests(100_000));
  }

  @Override
  public Consumer<RequestBatch> requests(Settings settings, long seed) {
    return new Arrivals(settings, RandomKeys.random(seed));
  }

  /** Arrival times on a clock that stops while off; the off periods so far are added to it. */
  private static final class Arrivals implements Consumer<RequestBatch> {
    private final UniformRandomProvider random;
    private final SharedStateContinuousSampler exponential;
    private final double gapNanos;
    private final double onNanos;
    private final double offNanos;
    private final long bytes;
    private final long blocks;
    private double onClock;
    private double burstEnd;
    private double paused;

    Arrivals(Settings settings, UniformRandomProvider random) {
      this.random = random;
      exponential = ZigguratSampler.Exponential.of(random);
      gapNanos = NANOS_PER_SECOND / settings.real(RATE);
      onNanos = NANOS_PER_MILLI * settings.real(ON);
      offNanos = NANOS_PER_MILLI * settings.real(OFF);
      bytes = Math.min(settings.whole(BYTES), settings.whole(DISK));
      blocks = settings.whole(DISK) / bytes;
      burstEnd = onNanos * exponential.sample();
    }

    @Override
    public void accept(RequestBatch batch) {
      long begin = Math.round(onClock + paused);
      batch.add(Op.READ, bytes * random.nextLong(blocks), bytes, begin, RequestBatch.NO_TIME);
      onClock += gapNanos * exponential.sample();
      while (onClock > burstEnd) {
        burstEnd += onNanos * exponential.sample();
        paused += offNanos * exponential.sample();
      }
    }
  }
}
