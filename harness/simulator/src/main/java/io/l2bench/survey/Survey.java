package io.l2bench.survey;

import io.l2bench.workload.ClockResolution;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * A summary of a trace. Cost: one pass, about a microsecond a request; at most 150 MB plus the
 * requests in flight, however long the trace.
 */
public final class Survey {
  /** The last requests of a disk among which a sequential one finds its predecessor. */
  public static final int STREAMS = Streams.REMEMBERED;

  /** The most disks whose names are given. */
  public static final int NAMED_DISKS = 8;

  private static final long BLOCK = 4096;

  private final Trace trace;
  private final Traffic traffic = new Traffic();
  private final Streams streams = new Streams();
  private final Depth depth = new Depth();
  private final Load load = new Load();
  private final ClockResolution clock = new ClockResolution();
  private final List<TableReuse> reuse;
  private final List<String> diskNames = new ArrayList<>();

  private Survey(Trace trace) {
    this.trace = trace;
    Trace.Kind kind = trace.kind();
    Geometry small = Geometry.qed(BLOCK, 4);
    reuse =
        kind == Trace.Kind.KEYS
            ? List.of(new TableReuse("keys", kind, small))
            : List.of(
                new TableReuse("tables of 2 GiB (64K/4)", kind, Geometry.qed(64 << 10, 4)),
                new TableReuse("tables of 8 MiB (4K/4)", kind, small),
                new TableReuse("blocks of 4 KiB", kind, small.covering(BLOCK)));
  }

  /** Reads a trace and summarizes it. */
  public static Survey of(Trace trace) throws IOException {
    Survey survey = new Survey(trace);
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        survey.accept(batch);
      }
      survey.nameDisks(reader);
    }
    return survey;
  }

  private void accept(RequestBatch batch) {
    traffic.accept(batch);
    streams.accept(batch);
    depth.accept(batch);
    load.accept(batch);
    clock.add(batch);
    reuse.forEach(tables -> tables.accept(batch));
  }

  private void nameDisks(RequestReader reader) {
    for (int disk = 0; disk < Math.min(traffic.disks(), NAMED_DISKS); disk++) {
      diskNames.add(reader.diskName(disk));
    }
  }

  /** The trace's names for its first disks, up to {@link #NAMED_DISKS} of them. */
  public List<String> diskNames() {
    return List.copyOf(diskNames);
  }

  /** The trace's name. */
  public String name() {
    return trace.name();
  }

  /** What its offsets are. */
  public Trace.Kind kind() {
    return trace.kind();
  }

  /** Its requests. */
  public Traffic traffic() {
    return traffic;
  }

  /** Requests that begin where one of the last {@link #STREAMS} of their disk ended. */
  public long sequential() {
    return streams.sequential();
  }

  /** Requests in flight at each begin; empty if unknown. */
  public Histogram depths() {
    return depth.depths();
  }

  /** The steps of its clock. */
  public ClockResolution clock() {
    return clock;
  }

  /** Its begins over time. */
  public Load load() {
    return load;
  }

  /** The reuse of its tables at common geometries, the coarsest first; or that of its keys. */
  public List<TableReuse> reuse() {
    return reuse;
  }
}
