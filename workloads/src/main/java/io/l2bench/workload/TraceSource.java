package io.l2bench.workload;

import java.nio.file.Path;
import java.util.List;

/**
 * A source of traces. Implementations are public, have a public constructor without arguments, and
 * register themselves with {@code @AutoService}.
 */
public interface TraceSource {

  /** What it offers, in a few words, for messages. */
  String offers();

  /** The names that it answers to; none if it takes any text that no other source takes. */
  List<String> names();

  /** The files that a text stands for, in the order in which messages name them; often none. */
  default List<Path> files(String text) {
    return List.of();
  }

  /**
   * The trace that users write as {@code name} or {@code name:parameter=value:...}.
   *
   * @param seed of what is drawn at random
   * @param settings of reading a file
   * @throws BadInputException if the text cannot be used; the message says what is accepted
   */
  Trace open(String text, long seed, ReadSettings settings);
}
