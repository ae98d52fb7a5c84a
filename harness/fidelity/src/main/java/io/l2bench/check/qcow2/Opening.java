package io.l2bench.check.qcow2;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.qcow2.Qcow2Header;
import io.l2bench.workload.qcow2.Qcow2Image;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Learns a disk's pointers from the lines of its opening: reads of the header and of tables. */
final class Opening {
  private final Qcow2Log log;
  private final Qcow2Image image;
  private final Pointers pointers = new Pointers();

  /** The last mutex, and the coroutine that took it. */
  private long mutex;

  private long opener;
  private boolean readsL1;

  Opening(Qcow2Log log, Qcow2Image image) {
    this.log = log;
    this.image = image;
  }

  /**
   * Takes the lines up to the end of the opening; null if the log ends before.
   *
   * @throws BadInputException if there is no opening of this image
   */
  @Nullable Pointers run() throws IOException {
    for (Line line = log.next(); line != null; line = log.next()) {
      if (ends(line)) {
        requireL1Read(line);
        return pointers;
      }
      take(line);
    }
    if (pointers.file != 0) {
      return null;
    }
    throw new BadInputException(
        log.where(), "the opening of a qcow2 image, with the events qemu_co_mutex_*", "none");
  }

  private void take(Line line) {
    if (line.event().isOfMutex()) {
      mutex = line.get(Field.MUTEX);
      pointers.addKnown(mutex);
      if (pointers.lock == 0) {
        opener = line.get(Field.SELF);
      } else if (pointers.fileMutex == 0) {
        pointers.fileMutex = mutex;
      }
    } else if (line.event() == Event.READ) {
      if (pointers.file == 0) {
        pointers.file = line.get(Field.BS);
        pointers.lock = mutex;
      }
      pointers.filtered |= line.get(Field.BS) != pointers.file;
      readsL1 |= isL1Read(line);
    }
  }

  private boolean ends(Line line) {
    return line.event() == Event.UNLOCK
        && pointers.file != 0
        && line.get(Field.MUTEX) == pointers.lock
        && line.get(Field.SELF) == opener;
  }

  private boolean isL1Read(Line line) {
    Qcow2Header header = image.header();
    return line.get(Field.OFFSET) == header.l1TableOffset()
        && line.get(Field.BYTES) == header.l1Size() * Long.BYTES;
  }

  private void requireL1Read(Line end) {
    if (!readsL1 && image.header().l1Size() > 0) {
      throw new BadInputException(
          "%s, line %d".formatted(log.where(), end.number()),
          "the read of the image's L1 table of %d bytes at %d before the opening ends"
              .formatted(image.header().l1Size() * Long.BYTES, image.header().l1TableOffset()),
          "none; the image is not the one that was opened");
    }
  }
}
