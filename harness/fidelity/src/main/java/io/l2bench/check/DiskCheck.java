package io.l2bench.check;

import io.l2bench.cache.CacheCounts;
import io.l2bench.cache.TableCache;
import io.l2bench.check.Event.Field;
import io.l2bench.driver.Driver;
import io.l2bench.driver.DriverSetup;
import io.l2bench.driver.Loading;
import io.l2bench.driver.qed.Edition;
import io.l2bench.driver.qed.QedDriver;
import io.l2bench.driver.qed.QedImageMap;
import io.l2bench.workload.Op;
import org.jspecify.annotations.Nullable;

/**
 * The check of one disk, from when it is opened. A line either is the next that was predicted, or,
 * when none is, tells that a request arrives or that one goes on.
 */
final class DiskCheck {
  private static final int SECTOR = 512;
  private static final long WRITES = 1;
  private static final long WRITES_ZEROES = 3;

  private final QedImageMap image;
  private final Pointers pointers;
  private final EventLog log;
  private final StaleTables stale;
  private final Predictor predictor;
  private final LogHost host = new LogHost();
  private final TableCounts tables = new TableCounts();
  private final TableCache cache;
  private final QedDriver driver;
  private final NeedCheckTimer timer;
  private @Nullable LogLine heldAlloc;
  private @Nullable Mismatch mismatch;

  /** The request that went on last. */
  private int running = Driver.NONE;

  private long requests;
  private long predicted;

  /**
   * The check of a disk that is being opened; the line that tells so is the first to take.
   *
   * @param log to look ahead in
   * @param l1Read the read of its L1 table, with the pointers of disk and table
   */
  DiskCheck(EventLog log, LogLine l1Read, QedImageMap image, Edition edition, CheckedCache cache) {
    this.log = log;
    this.image = image;
    this.stale = new StaleTables(image, this::lookup);
    this.predictor = new Predictor(stale);
    this.pointers = new Pointers(l1Read.get(Field.DISK), l1Read.get(Field.TABLE));
    this.cache = cache.create(image, predictor);
    DriverSetup setup = new DriverSetup(Loading.DUPLICATE, this.cache, image, host, tables);
    this.driver = new QedDriver(edition, setup, predictor);
    this.timer = new NeedCheckTimer(image, driver, predictor);
    predictor.open(image.l1Offset());
  }

  /** Takes the next line of this disk; one that was not predicted ends the check. */
  void take(LogLine line) {
    if (mismatch == null) {
      String expected = predictor.next() == null ? arrive(line) : null;
      mismatch = expected == null ? compare(line) : mismatch(line, expected);
    }
  }

  /** Compares a line with the prediction, if there is one by now. */
  private @Nullable Mismatch compare(LogLine line) {
    if (predictor.failed()) {
      return mismatch(line, "the end of the log: QEMU's assertion on allocating_acb has failed");
    }
    Prediction next = predictor.next();
    if (next == null) {
      return null;
    }
    if (!next.holds(line, pointers)) {
      return mismatch(line, next.text(pointers));
    }
    predictor.passed();
    predicted++;
    return null;
  }

  private static Mismatch mismatch(LogLine line, String expected) {
    return new Mismatch(line.number(), expected, line.toString());
  }

  /** Takes a line that was not predicted; returns what could have come if it could not. */
  private @Nullable String arrive(LogLine line) {
    if (heldAlloc != null) {
      return resolveAlloc(heldAlloc, line);
    }
    timer.closes(line);
    return switch (line.event()) {
      case SETUP -> begin(line);
      case ALLOC -> hold(line);
      case FIND -> lookUp(line.get(Field.OFFSET));
      case READ_TABLE -> "the allocation of an entry before a table is read";
      case TABLE_READ -> goOn(line, predictor.reader(pointers.entryOfTable(line.get(Field.TABLE))));
      case WRITE_TABLE, TABLE_WRITTEN, UNREF -> goOn(line, driver.allocating());
      case TIMER_ENDED, START_TIMER, CANCEL_TIMER ->
          timer.take(line.event(), pointers.requestsUnderWay());
      default -> goOn(line, pointers.request(line.get(Field.REQUEST)));
    };
  }

  private @Nullable String begin(LogLine line) {
    timer.requestArrives();
    long position = line.get(Field.SECTOR) * SECTOR;
    long bytes = line.get(Field.SECTORS) * SECTOR;
    if (position < 0 || bytes < 0 || !image.maps(position + bytes)) {
      return "a request within what the image's tables map";
    }
    long flags = line.get(Field.FLAGS);
    if (flags != 0 && flags != WRITES && flags != WRITES_ZEROES) {
      return "flags 0x0, 0x1 or 0x3";
    }
    int request = host.newRequest();
    if (!pointers.bindRequest(request, line.get(Field.REQUEST))) {
      return "the acb of no request that is under way";
    }
    driver.announce(request, op(flags), position, bytes);
    requests++;
    return null;
  }

  private static Op op(long flags) {
    if (flags == 0) {
      return Op.READ;
    }
    return flags == WRITES ? Op.WRITE : Op.ZERO;
  }

  /** An allocation is a new table's or a lookup's: the next line tells. */
  private @Nullable String hold(LogLine line) {
    heldAlloc = line;
    return null;
  }

  private @Nullable String resolveAlloc(LogLine alloc, LogLine line) {
    heldAlloc = null;
    String expected =
        switch (line.event()) {
          case WRITE_TABLE -> goOn(alloc, driver.allocating());
          case READ_TABLE -> lookUp(line.get(Field.OFFSET));
          default -> "the read or the write of the table allocated in line " + alloc.number();
        };
    if (expected == null) {
      mismatch = compare(alloc);
    }
    return expected;
  }

  /** A lookup without a request (block status): only its table can be told from the log. */
  private @Nullable String lookUp(long offset) {
    int table = image.tableAt(offset);
    if (table < 0) {
      return "a table that L1 has";
    }
    if (driver.isLockedFor(Driver.NONE) && !timer.stopsHolder()) {
      return "a line of the request that holds the table lock";
    }
    int request = host.newRequest();
    driver.announceLookup(request, image.endOf(table) - 1);
    running = request;
    driver.resume(request, /* error= */ 0);
    return null;
  }

  private @Nullable String goOn(LogLine line, int request) {
    if (request == Driver.NONE) {
      return "a line of one of the %d requests under way".formatted(pointers.requestsUnderWay());
    }
    if (driver.isLockedFor(request) && !timer.stopsHolder()) {
      return "a line of the request that holds the table lock";
    }
    if (!driver.mayGoOn(request)) {
      return "a line of another request: this one waits for its turn to allocate";
    }
    timer.goesOn(line.event());
    running = request;
    int field = line.event().indexOf(Field.ERROR);
    driver.resume(request, field < 0 ? 0 : (int) line.value(field));
    passSilentSteps(request);
    return null;
  }

  /** A flush of new data has no line: the next line of its request says that it is over, too. */
  private void passSilentSteps(int request) {
    while (predictor.next() == null && !predictor.failed()) {
      driver.resume(request, /* error= */ 0);
    }
  }

  /** What the log has for the lookup that is under way, if a line is to tell. */
  private StaleTables.@Nullable Lookup lookup() {
    LogLine line = log.ahead(this::isLookup, predictor.lookupsToCome());
    if (line == null || pointers.request(line.get(Field.REQUEST)) != running) {
      return null;
    }
    long position = driver.position(running);
    long bytes = driver.end(running) - position;
    long into = line.event() == Event.READ_DATA ? position % image.clusterSize() : 0;
    long entry = line.get(Field.OFFSET) - into;
    return new StaleTables.Lookup(position, bytes, entry, line.get(Field.LENGTH));
  }

  private boolean isLookup(LogLine line) {
    return line.event().isOfLookup() && pointers.isDisk(line.get(Field.DISK));
  }

  /** Whether the disk is closed, as far as the log tells. */
  boolean closed() {
    return timer.closed();
  }

  /** The tables of its image as they are by now. */
  QedImageMap image() {
    return image;
  }

  /** Whether an entry of its cache has that pointer. */
  boolean hasEntry(long pointer) {
    return pointers.hasEntry(pointer)
        || (heldAlloc != null && heldAlloc.get(Field.ENTRY) == pointer);
  }

  /** Requests under way. */
  int underWay() {
    return pointers.requestsUnderWay();
  }

  /** Whether a line is the read of the L1 table by which the disk, once closed, is opened again. */
  boolean opensAnew(LogLine line) {
    return mismatch == null
        && between()
        && underWay() == 0
        && line.get(Field.OFFSET) == image.l1Offset();
  }

  /** Whether no line was predicted that has not come. */
  boolean between() {
    return predictor.next() == null && heldAlloc == null;
  }

  /** Where the log was not what was predicted, or null. */
  @Nullable Mismatch mismatch() {
    return mismatch;
  }

  /** What was counted. */
  Counts counts() {
    CacheCounts ofCache = cache.counts();
    return new Counts(
        requests,
        predicted - stale.decided(),
        stale.decided(),
        tables.reads(),
        tables.duplicateReads(),
        ofCache.commitsDropped(),
        stale.overtakenReads(),
        tables.created(),
        ofCache.peakEntries());
  }
}
