package io.l2bench.driver;

import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The registered drivers, by name. */
public final class Drivers {
  private Drivers() {}

  /** Every driver on the class path, by name. */
  public static SortedMap<String, DriverFactory> all() {
    SortedMap<String, DriverFactory> factories = new TreeMap<>();
    ServiceLoader.load(DriverFactory.class).forEach(f -> factories.put(f.name(), f));
    return factories;
  }

  /**
   * The driver with that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static DriverFactory named(String name) {
    SortedMap<String, DriverFactory> factories = all();
    DriverFactory factory = factories.get(name);
    if (factory == null) {
      throw new IllegalArgumentException(
          "driver must be one of %s, found '%s'"
              .formatted(String.join(", ", factories.keySet()), name));
    }
    return factory;
  }
}
