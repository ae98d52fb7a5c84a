package io.l2bench.check;

import io.l2bench.driver.Driver;
import io.l2bench.driver.qed.Found;
import io.l2bench.driver.qed.QedDriver;
import io.l2bench.driver.qed.QedListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the actions of the driver and its cache into the lines that QEMU must have written. */
final class Predictor extends QedListener implements EntryListener {
  /** Stands for the disk of a line, which {@link Pointers} knows. */
  private static final long DISK = 0;

  private final Deque<Prediction> expected = new ArrayDeque<>();

  /** The requests reading a table, by the entry that they read into. */
  private final Map<Integer, Integer> readers = new HashMap<>();

  private final StaleTables stale;
  private boolean timerRuns;
  private boolean failed;

  Predictor(StaleTables stale) {
    this.stale = stale;
  }

  /** The line that must come next, or null if the log decides. */
  @Nullable Prediction next() {
    return expected.peekFirst();
  }

  /** Drops the next line, which has arrived. */
  void passed() {
    expected.removeFirst();
  }

  /** The number of predicted lines with the result of a lookup. */
  long lookupsToCome() {
    return expected.stream().filter(line -> line.event().isOfLookup()).count();
  }

  /** The request that reads the table of an entry, or {@link Driver#NONE}. */
  int reader(int entry) {
    return readers.getOrDefault(entry, Driver.NONE);
  }

  /** Whether the timer that ends the need for a check runs. */
  boolean timerRuns() {
    return timerRuns;
  }

  /** Notes whether the timer runs, when the log and not the driver has changed it. */
  void setTimerRuns(boolean runs) {
    timerRuns = runs;
  }

  /** Whether an assertion of QEMU must have failed. */
  boolean failed() {
    return failed;
  }

  /** A disk is opened: its L1 table is read. */
  void open(long l1Offset) {
    expect(Event.READ_TABLE, DISK, l1Offset, QedDriver.L1);
    expect(Event.TABLE_READ, DISK, QedDriver.L1, 0);
  }

  private void expect(Event event, long... values) {
    expected.addLast(new Prediction(event, values));
  }

  @Override
  public void nextIo(int request, long position) {
    expect(Event.NEXT_IO, DISK, request, 0, position);
  }

  @Override
  public void readData(int request, Found found, long offset, long bytes) {
    expect(Event.READ_DATA, DISK, request, found.number(), offset, bytes);
  }

  @Override
  public void writeData(int request, Found found, long offset, long bytes) {
    expect(Event.WRITE_DATA, DISK, request, found.number(), offset, bytes);
  }

  @Override
  public void prefill(int request, long position, long bytes, long offset) {
    expect(Event.PREFILL, DISK, request, position, bytes, offset);
  }

  @Override
  public void postfill(int request, long position, long bytes, long offset) {
    expect(Event.POSTFILL, DISK, request, position, bytes, offset);
  }

  @Override
  public void writeMain(int request, long offset, long bytes) {
    expect(Event.WRITE_MAIN, DISK, request, 0, offset, bytes);
  }

  @Override
  public void readTable(int request, int table, int entry, long offset) {
    stale.readBegins(table, entry);
    readers.put(entry, request);
    expect(Event.READ_TABLE, DISK, offset, entry);
  }

  @Override
  public void tableRead(int request, int entry, long offset, int error) {
    readers.remove(entry);
    expect(Event.TABLE_READ, DISK, entry, error);
  }

  @Override
  public void writeTable(int request, int entry, long offset, int index, long n) {
    stale.written(offset, index, n);
    expect(Event.WRITE_TABLE, DISK, offset, entry, index, n);
  }

  @Override
  public void tableWritten(int request, int entry, boolean flush, int error) {
    expect(Event.TABLE_WRITTEN, DISK, entry, flush ? 1 : 0, error);
  }

  @Override
  public void complete(int request, int error) {
    expect(Event.COMPLETE, DISK, request, error);
  }

  @Override
  public void cancelTimer() {
    timerRuns = false;
    expect(Event.CANCEL_TIMER, DISK);
  }

  @Override
  public void startTimer() {
    timerRuns = true;
    expect(Event.START_TIMER, DISK);
  }

  @Override
  public void assertionFailed(int request) {
    failed = true;
  }

  @Override
  public void alloc(int entry) {
    expect(Event.ALLOC, DISK, entry);
  }

  @Override
  public void find(int entry, long offset, int referencesBefore) {
    stale.found(offset, entry);
    expect(Event.FIND, DISK, entry, offset, referencesBefore);
  }

  @Override
  public void unref(int entry, int referencesAfter) {
    if (referencesAfter == 0) {
      stale.freed(entry);
    }
    expect(Event.UNREF, entry, referencesAfter);
  }
}
