package io.l2bench.throughput;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jol.info.GraphLayout;

/**
 * Measures some policies in this JVM, round by round: each round runs every one of them once, and
 * the first round, in which the JIT compiles, does not count.
 */
final class Meter {
  private final ThroughputSettings settings;
  private final TableSequence sequence;

  Meter(ThroughputSettings settings, TableSequence sequence) {
    this.settings = settings;
    this.sequence = sequence;
  }

  /**
   * Measures.
   *
   * @param names as {@link Subject#of} takes them
   * @param whole makes whole runs too
   */
  List<Measurement> measure(List<String> names, WholeRun whole) throws IOException {
    List<Subject> subjects = names.stream().map(name -> Subject.of(name, settings)).toList();
    List<List<Double>> nanos = names.stream().<List<Double>>map(n -> new ArrayList<>()).toList();
    for (int round = -1; round < settings.runs(); round++) {
      for (int i = 0; i < nanos.size(); i++) {
        double measured = nanosPerRequest(subjects.get(i));
        if (round >= 0) {
          nanos.get(i).add(measured);
        }
      }
    }
    List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < nanos.size(); i++) {
      measurements.add(finish(names.get(i), subjects.get(i), nanos.get(i), whole));
    }
    return measurements;
  }

  private double nanosPerRequest(Subject subject) throws IOException {
    return (double) subject.run(sequence).nanos() / sequence.measured();
  }

  private Measurement finish(String name, Subject subject, List<Double> nanos, WholeRun whole)
      throws IOException {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    Object cache = subject.run(sequence).cache();
    long allocated = thread.getCurrentThreadAllocatedBytes() - before;
    int entries = subject.entries(cache);
    return new Measurement(
        name,
        nanos,
        whole.nanosPerRequest(name),
        entries == 0 ? Double.NaN : (double) GraphLayout.parseInstance(cache).totalSize() / entries,
        (double) allocated / sequence.requests());
  }
}
