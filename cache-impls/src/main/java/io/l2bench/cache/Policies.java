package io.l2bench.cache;

import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The registered policies, by name. */
public final class Policies {
  private final SortedMap<String, CacheFactory> factories = new TreeMap<>();

  private Policies() {
    for (CacheFactory factory : ServiceLoader.load(CacheFactory.class)) {
      String name = factory.info().name();
      CacheFactory other = factories.put(name, factory);
      if (other != null) {
        throw new IllegalStateException(
            "policy '%s' is registered twice: %s and %s"
                .formatted(name, other.getClass().getName(), factory.getClass().getName()));
      }
    }
  }

  /** Every policy on the class path. */
  public static Policies load() {
    return new Policies();
  }

  /** All policies with their default parameters, by name. */
  public List<Policy> all() {
    return factories.keySet().stream().map(this::parse).toList();
  }

  /**
   * The policy that users write as {@code name} or {@code name:parameter=value:...}.
   *
   * @throws IllegalArgumentException if there is no such policy or parameter, naming the nearest
   */
  public Policy parse(String text) {
    String name = text.split(":", 2)[0];
    CacheFactory factory = factories.get(name);
    if (factory == null) {
      throw new IllegalArgumentException(
          "unknown policy '%s'; did you mean '%s'? Known: %s"
              .formatted(name, NearestName.of(name, factories.keySet()), list()));
    }
    return Policy.parse(factory, text);
  }

  private String list() {
    return String.join(", ", factories.keySet());
  }
}
