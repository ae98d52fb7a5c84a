package io.l2bench.recommend;

import io.l2bench.workload.Geometry;
import java.io.IOException;
import java.util.OptionalLong;

/** The disk that advice is asked for. */
public interface Disk {

  /** Its geometry. */
  Geometry geometry();

  /** Its size in bytes, if it is known. */
  OptionalLong size();

  /** The share of table reads above the fewest that is as good. */
  double within();

  /** The most memory that the cache may take, in bytes. */
  long budget();

  /**
   * The misses of LRU at every capacity, one request at a time and all disks of a trace behind one
   * cache. Cost: one or two passes over the trace, once for each geometry.
   */
  LruMisses lru(Geometry geometry) throws IOException;
}
