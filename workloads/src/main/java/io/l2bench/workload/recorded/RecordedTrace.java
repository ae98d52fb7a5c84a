package io.l2bench.workload.recorded;

import io.l2bench.workload.Geometry;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.format.event.RecordedCsv;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The requests of one recorded guest or tool.
 *
 * @param name as users and results call it
 * @param description what was recorded, in a line
 * @param geometry of the image that it ran on, or to replay it at
 * @param requests how many there are
 * @param workload the run that it is a disk of; several traces of one run are one observation
 * @param micro whether a tool made it rather than a guest: a bench, or a copy of an image
 */
public record RecordedTrace(
    String name,
    String description,
    Geometry geometry,
    long requests,
    String workload,
    boolean micro)
    implements Trace {

  @Override
  public Kind kind() {
    return Kind.DISK;
  }

  @Override
  public RequestReader open() throws IOException {
    return new RecordedCsv().open(TraceInput.strict(name, UnpackedTraces.open(name)));
  }

  /** Whether the durations of its I/O were also recorded. */
  public boolean hasSteps() {
    return RecordedTrace.class.getResource(steps()) != null;
  }

  /** The recorded durations of its I/O: {@code kind,begin_us,duration_us}, packed. */
  public InputStream openSteps() {
    InputStream steps = RecordedTrace.class.getResourceAsStream(steps());
    return Objects.requireNonNull(steps, "no durations were recorded for " + name);
  }

  private String steps() {
    return name + ".steps.csv.xz";
  }
}
