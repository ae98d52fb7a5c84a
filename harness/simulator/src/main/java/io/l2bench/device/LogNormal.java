package io.l2bench.device;

import io.l2bench.workload.BadInputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A device with durations drawn from a lognormal distribution: the logarithm is normal around that
 * of the median, the typical duration, with standard deviation sigma.
 */
abstract class LogNormal implements DeviceFactory {
  private static final String SIGMA = "sigma";

  private final String name;
  private final String summary;
  private final int channels;
  private final double sigma;
  private final Map<String, Double> medians;

  LogNormal(String name, String summary, int channels, double sigma, Map<String, Double> medians) {
    this.name = name;
    this.summary = summary;
    this.channels = channels;
    this.sigma = sigma;
    this.medians = medians;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String summary() {
    return summary;
  }

  @Override
  public final Map<String, Double> parameters() {
    Map<String, Double> all = new LinkedHashMap<>(medians);
    all.put(SIGMA, sigma);
    return all;
  }

  @Override
  public final int channels() {
    return channels;
  }

  @Override
  public final Device create(Map<String, Double> values, long seed, @Nullable StepSamples samples) {
    long[] nanos = Durations.nanos(values);
    double spread = Objects.requireNonNull(values.get(SIGMA));
    if (!(spread >= 0 && spread <= 5)) {
      throw new BadInputException(SIGMA, "a number from 0 to 5", Double.toString(spread));
    }
    Draws draws = new Draws(seed);
    return (kind, request, position, begin) -> {
      double factor = StrictMath.exp(spread * draws.normal(kind, request, position));
      return Math.max(1, Math.round(nanos[kind.index()] * factor));
    };
  }
}
