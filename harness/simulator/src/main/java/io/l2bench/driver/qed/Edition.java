package io.l2bench.driver.qed;

import io.l2bench.workload.BadInputException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The editions of QEMU's QED driver: they do the same I/O, but differ in what may run in between.
 */
public enum Edition {
  /**
   * QEMU 2.10 (2017) to 7.2 and later: coroutines under a table lock. An allocating write takes its
   * turn and starts over before it allocates; it keeps the lock while it writes the header, and
   * while it flushes after a new table.
   */
  COROUTINES("7.2", "qed"),
  /**
   * QEMU 1.1 (2012) to 2.9: callbacks on one thread, no lock. Allocating writes run strictly in
   * order of arrival; only those that waited look up their table again.
   */
  CALLBACKS("2012", "qed-2012");

  private final String label;
  private final String driver;

  Edition(String label, String driver) {
    this.label = label;
    this.driver = driver;
  }

  /**
   * The edition with that label.
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

  /** The word that users write: a QEMU release, or the year of this edition's first release. */
  public String label() {
    return label;
  }

  /** The name of the driver of this edition, for {@link io.l2bench.driver.Drivers#named}. */
  public String driver() {
    return driver;
  }

  /** Whether requests run under a table lock, which all but a few steps give up. */
  boolean locks() {
    return switch (this) {
      case COROUTINES -> true;
      case CALLBACKS -> false;
    };
  }

  @Override
  public String toString() {
    return label;
  }
}
