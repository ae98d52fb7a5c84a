package io.l2bench.workload.synthetic;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.NamedValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The values of the parameters of one synthetic trace. */
public final class Settings {
  static final String REQUESTS = "requests";
  static final String TABLES = "tables";
  private static final String UNITS = "KMGT";

  private final Map<String, Double> values = new HashMap<>();

  private Settings(List<GeneratorParameter> declared) {
    declared.forEach(parameter -> values.put(parameter.name(), parameter.value()));
  }

  /**
   * The settings in {@code name:parameter=value:...}; values may end in K, M, G or T (powers of
   * 1024).
   */
  static Settings parse(String text, List<GeneratorParameter> declared) {
    Settings settings = new Settings(declared);
    NamedValues given = NamedValues.parse(text);
    given
        .firstUnknown(settings.values.keySet())
        .ifPresent(
            part -> {
              throw refused(text, declared, part);
            });
    for (GeneratorParameter parameter : declared) {
      String value = given.values().get(parameter.name());
      if (value != null && !parameter.accepts(number(value))) {
        throw refused(text, declared, parameter.name() + "=" + value);
      }
      if (value != null) {
        settings.values.put(parameter.name(), number(value));
      }
    }
    return settings;
  }

  /** The value of a parameter that the generator declares. */
  double real(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  /** The value of a parameter that is a whole number. */
  long whole(String name) {
    return (long) real(name);
  }

  /** The number of tables, which fits an int. */
  int tables() {
    return (int) whole(TABLES);
  }

  private static double number(String text) {
    int unit = text.isEmpty() ? -1 : UNITS.indexOf(text.charAt(text.length() - 1));
    try {
      return unit < 0
          ? Double.parseDouble(text)
          : Math.scalb(Double.parseDouble(text.substring(0, text.length() - 1)), 10 * (unit + 1));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static BadInputException refused(
      String text, List<GeneratorParameter> declared, String part) {
    return new BadInputException(
        "trace '%s'".formatted(text), accepted(declared), "'" + part + "'");
  }

  private static String accepted(List<GeneratorParameter> declared) {
    return declared.stream().map(GeneratorParameter::toString).collect(Collectors.joining(", "));
  }
}
