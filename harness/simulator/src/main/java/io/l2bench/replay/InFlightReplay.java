package io.l2bench.replay;

import io.l2bench.cache.TableCache;
import io.l2bench.device.Device;
import io.l2bench.device.FailingReads;
import io.l2bench.driver.Driver;
import io.l2bench.driver.DriverHost;
import io.l2bench.driver.DriverListener;
import io.l2bench.driver.DriverSetup;
import io.l2bench.driver.Loading;
import io.l2bench.driver.Step;
import io.l2bench.driver.TableReads;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.RequestBatch;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A replay with requests in flight, in virtual time: it hosts a driver, and the device gives the
 * duration of each step. A request allocates nothing.
 */
final class InFlightReplay implements Replay, DriverHost, DriverListener {
  private final TableCache cache;
  private final Driver driver;
  private final Device device;
  private final Channels channels;

  /** Null if no read of a table fails. */
  private final @Nullable FailingReads failing;

  /** The strands whose read of a table fails. */
  private final BitSet failed = new BitSet();

  private final Admission admission;

  /** Whether requests name tables. */
  private final boolean tables;

  private final long unit;
  private final long end;
  private final EventQueue events = new EventQueue();
  private final InFlight inFlight = new InFlight();
  private final TableReads reads = new TableReads();
  private final Occupancy occupancy;
  private final Latencies latencies;
  private final Stops stops = new Stops();

  /** Whether tables are read with the driver's lock held. */
  private final boolean locked;

  private final long cleanNanos;
  private long nextClean;
  private long now;
  private long requests;
  private long newTables;
  private long failedReads;
  private long stoppedRequests;

  /** The first request that is counted; requests of the warm-up may be in flight with it. */
  private long countedFrom = Long.MAX_VALUE;

  private TableWork uncounted = TableWork.NONE;

  InFlightReplay(
      SweepSettings settings,
      Timing timing,
      TableCache cache,
      Device device,
      Target target,
      Latencies latencies) {
    this.cache = cache;
    this.device = device;
    this.channels = new Channels(settings.device().channels());
    double share = settings.setup().failReads();
    this.failing = share == 0 ? null : new FailingReads(share, settings.seed());
    this.admission = Admission.of(timing, settings.speed());
    this.tables = target.tables();
    this.unit = target.unit();
    this.end = target.end();
    this.occupancy = new Occupancy(cache.capacity());
    this.latencies = latencies;
    this.locked = settings.loading() == Loading.LOCKED;
    this.cleanNanos = settings.driver().cleanNanos();
    this.nextClean = cleanNanos == 0 ? Long.MAX_VALUE : cleanNanos;
    this.driver =
        settings
            .driver()
            .create(new DriverSetup(settings.loading(), cache, target.image(), this, this));
  }

  @Override
  public void expect(int[] expected, int from, int to) {
    cache.expect(expected, from, to);
  }

  @Override
  public void replay(NumberedBatch batch, int from, int to) {
    RequestBatch rows = batch.requests();
    for (int row = from; row < to; row++) {
      admission.await(this, rows, row);
      int slot = inFlight.add(rows.op(row), now, requests, rows.endOrder(row));
      if (tables) {
        driver.begin(slot, rows.op(row), batch.first(row), 1);
      } else {
        requireWithin(rows.offset(row) + rows.length(row));
        driver.begin(slot, rows.op(row), rows.offset(row), rows.length(row));
      }
      requests++;
    }
  }

  private void requireWithin(long requestEnd) {
    if (requestEnd > end) {
      throw new BadInputException(
          "request " + requests,
          "an end within the disk of %d bytes".formatted(end),
          Long.toString(requestEnd));
    }
  }

  @Override
  public void await(NumberedBatch batch, int row) {
    admission.await(this, batch.requests(), row);
  }

  @Override
  public void complete() {
    while (!events.isEmpty()) {
      nextStep();
    }
  }

  @Override
  public void startCounting() {
    occupancy.startCounting(now, cache.counts());
    countedFrom = requests;
    uncounted = work();
  }

  @Override
  public List<Outcome> finish() {
    complete();
    return List.of(
        occupancy.outcome(
            now, requests - countedFrom, cache.counts(), work().since(uncounted), latencies));
  }

  private TableWork work() {
    return new TableWork(
        reads.begun(), reads.duplicate(), newTables, failedReads, stoppedRequests, stops.nanos());
  }

  /** Advances time until fewer than {@code depth} requests are in flight. */
  void passUntilFewerThan(int depth) {
    while (inFlight.size() >= depth) {
      nextStep();
    }
  }

  /** Advances time until every request that ended before {@code order} has completed. */
  void passUntilEnded(long order) {
    while (inFlight.anyEndedBefore(order)) {
      nextStep();
    }
  }

  /** Advances time to a point in virtual time. */
  void passUntil(long time) {
    while (!events.isEmpty() && events.nextTime() <= time) {
      nextStep();
    }
    now = Math.max(now, time);
    clean();
  }

  private void nextStep() {
    int strand = events.take();
    now = events.takenTime();
    clean();
    if (failing != null && failed.get(strand)) {
      failed.clear(strand);
      failedReads++;
      driver.failed(strand);
    } else {
      driver.done(strand);
    }
    occupancy.note(cache.size(), now);
  }

  /**
   * Lets the driver's timer pass as often as it is due by now. Twice does what more would: the
   * second time nothing has been used since the first.
   */
  private void clean() {
    if (now >= nextClean) {
      long due = 1 + (now - nextClean) / cleanNanos;
      for (long i = 0; i < Math.min(due, 2); i++) {
        driver.clean();
      }
      nextClean += due * cleanNanos;
    }
  }

  @Override
  public void start(int slot, int strand, Step step, long position) {
    long begin = channels.begin(now);
    long nanos = device.nanos(step.kind(), inFlight.number(slot), position * unit, begin);
    channels.occupy(begin + nanos);
    events.add(strand, begin + nanos);
    if (failing != null && step == Step.READ_TABLE) {
      failed.set(strand, failing.fails(inFlight.number(slot), position * unit));
    }
  }

  @Override
  public void requeue(int slot) {
    events.add(slot, now);
  }

  @Override
  public void finished(int slot) {
    if (inFlight.number(slot) >= countedFrom) {
      latencies.record(inFlight.kind(slot), now - inFlight.begun(slot));
    }
    inFlight.remove(slot);
  }

  @Override
  public void tableReadBegins(int slot, int table) {
    inFlight.missed(slot);
    reads.begin(table);
    if (locked) {
      stops.readBegins(now);
    }
  }

  @Override
  public void tableReadEnds(int slot, int table) {
    reads.end(table);
    if (locked) {
      stops.readEnds(now);
    }
  }

  @Override
  public void delayed(int slot, int table) {
    inFlight.delayed(slot, now);
  }

  @Override
  public void delayEnds(int slot) {
    stops.add(inFlight.delay(slot, now));
    stopped(slot);
  }

  @Override
  public void waitsForLock(int slot, int strand) {
    stops.waitsForLock(strand, now);
  }

  @Override
  public void hasLock(int slot, int strand) {
    if (stops.hasLock(strand, now)) {
      stopped(slot);
    }
  }

  private void stopped(int slot) {
    if (inFlight.stopped(slot)) {
      stoppedRequests++;
    }
  }

  @Override
  public void allocates(int slot) {
    inFlight.allocated(slot);
  }

  @Override
  public void tableCreated(int slot) {
    newTables++;
  }
}
