package io.l2bench.workload;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bounds on what an input may ask for, so that a few bytes do not take a machine's memory or a day.
 * Results do not depend on them, only whether an input is refused; they hold for the whole program.
 */
public enum Limit {
  /** Tables that one request or line touches: 512 GiB at 8 MiB each. */
  TABLES("tables", "a request that touches at most %d tables", 1 << 16),

  /** Cells that a simulation of an experiment file has for each of its traces. */
  CELLS("cells", "a simulation of at most %d cells a trace", 1_000_000),

  /** Memory to unpack a file, in MiB; xz -9 asks for 65, zstd --ultra -22 for 128. */
  UNPACK_MEMORY("unpack-mib", "a file that takes at most %d MiB of memory to unpack", 128),

  /** Bytes of an image that is packed, in GiB. */
  UNPACKED_IMAGE("image-gib", "an image of at most %d GiB in a packed file", 8),

  /** Each table of a QED image, in MiB; 16 are 16 clusters of 1 MiB, and map 2 TiB. */
  IMAGE_TABLE("image-table-mib", "an image whose tables take at most %d MiB each", 16);

  private static final String OPTION = "--max";

  /** The limits that are not what is usual. */
  private static final Map<Limit, Long> RAISED = new ConcurrentHashMap<>();

  private final String key;
  private final String meaning;
  private final long usual;

  Limit(String key, String meaning, long usual) {
    this.key = key;
    this.meaning = meaning;
    this.usual = usual;
  }

  /** The name that users write. */
  public String key() {
    return key;
  }

  /** The most that is allowed. */
  public long value() {
    return RAISED.getOrDefault(this, usual);
  }

  /**
   * Sets what is allowed from now on.
   *
   * @throws BadInputException if it is less than 1
   */
  public void set(long most) {
    if (most < 1) {
      throw new BadInputException("%s %s".formatted(OPTION, key), "at least 1", most + "");
    }
    RAISED.put(this, most);
  }

  /** Sets all limits to what is usual. */
  public static void reset() {
    RAISED.clear();
  }

  /** Refuses an input that asks for more. */
  public void require(String where, long wanted) {
    if (wanted > value()) {
      throw exceeded(where, Long.toString(wanted));
    }
  }

  /** Says that an input asks for more, and how to allow it. */
  public BadInputException exceeded(String where, String found) {
    return new BadInputException(
        where,
        meaning.formatted(value()),
        "%s (raise the limit by %s %s=N)".formatted(found, OPTION, key));
  }
}
