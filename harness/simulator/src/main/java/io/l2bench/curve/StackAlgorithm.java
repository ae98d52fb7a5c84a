package io.l2bench.curve;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * A policy whose cache at any capacity includes its cache at the next smaller one, so that one pass
 * gives its misses at every capacity (the inclusion property: Mattson et al., Evaluation techniques
 * for storage hierarchies, IBM Systems Journal 1970). Implementations are public, have a public
 * constructor without arguments, and register themselves with {@code @AutoService}.
 */
public interface StackAlgorithm {

  /** The name of the policy. */
  String policy();

  /** A new pass over the lookups of a trace. */
  StackPass begin();

  /** Every stack algorithm on the class path, by the name of its policy. */
  static Map<String, StackAlgorithm> all() {
    return ServiceLoader.load(StackAlgorithm.class).stream()
        .map(ServiceLoader.Provider::get)
        .collect(Collectors.toMap(StackAlgorithm::policy, algorithm -> algorithm));
  }
}
