package io.l2bench.workload.file;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/** One pass over the files of a trace; each is open only while its requests are due. */
final class MergedReader implements RequestReader {
  /** The most files open at once; each takes about 400 KiB and what its compression needs. */
  private static final int MOST_OPEN = 128;

  private final Trace.Kind kind;
  private final Duration start;
  private final Deque<MergedTrace.Part> waiting;
  private final PriorityQueue<OpenPart> open =
      new PriorityQueue<>(
          Comparator.comparingLong(OpenPart::begin).thenComparing(OpenPart::number));
  private final MergedDisks disks = new MergedDisks();
  private final long bytes;
  private double bytesDone;

  /**
   * A pass.
   *
   * @param parts in order of their begins
   * @param bytes of all of them
   */
  MergedReader(Trace.Kind kind, List<MergedTrace.Part> parts, long bytes) {
    this.kind = kind;
    this.waiting = new ArrayDeque<>(parts);
    this.start = parts.get(0).start();
    this.bytes = bytes;
  }

  @Override
  public boolean read(RequestBatch batch) throws IOException {
    batch.clear();
    while (!batch.isFull() && openNext()) {
      OpenPart next = open.remove();
      next.addTo(batch, kind == Trace.Kind.KEYS ? null : disks);
      if (next.hasNext()) {
        open.add(next);
      } else {
        close(next);
      }
    }
    return batch.size() > 0;
  }

  /** Opens every file that begins before the next request; whether there is one. */
  private boolean openNext() throws IOException {
    while (!waiting.isEmpty() && (open.isEmpty() || beginsBy(open.element()))) {
      MergedTrace.Part part = waiting.remove();
      if (open.size() == MOST_OPEN) {
        throw part.trace()
            .bad("at most %d files that overlap in time".formatted(MOST_OPEN), "more");
      }
      OpenPart opened = new OpenPart(part, part.start().minus(start));
      if (opened.hasNext()) {
        open.add(opened);
      } else {
        close(opened);
      }
    }
    return !open.isEmpty();
  }

  /** Whether the next file begins no later than that request; one without times comes last. */
  private boolean beginsBy(OpenPart next) {
    long begin = next.begin();
    return begin != RequestBatch.NO_TIME
        && waiting.element().start().minus(start).compareTo(Duration.ofNanos(begin)) <= 0;
  }

  private void close(OpenPart part) throws IOException {
    bytesDone += part.trace().bytes();
    part.close();
  }

  @Override
  public String diskName(int number) {
    return kind == Trace.Kind.KEYS ? Integer.toString(number) : disks.name(number);
  }

  @Override
  public boolean namesDisks() {
    return kind == Trace.Kind.DISK;
  }

  @Override
  public Duration clockStart() {
    return start;
  }

  @Override
  public double share() {
    double done = bytesDone;
    for (OpenPart part : open) {
      done += part.bytesDone();
    }
    return bytes == 0 ? 1 : Math.min(1, done / bytes);
  }

  @Override
  public void close() throws IOException {
    for (Closeable part : open) {
      part.close();
    }
  }
}
