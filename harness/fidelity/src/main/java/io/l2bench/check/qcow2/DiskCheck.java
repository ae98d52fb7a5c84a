package io.l2bench.check.qcow2;

import io.l2bench.check.Mismatch;
import io.l2bench.driver.qcow2.Qcow2Setup.FileSpace;
import io.l2bench.workload.qcow2.ImageOptions;
import io.l2bench.workload.qcow2.Qcow2Image;
import org.jspecify.annotations.Nullable;

/**
 * The check of a disk, from its opening to its closing. A line is either the next that was
 * predicted or, where none is, the sign that a request arrives or that I/O has ended. What the file
 * takes of its own disk is known from what follows in the log.
 */
final class DiskCheck implements FileSpace {
  private final Qcow2Log log;
  private final Pointers pointers;
  private final DiskModel model;
  private final Arrivals arrivals;
  private final FileEnds fileEnds;

  /** The line in hand, until it is compared. */
  private @Nullable Line current;

  private @Nullable Mismatch mismatch;
  private long predicted;
  private long decidedByLog;

  /**
   * The check of a disk that has been opened.
   *
   * @param log to look ahead in
   * @param pointers of the disk, as its opening shows them
   */
  DiskCheck(
      Qcow2Log log, Qcow2Image image, ImageOptions options, Commands commands, Pointers pointers) {
    this.log = log;
    this.pointers = pointers;
    this.model = new DiskModel(image, options, pointers, this);
    this.arrivals = new Arrivals(model, commands, pointers, options.discards());
    this.fileEnds = new FileEnds(pointers, model);
  }

  /** Takes the next line; one that was not predicted ends the check. */
  void take(Line line) {
    if (mismatch != null) {
      return;
    }
    pointers.learnNode(line);
    if (pointers.isFileMutex(line)) {
      fileEnds.take(line);
    } else if (arrivals.isRequest(line) || matters(line)) {
      judge(line);
    }
  }

  private void judge(Line line) {
    current = line;
    String expected = model.predictor().next() == null ? stimulate(line) : null;
    if (expected != null) {
      mismatch = new Mismatch(line.number(), expected, line.text());
    } else if (current != null) {
      compare(line);
    }
    current = null;
  }

  /** Finds out what makes a line come that was not predicted; else what could have come. */
  private @Nullable String stimulate(Line line) {
    if (arrivals.isRequest(line)) {
      current = null;
      arrivals.begin(line);
      return null;
    }
    long pointer = line.coroutine() == 0 ? fileEnds.last() : line.coroutine();
    int strand = pointers.strand(pointer);
    if ((strand != Pointers.NONE && goesOn(strand)) || arrivals.beginUnseen(line)) {
      return null;
    }
    return "a line of one of the %d requests in flight, or a discard or block status of --commands"
        .formatted(model.host().inFlight());
  }

  /** Ends the step of a coroutine, or the reads beside it that it waits for. */
  private boolean goesOn(int strand) {
    if (model.proceed(strand)) {
      return model.predictor().next() != null;
    }
    for (int part : model.predictor().readParts(strand)) {
      if (model.proceed(part) && model.predictor().next() != null) {
        return true;
      }
    }
    return false;
  }

  private void compare(Line line) {
    Expected next = model.predictor().next();
    if (next == null) {
      return;
    }
    if (!pointers.holds(next, line)) {
      mismatch = new Mismatch(line.number(), pointers.text(next), line.text());
      return;
    }
    predicted++;
    model.predictor().passed();
    fileEnds.passed(next, line);
    int displaced = pointers.takeDisplaced();
    if (displaced != Pointers.NONE) {
      model.proceed(displaced);
    }
  }

  /** Whether a line is one that is predicted, if it is of this disk. */
  private boolean matters(Line line) {
    return switch (line.event()) {
      case READ, WRITE, WRITE_ZEROES -> line.get(Field.BS) == pointers.file;
      case LOCK, LOCK_ENTRY, LOCK_RETURN, UNLOCK, UNLOCK_RETURN -> pointers.isKnownMutex(line);
      case GUEST_READ, GUEST_WRITE -> false;
      default -> true;
    };
  }

  @Override
  public boolean scanIncludes(long cluster, long block) {
    Line line = afterPredicted();
    boolean reads =
        line != null
            && line.event() == Event.CACHE_GET
            && line.get(Field.IS_L2_CACHE) == 0
            && line.get(Field.HEX_OFFSET) == block;
    decidedByLog += reads ? 1 : 0;
    return reads;
  }

  /** Data that are not zeroes are written next. */
  @Override
  public boolean hasHole() {
    Line line = afterPredicted();
    boolean hole = line != null && (line.event() == Event.LOCK || line.event() == Event.LOCK_ENTRY);
    decidedByLog += hole ? 1 : 0;
    return hole;
  }

  /** The line in the log that follows those that are predicted, or null. */
  private @Nullable Line afterPredicted() {
    int ahead = model.predictor().lines();
    Line line = current;
    if (line != null && ahead == 0) {
      return line;
    }
    return log.ahead(this::matters, line == null ? ahead : ahead - 1);
  }

  /** Where the log was not as predicted, or null. */
  @Nullable Mismatch mismatch() {
    return mismatch;
  }

  /** Whether every predicted line has come. */
  boolean between() {
    return model.predictor().next() == null;
  }

  DiskModel model() {
    return model;
  }

  /** The lines that were as predicted. */
  long predicted() {
    return predicted;
  }

  /** The lines that showed how far the scan for preallocated metadata went. */
  long decidedByLog() {
    return decidedByLog;
  }
}
