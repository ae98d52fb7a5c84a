package io.l2bench.replay;

/** When requests begin. */
public sealed interface Timing {

  /** One request at a time: each begins when the one before has completed. */
  record Sequential() implements Timing {
    @Override
    public String toString() {
      return "sequential";
    }
  }

  /**
   * Always the same number of requests in flight: one begins when another one completes.
   *
   * @param depth requests in flight, at least 1
   */
  record Closed(int depth) implements Timing {
    /** More than any device queue; bounds the memory of a replay. */
    private static final int MOST = 1 << 16;

    public Closed {
      if (depth < 1 || depth > MOST) {
        throw new IllegalArgumentException(
            "requests in flight must be from 1 to %d, found %d".formatted(MOST, depth));
      }
    }

    @Override
    public String toString() {
      return "closed:" + depth;
    }
  }

  /** A timing as users write it: {@code sequential} or {@code closed:N}. */
  static Timing parse(String text) {
    if (text.equals("sequential")) {
      return new Sequential();
    }
    if (text.matches("closed:[0-9]{1,9}")) {
      return new Closed(Integer.parseInt(text.substring("closed:".length())));
    }
    throw new IllegalArgumentException(
        "timing must be sequential or closed:N, found '%s'".formatted(text));
  }
}
