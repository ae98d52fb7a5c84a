package io.l2bench.check;

import io.l2bench.check.Event.Field;
import io.l2bench.driver.qed.Edition;
import io.l2bench.driver.qed.QedImageMap;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.image.QedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The check of an event log, of one disk or several, against the images from before the run. One
 * pass; memory is that of the tables touched and of the requests in flight.
 */
public final class LogCheck {
  private final String log;
  private final EventLog lines;
  private final DiskImages images;
  private final Edition edition;
  private final CheckedCache cache;

  /** The disks by their pointers. */
  private final Map<Long, DiskCheck> open = new LinkedHashMap<>();

  /** The disks, in the order of opening. */
  private final List<DiskCheck> all = new ArrayList<>();

  private long cacheEvents;

  private LogCheck(
      Path log, EventLog lines, List<QedImage> images, Edition edition, CheckedCache cache) {
    this.log = log.toString();
    this.lines = lines;
    this.images = new DiskImages(images);
    this.edition = edition;
    this.cache = cache;
  }

  /**
   * Checks a log.
   *
   * @param images of the disks in the order of opening; a single one serves all of them
   * @throws BadInputException if the log or an image cannot be used
   */
  public static Verdict check(Path log, List<Path> images, Edition edition) throws IOException {
    return check(log, images, edition, new PortedCache());
  }

  /** Checks a log with another cache in place of QEMU's. */
  static Verdict check(Path log, List<Path> images, Edition edition, CheckedCache cache)
      throws IOException {
    List<QedImage> opened = new ArrayList<>();
    try (EventLog lines = EventLog.open(log)) {
      for (Path image : images) {
        opened.add(QedImage.open(image));
      }
      return new LogCheck(log, lines, opened, edition, cache).run();
    } finally {
      for (QedImage image : opened) {
        image.close();
      }
    }
  }

  private Verdict run() throws IOException {
    for (LogLine line = lines.next(); line != null; line = lines.next()) {
      if (line.event().isOfCache()) {
        cacheEvents++;
      }
      take(line);
    }
    if (all.isEmpty()) {
      throw new BadInputException(log, "events of a QED disk, from its opening on", "none");
    }
    return Verdict.of(all, lines.lines(), cacheEvents, lines.cut());
  }

  private void take(LogLine line) {
    if (line.event() == Event.UNREF) {
      takeUnref(line);
      return;
    }
    int cacheField = line.event().indexOf(Field.CACHE);
    long pointer =
        cacheField < 0 ? line.get(Field.DISK) : line.value(cacheField) - Pointers.CACHE_IN_DISK;
    DiskCheck disk = open.get(pointer);
    if (line.event() == Event.READ_TABLE && (disk == null || disk.opensAnew(line))) {
      disk = open(line, disk);
      open.put(pointer, disk);
      all.add(disk);
    }
    if (disk == null) {
      throw new BadInputException(
          where(line), "the read of a disk's L1 table before all else of it", line.toString());
    }
    disk.take(line);
  }

  private DiskCheck open(LogLine line, @Nullable DiskCheck before) {
    QedImageMap image =
        before == null ? images.next(where(line), all) : DiskImages.reopened(before);
    return new DiskCheck(lines, line, image, edition, cache);
  }

  /** The only event without a disk: it belongs to the disk with the entry that was opened last. */
  private void takeUnref(LogLine line) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).hasEntry(line.get(Field.ENTRY))) {
        all.get(i).take(line);
        return;
      }
    }
    if (all.stream().allMatch(disk -> disk.mismatch() == null)) {
      takeUnknownUnref(line);
    }
  }

  private void takeUnknownUnref(LogLine line) {
    if (all.isEmpty()) {
      throw new BadInputException(
          where(line), "the read of a disk's L1 table before all else of it", line.toString());
    }
    all.get(all.size() - 1).take(line);
  }

  private String where(LogLine line) {
    return "%s, line %d".formatted(log, line.number());
  }
}
