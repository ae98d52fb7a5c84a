package io.l2bench.cli;

import io.l2bench.workload.Geometry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a disk maps to tables. */
final class GeometryOptions {
  @Option(
      names = "--cluster-size",
      paramLabel = "SIZE",
      defaultValue = "64K",
      description = "bytes of a cluster, a power of two (default: ${DEFAULT-VALUE})")
  private String clusterSize = "64K";

  @Option(
      names = "--table-size",
      paramLabel = "CLUSTERS",
      defaultValue = "4",
      description = "clusters of an L2 table, a power of two (default: ${DEFAULT-VALUE})")
  private long tableSize = 4;

  @Option(
      names = "--table-covers",
      paramLabel = "SIZE",
      description = "bytes of disk that one table maps, for drivers other than QED")
  private @Nullable String tableCovers;

  Geometry geometry() {
    Geometry qed = Geometry.qed(Sizes.parse("--cluster-size", clusterSize), tableSize);
    return tableCovers == null ? qed : qed.covering(Sizes.parse("--table-covers", tableCovers));
  }
}
