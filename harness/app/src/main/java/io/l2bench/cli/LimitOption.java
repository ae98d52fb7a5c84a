package io.l2bench.cli;

import io.l2bench.cache.NearestName;
import io.l2bench.workload.Limit;
import io.l2bench.workload.PlainText;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A limit that a user raises.
 *
 * @param limit which one
 * @param most what is allowed
 */
record LimitOption(Limit limit, long most) {

  /** Reads {@code NAME=N}. */
  static final class Converter implements ITypeConverter<LimitOption> {
    @Override
    public LimitOption convert(String text) {
      String[] parts = text.split("=", 2);
      if (parts.length < 2 || !parts[1].matches("[0-9]{1,18}")) {
        throw bad("LIMIT=N, as in tables=4000000", text);
      }
      return new LimitOption(named(parts[0]), Long.parseLong(parts[1]));
    }

    private static TypeConversionException bad(String expected, String found) {
      return new TypeConversionException(
          "expected %s, found %s".formatted(expected, PlainText.quoted(found)));
    }

    private static Limit named(String key) {
      List<String> keys = Arrays.stream(Limit.values()).map(Limit::key).toList();
      return Arrays.stream(Limit.values())
          .filter(limit -> limit.key().equals(key))
          .findFirst()
          .orElseThrow(() -> bad("a limit such as " + NearestName.of(key, keys), key));
    }
  }

  /** Lets inputs ask for as much as those allow, and for the usual of the other limits. */
  static void apply(List<LimitOption> raised) {
    Limit.reset();
    raised.forEach(each -> each.limit.set(each.most));
  }
}
