package io.l2bench.cli;

import io.l2bench.workload.Geometry;
import io.l2bench.workload.recorded.RecordedTraces;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that say how a disk maps to tables. What is not given is that of the image which a
 * bundled trace was recorded on, and QED's default for other traces.
 */
final class GeometryOptions {
  private static final Geometry QED_DEFAULT = Geometry.qed(64 << 10, 4);

  @Option(
      names = "--cluster-size",
      paramLabel = "SIZE",
      description = "bytes of a cluster, a power of two (default: as recorded, or else 64K)")
  private @Nullable String clusterSize;

  @Option(
      names = "--table-size",
      paramLabel = "CLUSTERS",
      description = "clusters of an L2 table, a power of two (default: as recorded, or else 4)")
  private @Nullable Long tableSize;

  @Option(
      names = "--table-covers",
      paramLabel = "SIZE",
      description = "bytes of disk that one table maps, for drivers other than QED")
  private @Nullable String tableCovers;

  /** The size of a cluster, if it is given. */
  OptionalLong clusterSize() {
    return clusterSize == null
        ? OptionalLong.empty()
        : OptionalLong.of(Sizes.parse("--cluster-size", clusterSize));
  }

  /** The geometry of a trace, as users write it. */
  Geometry of(String trace) {
    Geometry usual = RecordedTraces.geometryOf(trace).orElse(QED_DEFAULT);
    Geometry qed =
        Geometry.qed(
            clusterSize == null ? usual.clusterSize() : Sizes.parse("--cluster-size", clusterSize),
            tableSize == null ? usual.tableSize() : tableSize);
    return tableCovers == null ? qed : qed.covering(Sizes.parse("--table-covers", tableCovers));
  }
}
