package io.l2bench.workload.synthetic;

import com.google.auto.service.AutoService;
import io.l2bench.workload.NamedValues;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import io.l2bench.workload.TraceSource;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The registered generators, by name. */
@AutoService(TraceSource.class)
public final class SyntheticTraces implements TraceSource {
  private final SortedMap<String, Generator> generators = new TreeMap<>();

  /** Every generator on the class path. */
  public SyntheticTraces() {
    for (Generator generator : ServiceLoader.load(Generator.class)) {
      generators.put(generator.info().name(), generator);
    }
  }

  /** Every generator, by name. */
  public List<Generator> all() {
    return List.copyOf(generators.values());
  }

  @Override
  public String offers() {
    return "a generator";
  }

  @Override
  public List<String> names() {
    return List.copyOf(generators.keySet());
  }

  @Override
  public Trace open(String text, long seed, ReadSettings settings) {
    Generator generator = generators.get(NamedValues.parse(text).name());
    if (generator == null) {
      throw new IllegalArgumentException("no generator of the name of " + text);
    }
    return new SyntheticTrace(
        text, generator, Settings.parse(text, generator.info().parameters()), seed);
  }
}
