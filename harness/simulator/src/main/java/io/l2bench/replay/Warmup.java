package io.l2bench.replay;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.PlainText;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first requests of a trace that are replayed to fill the caches, and not counted.
 *
 * @param unit of the amount
 * @param amount from 0 on; below 100 percent
 */
public record Warmup(Unit unit, double amount) {

  /** What an amount counts. */
  public enum Unit {
    REQUESTS(""),
    /** Of the requests that are replayed. */
    PERCENT("%"),
    /** Of the trace's clock, from its first request on. */
    SECONDS("s");

    private final String suffix;

    Unit(String suffix) {
      this.suffix = suffix;
    }
  }

  /** Every request is counted. */
  public static final Warmup NONE = new Warmup(Unit.REQUESTS, 0);

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,9})?)([%s]?)");
  private static final double NANOS_PER_SECOND = 1e9;

  public Warmup {
    boolean fits = amount >= 0 && (unit != Unit.PERCENT || amount < 100);
    if (!fits || (unit == Unit.REQUESTS && amount != Math.rint(amount))) {
      throw bad(text(unit, amount));
    }
  }

  /**
   * A warm-up as users write it: {@code 1000}, {@code 10%} or {@code 30s}.
   *
   * @throws BadInputException if it is none
   */
  public static Warmup parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw bad(PlainText.quoted(text));
    }
    double amount = Double.parseDouble(matcher.group(1));
    return switch (matcher.group(2)) {
      case "%" -> new Warmup(Unit.PERCENT, amount);
      case "s" -> new Warmup(Unit.SECONDS, amount);
      default -> new Warmup(Unit.REQUESTS, amount);
    };
  }

  private static BadInputException bad(String found) {
    return new BadInputException(
        "warm-up", "a number of requests, less than 100%, or seconds as in 30s", found);
  }

  /**
   * The requests that warm up; cost: none for a number, a pass over the trace for percent, a pass
   * over the warm-up for seconds.
   *
   * @param limit requests replayed at most
   * @throws BadInputException if seconds are wanted of a trace without times
   */
  public long requests(Trace trace, long limit) throws IOException {
    return switch (unit) {
      case REQUESTS -> (long) amount;
      case PERCENT -> share(Math.min(limit, before(trace, Double.POSITIVE_INFINITY)));
      case SECONDS -> before(trace, amount * NANOS_PER_SECOND);
    };
  }

  /** Of so many requests, those that percent mean. */
  public long share(long requests) {
    return (long) (requests * amount / 100);
  }

  /** The requests before the first that begins at that time or later, in nanoseconds. */
  private static long before(Trace trace, double nanos) throws IOException {
    RequestBatch batch = new RequestBatch();
    long requests = 0;
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        for (int row = 0; row < batch.size() && nanos < Double.POSITIVE_INFINITY; row++) {
          requireTime(trace, batch.begin(row));
          if (batch.begin(row) >= nanos) {
            return requests + row;
          }
        }
        requests += batch.size();
      }
    }
    return requests;
  }

  /** Refuses a request without a time. */
  static void requireTime(Trace trace, long begin) {
    if (begin == RequestBatch.NO_TIME) {
      throw new BadInputException(
          trace.name(),
          "begin times for a warm-up in seconds",
          "none; give a number of requests or a percentage");
    }
  }

  private static String text(Unit unit, double amount) {
    String number = Double.isFinite(amount) ? plain(amount) : Double.toString(amount);
    return number + unit.suffix;
  }

  private static String plain(double amount) {
    return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
  }

  /** As users write it; empty where every request is counted. */
  @Override
  public String toString() {
    return amount == 0 ? "" : text(unit, amount);
  }
}
