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
 * The driver of one disk as QEMU must have it. It takes what only the log knows: which request
 * arrives, and which one continues. If a line is refused, the answer says what could have come.
 */
final class DiskModel {
  private static final int SECTOR = 512;
  private static final long WRITES = 1;
  private static final long WRITES_ZEROES = 3;

  private final QedImageMap image;
  private final Pointers pointers;
  private final LookAhead ahead;
  private final StaleTables stale;
  private final Predictor predictor;
  private final LogHost host = new LogHost();
  private final TableCounts tables = new TableCounts();
  private final TableCache cache;
  private final QedDriver driver;
  private final NeedCheckTimer timer;

  /** The request that continued last. */
  private int running = Driver.NONE;

  private long requests;

  /** Finds the line with the result of a lookup. */
  @FunctionalInterface
  interface LookAhead {
    /** The nth upcoming such line, from 0, or null at the end of the log. */
    @Nullable LogLine lookup(long n);
  }

  DiskModel(
      QedImageMap image, Pointers pointers, LookAhead ahead, Edition edition, CheckedCache cache) {
    this.image = image;
    this.pointers = pointers;
    this.ahead = ahead;
    this.stale = new StaleTables(image, this::lookup);
    this.predictor = new Predictor(stale);
    this.cache = cache.create(image, predictor);
    DriverSetup setup = new DriverSetup(Loading.DUPLICATE, this.cache, image, host, tables);
    this.driver = new QedDriver(edition, setup, predictor);
    this.timer = new NeedCheckTimer(image, driver, predictor);
    predictor.open(image.l1Offset());
  }

  /** The lines that follow from what happened. */
  Predictor predictor() {
    return predictor;
  }

  /** The timer that ends the need for a check. */
  NeedCheckTimer timer() {
    return timer;
  }

  /** Takes a line that was not predicted; returns what could have come if it could not. */
  @Nullable String take(LogLine line) {
    return switch (line.event()) {
      case SETUP -> begin(line);
      case FIND -> lookUp(line.get(Field.OFFSET));
      case READ_TABLE -> "the allocation of an entry before a table is read";
      case TABLE_READ ->
          proceed(line, predictor.reader(pointers.entryOfTable(line.get(Field.TABLE))));
      case ALLOC, WRITE_TABLE, TABLE_WRITTEN, UNREF -> proceed(line, driver.allocating());
      case TIMER_ENDED, START_TIMER, CANCEL_TIMER ->
          timer.take(line.event(), pointers.requestsInFlight());
      case NEXT_IO, READ_DATA, WRITE_DATA, PREFILL, POSTFILL, WRITE_MAIN, COMPLETE ->
          proceed(line, pointers.request(line.get(Field.REQUEST)));
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
      return "the acb of no request that is in flight";
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

  /** A lookup without a request (block status): the log names only the table's offset. */
  @Nullable String lookUp(long offset) {
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

  private @Nullable String proceed(LogLine line, int request) {
    if (request == Driver.NONE) {
      return "a line of one of the %d requests in flight".formatted(pointers.requestsInFlight());
    }
    if (driver.isLockedFor(request) && !timer.stopsHolder()) {
      return "a line of the request that holds the table lock";
    }
    if (!driver.mayProceed(request)) {
      return "a line of another request: this one waits for its turn to allocate";
    }
    timer.goesOn(line.event());
    running = request;
    int field = line.event().indexOf(Field.ERROR);
    driver.resume(request, field < 0 ? 0 : (int) line.value(field));
    passSilentSteps(request);
    return null;
  }

  /** A flush of new data has no line: the next line of its request shows its end too. */
  private void passSilentSteps(int request) {
    while (predictor.next() == null && !predictor.failed()) {
      driver.resume(request, /* error= */ 0);
    }
  }

  /** The log's result for the current lookup, if a line has it. */
  private StaleTables.@Nullable Lookup lookup() {
    LogLine line = ahead.lookup(predictor.lookupsToCome());
    if (line == null || pointers.request(line.get(Field.REQUEST)) != running) {
      return null;
    }
    long position = driver.position(running);
    long bytes = driver.end(running) - position;
    long into = line.event() == Event.READ_DATA ? position % image.clusterSize() : 0;
    long entry = line.get(Field.OFFSET) - into;
    return new StaleTables.Lookup(position, bytes, entry, line.get(Field.LENGTH));
  }

  /** The current tables of its image. */
  QedImageMap image() {
    return image;
  }

  /** The counts, with that many lines as predicted. */
  Counts counts(long predicted) {
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
