package io.l2bench.cli;

import io.l2bench.workload.Trace;
import io.l2bench.workload.synthetic.SyntheticTraces;
import java.util.List;
import java.util.Set;

/** A trace with the seed that it is replayed with. */
record SeededTrace(Trace trace, long seed) {

  /** Synthetic traces with each seed, others with the first. */
  static List<SeededTrace> open(List<String> names, List<Long> seeds, TraceOptions options) {
    Set<String> synthetic = Set.copyOf(new SyntheticTraces().names());
    return names.stream()
        .flatMap(
            name ->
                seeds.stream()
                    .limit(synthetic.contains(name.split(":", 2)[0]) ? seeds.size() : 1)
                    .map(seed -> new SeededTrace(options.open(name, seed), seed)))
        .toList();
  }
}
