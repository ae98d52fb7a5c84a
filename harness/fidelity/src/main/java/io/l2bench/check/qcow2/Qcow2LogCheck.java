package io.l2bench.check.qcow2;

import io.l2bench.check.Mismatch;
import io.l2bench.check.Verdict;
import io.l2bench.workload.qcow2.ImageOptions;
import io.l2bench.workload.qcow2.Qcow2Image;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The check of an event log of one qcow2 disk against its image as it was before the run. One pass;
 * memory is that of the tables changed, of the requests under way, and of the one scan for
 * preallocated metadata.
 */
public final class Qcow2LogCheck {
  private Qcow2LogCheck() {}

  /**
   * Checks a log.
   *
   * @param options with which QEMU opened the image
   * @param commands of {@code qemu-io}, or null if none tells of requests that the log does not
   *     show
   * @throws io.l2bench.workload.BadInputException if the log or the image cannot be used
   */
  public static Verdict check(Path log, Path image, ImageOptions options, @Nullable Path commands)
      throws IOException {
    Commands unseen = commands == null ? Commands.none() : Commands.read(commands);
    try (Qcow2Log lines = Qcow2Log.open(log);
        Qcow2Image opened = Qcow2Image.open(image)) {
      Pointers pointers = new Opening(lines, opened).run();
      DiskCheck disk = new DiskCheck(lines, opened, options, unseen, pointers);
      long cacheEvents = 0;
      for (Line line = lines.next(); line != null; line = lines.next()) {
        cacheEvents += line.event().isOfCache() ? 1 : 0;
        disk.take(line);
      }
      return verdict(disk, lines, cacheEvents);
    }
  }

  private static Verdict verdict(DiskCheck disk, Qcow2Log lines, long cacheEvents) {
    LogHost host = disk.model().host();
    Mismatch mismatch = disk.mismatch();
    return new Verdict(
        /* disks= */ 1,
        lines.lines(),
        host.requests(),
        cacheEvents,
        disk.predicted(),
        disk.decidedByLog(),
        mismatch == null ? 0 : 1,
        host.tableReads(),
        /* duplicateReads= */ 0,
        /* droppedCommits= */ 0,
        /* overtakenReads= */ 0,
        host.newTables(),
        disk.model().peak(),
        mismatch,
        mismatch == null ? ending(disk, lines) : null);
  }

  private static @Nullable String ending(DiskCheck disk, Qcow2Log lines) {
    int underWay = disk.model().host().underWay();
    if (lines.cut()) {
      return "in the middle of a line, with %d requests in flight".formatted(underWay);
    }
    boolean ended = underWay == 0 && disk.between();
    return ended ? null : "with %d requests in flight".formatted(underWay);
  }
}
