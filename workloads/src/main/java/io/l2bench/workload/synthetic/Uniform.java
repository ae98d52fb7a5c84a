package io.l2bench.workload.synthetic;

import com.google.auto.service.AutoService;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.Trace;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;

/** Tables drawn independently, each as likely as any other. */
@AutoService(Generator.class)
public final class Uniform implements Generator {

  @Override
  public GeneratorInfo info() {
    return GeneratorInfo.of(
        "uniform",
        "each table as likely as any other",
        Trace.Kind.KEYS,
        GeneratorParameter.tables(),
        GeneratorParameter.requests(100_000));
  }

  @Override
  public Consumer<RequestBatch> requests(Settings settings, long seed) {
    UniformRandomProvider random = RandomKeys.random(seed);
    int tables = settings.tables();
    return RandomKeys.keys(() -> random.nextInt(tables));
  }
}
