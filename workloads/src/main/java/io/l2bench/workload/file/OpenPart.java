package io.l2bench.workload.file;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An open file of a trace, with its requests on the clock of the whole trace. */
final class OpenPart implements Closeable {
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2);
  private static final int UNKNOWN = -1;

  private final MergedTrace.Part part;
  private final RequestReader reader;
  private final RequestBatch rows = new RequestBatch();
  private final long shift;

  /** By number of a disk in this file, its number in the trace. */
  private int[] numbers = {};

  private int row;

  /**
   * Opens a file.
   *
   * @param sinceStart of the trace, when the file's own time 0 is
   */
  OpenPart(MergedTrace.Part part, Duration sinceStart) throws IOException {
    if (sinceStart.compareTo(LONGEST) > 0) {
      throw part.trace().bad("times within 146 years of the first", sinceStart.toDays() + " days");
    }
    this.part = part;
    this.shift = sinceStart.toNanos();
    this.reader = part.trace().open();
    try {
      fill();
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private void fill() throws IOException {
    row = 0;
    if (!reader.read(rows)) {
      rows.clear();
    }
  }

  boolean hasNext() {
    return row < rows.size();
  }

  /** When the next request begins, or NO_TIME. */
  long begin() {
    return shifted(rows.begin(row));
  }

  int number() {
    return part.number();
  }

  FileTrace trace() {
    return part.trace();
  }

  /** Adds the next request. */
  void addTo(RequestBatch batch, @Nullable MergedDisks disks) throws IOException {
    batch.add(rows.op(row), rows.offset(row), rows.length(row), begin(), shifted(rows.end(row)));
    if (disks != null) {
      batch.onDisk(number(disks, rows.disk(row)));
    }
    row++;
    if (row == rows.size()) {
      fill();
    }
  }

  private long shifted(long time) {
    return time == RequestBatch.NO_TIME ? time : time + shift;
  }

  private int number(MergedDisks disks, int disk) {
    if (disk >= numbers.length) {
      int known = numbers.length;
      numbers = Arrays.copyOf(numbers, Math.max(disk + 1, 2 * known));
      Arrays.fill(numbers, known, numbers.length, UNKNOWN);
    }
    if (numbers[disk] == UNKNOWN) {
      boolean full = disks.size() == MergedDisks.MOST;
      if (full) {
        throw part.trace().bad("at most %d disks".formatted(MergedDisks.MOST), "more");
      }
      numbers[disk] =
          disks.number(reader.namesDisks() ? reader.diskName(disk) : part.trace().where());
    }
    return numbers[disk];
  }

  double bytesDone() {
    return reader.share() * bytes();
  }

  private double bytes() {
    try {
      return part.trace().bytes();
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
