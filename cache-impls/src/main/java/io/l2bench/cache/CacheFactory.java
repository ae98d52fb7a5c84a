package io.l2bench.cache;

/**
 * A policy that is found by its name and makes caches. Implementations are public, have a public
 * constructor without arguments, and register themselves with {@code @AutoService}.
 */
public interface CacheFactory {

  /** The policy's description. */
  PolicyInfo info();

  /** A new, empty cache. */
  TableCache create(CacheSettings settings);
}
