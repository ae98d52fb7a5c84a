package io.l2bench.cache;

import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A registered policy with values for its parameters.
 *
 * @param factory makes its caches
 * @param label the name, with the parameters that were given
 * @param parameters the value of each parameter
 */
public record Policy(CacheFactory factory, String label, Map<String, Double> parameters) {

  /** Spelt out: to link a record's own takes the JVM milliseconds at each start. */
  @Override
  public int hashCode() {
    return label.hashCode();
  }

  /** The policy's description. */
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

  /** A policy with some values as users write them, by parameter in lower case. */
  static Policy of(CacheFactory factory, Map<String, String> given) {
    PolicyInfo info = factory.info();
    StringBuilder label = new StringBuilder(info.name());
    Map<String, Double> values = new LinkedHashMap<>();
    info.parameters().forEach(parameter -> values.put(parameter.name(), parameter.value()));
    given.forEach(
        (name, value) -> {
          Parameter parameter = declared(info, name, value);
          values.put(parameter.name(), parameter.checked(number(parameter, value)));
          label.append(':').append(parameter.name()).append('=').append(value);
        });
    return new Policy(factory, label.toString(), values);
  }

  private static Parameter declared(PolicyInfo info, String name, String value) {
    return info.parameters().stream()
        .filter(parameter -> parameter.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> notAParameter(info, name + "=" + value));
  }

  /** The error for text that is not a parameter. */
  static IllegalArgumentException notAParameter(PolicyInfo info, String found) {
    return new IllegalArgumentException(
        "policy %s takes %s, found '%s'".formatted(info.name(), accepted(info), found));
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

  /** The label. */
  @Override
  public String toString() {
    return label;
  }
}
