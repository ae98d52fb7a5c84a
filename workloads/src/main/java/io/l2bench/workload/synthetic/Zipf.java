package io.l2bench.workload.synthetic;

import com.google.auto.service.AutoService;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.Trace;
import java.util.function.Consumer;
import org.apache.commons.rng.sampling.distribution.RejectionInversionZipfSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/**
 * Tables drawn independently, the k-th most popular with a probability proportional to k^-alpha.
 * The sampler inverts by rejection (Hörmann and Derflinger, ACM TOMACS 1996).
 */
@AutoService(Generator.class)
public final class Zipf implements Generator {
  private static final String ALPHA = "alpha";

  @Override
  public GeneratorInfo info() {
    return GeneratorInfo.of(
        "zipf",
        "few tables popular: the k-th with a probability proportional to k^-alpha",
        Trace.Kind.KEYS,
        GeneratorParameter.real(ALPHA, 0.9, 0, 10, "skew"),
        GeneratorParameter.tables(),
        GeneratorParameter.requests(100_000));
  }

  @Override
  public Consumer<RequestBatch> requests(Settings settings, long seed) {
    SharedStateDiscreteSampler ranks =
        RejectionInversionZipfSampler.of(
            RandomKeys.random(seed), settings.tables(), settings.real(ALPHA));
    return RandomKeys.keys(() -> ranks.sample() - 1L);
  }
}
