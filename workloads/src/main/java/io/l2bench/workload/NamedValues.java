package io.l2bench.workload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A name with values of its parameters, as users write it: {@code name:parameter=value:...}.
 *
 * @param name before the first colon
 * @param values by parameter, in the order of the text
 * @param rest the parts that are no {@code parameter=value}, or that give a parameter again
 */
public record NamedValues(String name, Map<String, String> values, List<String> rest) {

  /** Splits a text; every text can be split. */
  public static NamedValues parse(String text) {
    String[] parts = text.split(":", -1);
    Map<String, String> values = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>();
    for (String part : List.of(parts).subList(1, parts.length)) {
      String[] pair = part.split("=", 2);
      if (pair.length != 2 || values.putIfAbsent(pair[0], pair[1]) != null) {
        rest.add(part);
      }
    }
    return new NamedValues(parts[0], values, rest);
  }

  /** The first part that sets none of these parameters, as the user wrote it. */
  public Optional<String> firstUnknown(Set<String> parameters) {
    return values.entrySet().stream()
        .filter(value -> !parameters.contains(value.getKey()))
        .map(value -> value.getKey() + "=" + value.getValue())
        .findFirst()
        .or(() -> rest.stream().findFirst());
  }
}
