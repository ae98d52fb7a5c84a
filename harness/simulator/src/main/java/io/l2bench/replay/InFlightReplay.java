package io.l2bench.replay;

import io.l2bench.cache.TableCache;
import io.l2bench.device.Device;
import io.l2bench.device.StepKind;
import io.l2bench.driver.Driver;
import io.l2bench.driver.DriverHost;
import io.l2bench.driver.ImageMap;
import io.l2bench.driver.Step;
import io.l2bench.driver.TableLock;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.RequestBatch;

/**
 * A replay with requests in flight, in virtual time: hosts the driver's protocol, and lets each
 * step take as long as the device says. Nothing is allocated for a request.
 */
final class InFlightReplay implements Replay, DriverHost {
  private final TableCache cache;
  private final Driver driver;
  private final TableLock lock;
  private final Device device;
  private final Channels channels;
  private final Admission admission;
  private final long tableCovers;
  private final boolean keys;
  private final long diskBytes;
  private final EventQueue events = new EventQueue();
  private final InFlight inFlight = new InFlight();
  private final ReadsUnderWay reads = new ReadsUnderWay();
  private final Occupancy occupancy;
  private final Latencies latencies = new Latencies();
  private long now;
  private long requests;
  private long newTables;

  InFlightReplay(
      SweepSettings settings, Timing timing, TableCache cache, ImageMap image, boolean keys) {
    this.cache = cache;
    this.driver = Driver.of(settings.edition(), settings.loading(), cache, image, this);
    this.lock = new TableLock(driver);
    this.device = settings.device().create(settings.seed(), settings.samples());
    this.channels = new Channels(settings.device().channels());
    this.admission = Admission.of(timing, settings.speed());
    this.tableCovers = settings.geometry().tableCovers();
    this.keys = keys;
    this.diskBytes =
        settings.image() == null ? Long.MAX_VALUE : settings.image().header().imageSize();
    this.occupancy = new Occupancy(cache);
  }

  @Override
  public TableCache cache() {
    return cache;
  }

  @Override
  public void replay(NumberedBatch batch, int from, int to) {
    RequestBatch rows = batch.requests();
    for (int row = from; row < to; row++) {
      admission.await(this, rows, row);
      long position = keys ? batch.first(row) * tableCovers : rows.offset(row);
      if (position + rows.length(row) > diskBytes) {
        throw new BadInputException(
            "request " + requests,
            "an end within the disk of %d bytes".formatted(diskBytes),
            Long.toString(position + rows.length(row)));
      }
      int slot = inFlight.add(rows.op(row), now, requests++, rows.endOrder(row));
      driver.begin(slot, rows.op(row), position, rows.length(row));
      lock.enter(slot);
    }
  }

  @Override
  public Outcome finish() {
    while (!events.isEmpty()) {
      nextStep();
    }
    return occupancy.outcome(now, requests, reads.begun(), reads.duplicate(), newTables, latencies);
  }

  /** Lets time pass until fewer requests than that are in flight. */
  void passUntilFewerThan(int depth) {
    while (inFlight.size() >= depth) {
      nextStep();
    }
  }

  /** Lets time pass until all those have completed that had before that place of the recording. */
  void passUntilEnded(long order) {
    while (inFlight.anyEndedBefore(order)) {
      nextStep();
    }
  }

  /** Lets time pass until then. */
  void passUntil(long time) {
    while (!events.isEmpty() && events.nextTime() <= time) {
      nextStep();
    }
    now = Math.max(now, time);
  }

  private void nextStep() {
    now = events.nextTime();
    int slot = events.take();
    lock.enter(slot);
    occupancy.note(now);
  }

  @Override
  public void start(int slot, Step step, long position) {
    if (step == Step.LOCK) {
      events.add(slot, now);
      return;
    }
    long begin = channels.begin(now);
    long nanos = device.nanos(kind(step), inFlight.number(slot), position, begin);
    channels.occupy(begin + nanos);
    events.add(slot, begin + nanos);
  }

  private static StepKind kind(Step step) {
    return switch (step) {
      case READ_TABLE -> StepKind.TABLE_READ;
      case WRITE_TABLE, WRITE_HEADER -> StepKind.TABLE_WRITE;
      case FLUSH_TABLE, FLUSH_NEW -> StepKind.FLUSH;
      case READ_DATA, READ_BACKING -> StepKind.DATA_READ;
      case WRITE_IN_PLACE -> StepKind.IN_PLACE_WRITE;
      case FILL, WRITE_NEW -> StepKind.ALLOCATING_WRITE;
      case LOCK -> throw new IllegalArgumentException("a turn at the lock is no I/O");
    };
  }

  @Override
  public void finished(int slot) {
    latencies.record(inFlight.kind(slot), now - inFlight.begun(slot));
    inFlight.remove(slot);
  }

  @Override
  public void readTable(int slot, int table, int entry, long offset) {
    inFlight.missed(slot);
    reads.begin(table);
  }

  @Override
  public void tableRead(int slot, int table, int entry, long offset, int error) {
    reads.end(table);
  }

  @Override
  public void delayed(int slot, int table) {
    inFlight.delayed(slot);
  }

  @Override
  public void writeTable(int slot, int entry, long offset, int index, long n) {
    inFlight.allocated(slot);
  }

  @Override
  public void tableWritten(int slot, int entry, boolean flush, int error) {
    if (flush) {
      newTables++;
    }
  }
}
