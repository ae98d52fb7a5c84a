package io.l2bench.cache;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The registered policies, by name. Names of policies and parameters ignore case. */
public final class Policies {
  private final SortedMap<String, CacheFactory> factories = new TreeMap<>();

  private Policies(ServiceLoader<CacheFactory> registered) {
    for (CacheFactory factory : registered) {
      String name = factory.info().name();
      CacheFactory other = factories.put(name, factory);
      if (other != null) {
        throw new IllegalStateException(
            "policy '%s' is registered twice: %s and %s"
                .formatted(name, other.getClass().getName(), factory.getClass().getName()));
      }
    }
  }

  /**
   * Every policy on the class path.
   *
   * @throws IllegalStateException if two share a name
   */
  public static Policies load() {
    return new Policies(ServiceLoader.load(CacheFactory.class));
  }

  /**
   * Every policy that a class loader finds, in its own jars and through its parents.
   *
   * @throws IllegalStateException if two share a name
   */
  public static Policies load(ClassLoader loader) {
    return new Policies(ServiceLoader.load(CacheFactory.class, loader));
  }

  /** All policies with their default parameters, by name. */
  public List<Policy> all() {
    return factories.values().stream().map(factory -> Policy.of(factory, Map.of())).toList();
  }

  /**
   * The policy that users write as {@code name} or {@code name:parameter=value:...}.
   *
   * @throws IllegalArgumentException as {@link #policy} does, or if the text has another form
   */
  public Policy parse(String text) {
    String[] parts = text.split(":", -1);
    CacheFactory factory = factory(parts[0]);
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : List.of(parts).subList(1, parts.length)) {
      String[] pair = part.split("=", 2);
      if (pair.length != 2) {
        throw Policy.notAParameter(factory.info(), part);
      }
      put(values, pair[0], pair[1]);
    }
    return Policy.of(factory, values);
  }

  /**
   * The policy with this name and these values of its parameters; the others keep their defaults.
   *
   * @param values by parameter, as users write them; the policy's label keeps their order
   * @throws IllegalArgumentException if the policy is unknown (the message suggests a similar
   *     name), if a parameter is unknown, or if a value is not a number in the parameter's range
   */
  public Policy policy(String name, Map<String, String> values) {
    CacheFactory factory = factory(name);
    Map<String, String> folded = new LinkedHashMap<>();
    values.forEach((parameter, value) -> put(folded, parameter, value));
    return Policy.of(factory, folded);
  }

  private static void put(Map<String, String> values, String parameter, String value) {
    if (values.put(parameter.toLowerCase(Locale.ROOT), value) != null) {
      throw new IllegalArgumentException("parameter %s is given twice".formatted(parameter));
    }
  }

  private CacheFactory factory(String name) {
    CacheFactory factory = factories.get(name.toLowerCase(Locale.ROOT));
    if (factory == null) {
      String meant = NearestName.question(name, factories.keySet());
      throw new IllegalArgumentException(
          "unknown policy '%s'%s Known: %s"
              .formatted(
                  name, meant.isEmpty() ? "." : meant, String.join(", ", factories.keySet())));
    }
    return factory;
  }
}
