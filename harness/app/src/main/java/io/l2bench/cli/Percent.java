package io.l2bench.cli;

import io.l2bench.workload.BadInputException;
import java.math.BigDecimal;

/** Shares as users write and read them: 5%, 2.5%. */
final class Percent {
  private Percent() {}

  /** The share that the text of an option means. */
  static double parse(String option, String text) {
    String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    if (!number.matches("[0-9]{1,4}(\\.[0-9]{1,4})?")) {
      throw new BadInputException(option, "a percentage such as 5%", "'" + text + "'");
    }
    return new BigDecimal(number).movePointLeft(2).doubleValue();
  }

  /** A share without a sign. */
  static String text(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }
}
