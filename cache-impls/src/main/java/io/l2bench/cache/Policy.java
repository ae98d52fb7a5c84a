package io.l2bench.cache;

import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A registered policy with the values of its parameters.
 *
 * @param factory makes its caches
 * @param label the name, with the parameters that were given
 * @param parameters the value of each parameter
 */
public record Policy(CacheFactory factory, String label, Map<String, Double> parameters) {

  /** What the policy says of itself. */
  public PolicyInfo info() {
    return factory.info();
  }

  /** Whether the policy makes this promise. */
  public boolean has(Trait trait) {
    return info().has(trait);
  }

  /** A new cache for a policy that does not need the future. */
  public TableCache create(int capacity, long seed) {
    return create(capacity, seed, null);
  }

  /** A new cache. */
  public TableCache create(int capacity, long seed, @Nullable IntBuffer future) {
    return factory.create(new CacheSettings(capacity, seed, parameters, future));
  }

  /** A policy as users write it: {@code name} or {@code name:parameter=value:parameter=value}. */
  static Policy parse(CacheFactory factory, String text) {
    Map<String, Parameter> declared =
        factory.info().parameters().stream().collect(Collectors.toMap(Parameter::name, p -> p));
    Map<String, Double> values = new LinkedHashMap<>();
    declared.forEach((name, parameter) -> values.put(name, parameter.value()));
    String[] parts = text.split(":", -1);
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      Parameter parameter = declared.get(pair[0]);
      if (parameter == null || pair.length != 2) {
        throw new IllegalArgumentException(
            "policy %s takes %s, found '%s'"
                .formatted(parts[0], accepted(factory.info()), parts[i]));
      }
      values.put(pair[0], parameter.checked(number(parameter, pair[1])));
    }
    return new Policy(factory, text, values);
  }

  private static double number(Parameter parameter, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "parameter %s must be a number between %s and %s, found '%s'"
              .formatted(parameter.name(), parameter.least(), parameter.most(), text),
          e);
    }
  }

  private static String accepted(PolicyInfo info) {
    return info.parameters().isEmpty()
        ? "no parameters"
        : info.parameters().stream()
            .map(p -> "%s=%s..%s".formatted(p.name(), p.least(), p.most()))
            .collect(Collectors.joining(", "));
  }
}
