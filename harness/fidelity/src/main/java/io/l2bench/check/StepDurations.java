package io.l2bench.check;

import io.l2bench.check.Event.Field;
import io.l2bench.device.StepKind;
import io.l2bench.device.StepSamples;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.RequestBatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The durations of the I/O of a recorded run, from an event log with times. A data I/O lasts from
 * {@code read_data} or {@code write_main} to the next event of its request; a table's I/O from its
 * begin to its callback; the flush after a new table from there to the next write of a table. One
 * request allocates at a time, so the write of a table is the next event of that request.
 */
public final class StepDurations {
  private static final long NONE = -1;
  private static final long NANOS_PER_MICRO = 1000;

  private record Step(StepKind kind, long begin, long end) {}

  private record Begun(StepKind kind, long at) {}

  private final List<Step> steps = new ArrayList<>();
  private final Map<Long, Begun> dataIo = new HashMap<>();
  private final Map<Long, Begun> tableIo = new HashMap<>();

  /** Whether the last write_data of a request found an allocated cluster. */
  private final Map<Long, Boolean> inPlace = new HashMap<>();

  private long first = NONE;
  private long allocating = NONE;
  private long flushing = NONE;

  private StepDurations() {}

  /**
   * Reads the durations of a log, of one disk.
   *
   * @throws BadInputException if it has no times
   */
  public static StepSamples read(Path log) throws IOException {
    StepDurations durations = new StepDurations();
    try (EventLog events = EventLog.open(log)) {
      for (LogLine line = events.next(); line != null; line = events.next()) {
        if (events.micros() == RequestBatch.NO_TIME) {
          throw new BadInputException(
              "%s, line %d".formatted(log, line.number()),
              "a time before the event (-msg timestamp=on)",
              "none");
        }
        durations.take(line, events.micros());
      }
    }
    return durations.samples();
  }

  private StepSamples samples() {
    steps.sort(Comparator.comparingLong(Step::begin));
    StepSamples samples = new StepSamples();
    for (Step step : steps) {
      if (step.begin() >= first) {
        long begin = (step.begin() - first) * NANOS_PER_MICRO;
        samples.add(step.kind(), begin, (step.end() - step.begin()) * NANOS_PER_MICRO);
      }
    }
    return samples;
  }

  private void take(LogLine line, long now) {
    Event event = line.event();
    if (event.fields().contains(Field.REQUEST)) {
      end(dataIo, line.get(Field.REQUEST), now);
    }
    switch (event) {
      case SETUP -> first = first == NONE ? now : first;
      case READ_DATA -> readData(line, now);
      case WRITE_DATA -> inPlace.put(line.get(Field.REQUEST), line.get(Field.FOUND) == 0);
      case WRITE_MAIN -> writeMain(line, now);
      case READ_TABLE -> begin(tableIo, line.get(Field.TABLE), StepKind.TABLE_READ, now);
      case WRITE_TABLE -> writeTable(line, now);
      case TABLE_READ -> end(tableIo, line.get(Field.TABLE), now);
      case TABLE_WRITTEN -> tableWritten(line, now);
      default -> {}
    }
  }

  private void readData(LogLine line, long now) {
    if (line.get(Field.FOUND) == 0) {
      begin(dataIo, line.get(Field.REQUEST), StepKind.DATA_READ, now);
    }
  }

  private void writeMain(LogLine line, long now) {
    long request = line.get(Field.REQUEST);
    boolean old = inPlace.getOrDefault(request, true);
    begin(dataIo, request, old ? StepKind.IN_PLACE_WRITE : StepKind.ALLOCATING_WRITE, now);
    allocating = old ? allocating : request;
  }

  private void writeTable(LogLine line, long now) {
    end(dataIo, allocating, now);
    if (flushing != NONE) {
      steps.add(new Step(StepKind.FLUSH, flushing, now));
      flushing = NONE;
    }
    begin(tableIo, line.get(Field.TABLE), StepKind.TABLE_WRITE, now);
  }

  private void tableWritten(LogLine line, long now) {
    end(tableIo, line.get(Field.TABLE), now);
    if (line.get(Field.FLUSH) == 1) {
      flushing = now;
    }
  }

  private static void begin(Map<Long, Begun> under, long key, StepKind kind, long now) {
    under.put(key, new Begun(kind, now));
  }

  private void end(Map<Long, Begun> under, long key, long now) {
    Begun begun = under.remove(key);
    if (begun != null) {
      steps.add(new Step(begun.kind(), begun.at(), now));
    }
  }
}
