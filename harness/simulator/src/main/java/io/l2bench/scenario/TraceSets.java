package io.l2bench.scenario;

import io.l2bench.workload.recorded.RecordedTrace;
import io.l2bench.workload.recorded.RecordedTraces;
import java.util.List;
import java.util.stream.Stream;

/** Words that stand for several bundled traces wherever a command or a file takes traces. */
public final class TraceSets {
  /** Stands for every bundled trace. */
  private static final String BUNDLED = "bundled";

  /** Stands for the bundled traces of guests: all except the micro ones. */
  private static final String GUESTS = "guests";

  private TraceSets() {}

  /** The words. */
  public static List<String> words() {
    return List.of(BUNDLED, GUESTS);
  }

  /** The traces that a text means: those of a set, or the one that it names. */
  private static Stream<String> expand(String text) {
    return switch (text) {
      case BUNDLED -> new RecordedTraces().names().stream();
      case GUESTS ->
          RecordedTraces.all().stream().filter(trace -> !trace.micro()).map(RecordedTrace::name);
      default -> Stream.of(text);
    };
  }

  /** The traces that texts mean, in their order. */
  public static List<String> expand(List<String> texts) {
    return texts.stream().flatMap(TraceSets::expand).distinct().toList();
  }
}
