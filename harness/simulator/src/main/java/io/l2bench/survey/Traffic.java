package io.l2bench.survey;

import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.HdrHistogram.Histogram;

/** The number, kinds, sizes and times of requests. */
public final class Traffic {

  /** The requests of one kind. */
  public static final class Part {
    private final Histogram sizes = new Histogram(3);
    private long bytes;

    private Part() {
      sizes.setAutoResize(true);
    }

    /** Their number. */
    public long requests() {
      return sizes.getTotalCount();
    }

    /** Their lengths in bytes, to three digits. */
    public Histogram sizes() {
      return sizes;
    }

    /** Their bytes, together. */
    public long bytes() {
      return bytes;
    }
  }

  private final Map<Op, Part> parts = new EnumMap<>(Op.class);
  private int disks;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  Traffic() {
    for (Op op : Op.values()) {
      parts.put(op, new Part());
    }
  }

  void accept(RequestBatch batch) {
    for (int row = 0; row < batch.size(); row++) {
      Part part = part(batch.op(row));
      part.sizes.recordValue(batch.length(row));
      part.bytes += batch.length(row);
      disks = Math.max(disks, batch.disk(row) + 1);
      if (batch.begin(row) != RequestBatch.NO_TIME) {
        first = Math.min(first, batch.begin(row));
        last = Math.max(last, Math.max(batch.begin(row), batch.end(row)));
      }
    }
  }

  /** All requests. */
  public long requests() {
    return parts.values().stream().mapToLong(Part::requests).sum();
  }

  /** The requests of a kind. */
  public Part part(Op op) {
    return Objects.requireNonNull(parts.get(op));
  }

  /** The lengths of all requests in bytes, to three digits. */
  public Histogram sizes() {
    Histogram all = new Histogram(3);
    all.setAutoResize(true);
    parts.values().forEach(part -> all.add(part.sizes));
    return all;
  }

  /** The disks. */
  public int disks() {
    return disks;
  }

  /** Whether the trace has times. */
  public boolean hasTimes() {
    return first <= last;
  }

  /** From the first begin to the last begin or end, in nanoseconds; 0 without times. */
  public long span() {
    return hasTimes() ? last - first : 0;
  }
}
