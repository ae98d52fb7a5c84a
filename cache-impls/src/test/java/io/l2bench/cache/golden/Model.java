package io.l2bench.cache.golden;

/** A policy's paper in plain collections: slow, short, and written apart from the real thing. */
interface Model {

  /** Looks a table up and caches it. Whether it was a hit. */
  boolean access(int table);
}
