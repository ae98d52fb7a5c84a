package io.l2bench.driver;

import io.l2bench.workload.BadInputException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Which of QEMU's drivers. What it does is the same, what happens in between is not. */
public enum Edition {
  /**
   * QEMU 2.10 (2017) to 7.2 and later: coroutines under a table lock. An allocating write takes its
   * turn and starts over before it allocates; while it writes the header, or flushes after a new
   * table, it keeps the lock.
   */
  COROUTINES("7.2"),
  /**
   * QEMU 1.1 (2012) to 2.9: callbacks on one thread, no lock. Allocating writes run strictly in the
   * order of their arrival; only those that had to wait look their table up again.
   */
  CALLBACKS("2012");

  private final String label;

  Edition(String label) {
    this.label = label;
  }

  /**
   * The edition that users mean by a label.
   *
   * @throws BadInputException if there is none
   */
  public static Edition parse(String label) {
    for (Edition edition : values()) {
      if (edition.label.equals(label)) {
        return edition;
      }
    }
    String known = Arrays.stream(values()).map(Edition::label).collect(Collectors.joining(" or "));
    throw new BadInputException("edition", known, "'%s'".formatted(label));
  }

  /** As users write it: a QEMU release, or the year from which on it was this one. */
  public String label() {
    return label;
  }

  @Override
  public String toString() {
    return label;
  }
}
