package io.l2bench.cli;

import io.l2bench.workload.BadInputException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Seeds as users write them: 7, or 1..5, or several of these by commas. */
final class Seeds {
  private static final Pattern RANGE = Pattern.compile("(-?[0-9]{1,18})(?:\\.\\.(-?[0-9]{1,18}))?");
  private static final int MOST = 1000;

  private Seeds() {}

  /** Each seed once, in the order given. */
  static List<Long> parse(List<String> texts) {
    return texts.stream().flatMapToLong(Seeds::range).distinct().boxed().toList();
  }

  private static LongStream range(String text) {
    Matcher matcher = RANGE.matcher(text);
    if (!matcher.matches()) {
      throw bad(text);
    }
    long first = Long.parseLong(matcher.group(1));
    long last = matcher.group(2) == null ? first : Long.parseLong(matcher.group(2));
    if (last < first || last - first >= MOST) {
      throw bad(text);
    }
    return LongStream.rangeClosed(first, last);
  }

  private static BadInputException bad(String text) {
    return new BadInputException(
        "--seed",
        "a whole number, or a range of at most %d such as 1..5".formatted(MOST),
        "'" + text + "'");
  }
}
