package io.l2bench.driver;

import io.l2bench.workload.BadInputException;
import java.util.Collections;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The registered drivers, by name. */
public final class Drivers {
  /** Found once, because each row of a table asks for them. */
  private static final class Loaded {
    private static final SortedMap<String, DriverFactory> FACTORIES = load();

    private static SortedMap<String, DriverFactory> load() {
      SortedMap<String, DriverFactory> factories = new TreeMap<>();
      ServiceLoader.load(DriverFactory.class).forEach(f -> factories.put(f.name(), f));
      return Collections.unmodifiableSortedMap(factories);
    }
  }

  private Drivers() {}

  /** Every driver on the class path, by name. */
  public static SortedMap<String, DriverFactory> all() {
    return Loaded.FACTORIES;
  }

  /**
   * The driver with that name.
   *
   * @throws BadInputException if there is none
   */
  public static DriverFactory named(String name) {
    SortedMap<String, DriverFactory> factories = all();
    DriverFactory factory = factories.get(name);
    if (factory == null) {
      throw new BadInputException(
          "driver", "one of " + String.join(", ", factories.keySet()), "'%s'".formatted(name));
    }
    return factory;
  }
}
