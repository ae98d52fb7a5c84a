package io.l2bench.workload.synthetic;

import com.google.auto.service.AutoService;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.Trace;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A share of the tables that gets a share of the requests; uniform within the hot tables and within
 * the rest.
 */
@AutoService(Generator.class)
public final class Hotspot implements Generator {
  private static final String HOT = "hot";
  private static final String HEAT = "heat";

  @Override
  public GeneratorInfo info() {
    return GeneratorInfo.of(
        "hotspot",
        "a share of the tables gets a share of the requests",
        Trace.Kind.KEYS,
        GeneratorParameter.real(HOT, 0.2, 0, 1, "share of tables that are hot"),
        GeneratorParameter.real(HEAT, 0.8, 0, 1, "share of requests that go to them"),
        GeneratorParameter.tables(),
        GeneratorParameter.requests(100_000));
  }

  @Override
  public Consumer<RequestBatch> requests(Settings settings, long seed) {
    UniformRandomProvider random = RandomKeys.random(seed);
    int tables = settings.tables();
    int hot = Math.max(1, (int) Math.round(settings.real(HOT) * tables));
    int cold = tables - hot;
    double heat = cold == 0 ? 1 : settings.real(HEAT);
    return RandomKeys.keys(
        () -> random.nextDouble() < heat ? random.nextInt(hot) : hot + random.nextInt(cold));
  }
}
