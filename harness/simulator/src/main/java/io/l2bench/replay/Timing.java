package io.l2bench.replay;

import io.l2bench.cache.NearestName;
import io.l2bench.workload.BadInputException;
import java.util.List;

/** When requests begin. */
public sealed interface Timing {
  /** What users may write. */
  List<String> NAMES = List.of("sequential", "closed:N", "open", "recorded");

  /** One request at a time: each begins when the one before has completed. */
  record Sequential() implements Timing {
    @Override
    public String toString() {
      return "sequential";
    }
  }

  /**
   * A constant number of requests in flight: one begins when another one completes.
   *
   * @param depth requests in flight, at least 1
   */
  record Closed(int depth) implements Timing {
    /** More than any device queue; bounds the memory of a replay. */
    private static final int MOST = 1 << 16;

    public Closed {
      if (depth < 1 || depth > MOST) {
        throw refused(Integer.toString(depth));
      }
    }

    private static BadInputException refused(String depth) {
      return new BadInputException("requests in flight", "from 1 to " + MOST, depth);
    }

    @Override
    public String toString() {
      return "closed:" + depth;
    }
  }

  /** Requests begin at the times in the trace, whether or not others have completed. */
  record Open() implements Timing {
    @Override
    public String toString() {
      return "open";
    }
  }

  /**
   * The recorded order of begins and completions: a request begins once all requests that completed
   * before it in the recording have completed. For traces that were recorded without times.
   */
  record Recorded() implements Timing {
    @Override
    public String toString() {
      return "recorded";
    }
  }

  /**
   * A timing as users write it.
   *
   * @throws BadInputException if it is none
   */
  static Timing parse(String text) {
    return switch (text) {
      case "sequential" -> new Sequential();
      case "open" -> new Open();
      case "recorded" -> new Recorded();
      default -> closed(text);
    };
  }

  private static Timing closed(String text) {
    if (!text.matches("closed:[0-9]+")) {
      String meant = NearestName.question(text.split(":", 2)[0], NAMES);
      throw new BadInputException(
          "timing", "sequential, closed:N, open or recorded", "'%s'%s".formatted(text, meant));
    }
    String depth = text.substring("closed:".length());
    if (depth.length() > 9) {
      throw Closed.refused(depth);
    }
    return new Closed(Integer.parseInt(depth));
  }
}
