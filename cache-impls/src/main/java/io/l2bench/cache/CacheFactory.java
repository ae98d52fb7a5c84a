package io.l2bench.cache;

import java.util.Optional;

/**
 * A policy that is found by its name and makes caches. Implementations are public, have a public
 * constructor without arguments, and register themselves with {@code @AutoService}.
 */
public interface CacheFactory {

  /** The policy's description. */
  PolicyInfo info();

  /** A new, empty cache. */
  TableCache create(CacheSettings settings);

  /**
   * What makes the policy's caches at several capacities in one; empty if they have no such form.
   */
  default Optional<CacheLadder.Maker> ladder() {
    return Optional.empty();
  }
}
