package io.l2bench.run;

import io.l2bench.workload.BadInputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a study that one of several processes simulates.
 *
 * @param number of this part, from 1
 * @param count of all parts
 */
public record Shard(int number, int count) {

  /** All of a study. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

  public Shard {
    if (number < 1 || number > count) {
      throw refused(number + "/" + count);
    }
  }

  /**
   * A shard as users write it, {@code 2/3}.
   *
   * @throws BadInputException if the text is no shard
   */
  public static Shard parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw refused(text);
    }
    return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  private static BadInputException refused(String found) {
    return new BadInputException("shard", "I/N with I from 1 to N", "'" + found + "'");
  }

  /** Whether it is all of a study. */
  public boolean isWhole() {
    return count == 1;
  }

  /** As users write it. */
  @Override
  public String toString() {
    return number + "/" + count;
  }
}
