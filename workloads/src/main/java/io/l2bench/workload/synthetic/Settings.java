package io.l2bench.workload.synthetic;

import io.l2bench.workload.BadInputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of the parameters of one synthetic trace. */
public final class Settings {
  static final String REQUESTS = "requests";
  static final String TABLES = "tables";
  private static final String UNITS = "KMGT";

  private final Map<String, Double> values = new HashMap<>();

  private Settings(List<Parameter> declared) {
    declared.forEach(parameter -> values.put(parameter.name(), parameter.value()));
  }

  /**
   * The settings in {@code name:parameter=value:...}; values may end in K, M, G or T (powers of
   * 1024).
   */
  static Settings parse(String text, List<Parameter> declared) {
    Settings settings = new Settings(declared);
    String[] parts = text.split(":", -1);
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      Optional<Parameter> parameter =
          declared.stream().filter(p -> p.name().equals(pair[0])).findFirst();
      double value = pair.length == 2 ? number(pair[1]) : Double.NaN;
      if (parameter.isEmpty() || !parameter.get().accepts(value)) {
        throw new BadInputException(
            "trace '%s'".formatted(text), accepted(declared), "'" + parts[i] + "'");
      }
      settings.values.put(pair[0], value);
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

  private static String accepted(List<Parameter> declared) {
    return declared.stream().map(Parameter::toString).collect(Collectors.joining(", "));
  }
}
