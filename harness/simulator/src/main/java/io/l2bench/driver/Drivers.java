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
   * The driver with that name, and with parameters behind it, as in {@code
   * qcow2:cache-clean-interval=900}.
   *
   * @throws BadInputException if there is none, or it has other parameters
   */
  public static DriverFactory named(String text) {
    String[] parts = text.split(":", -1);
    SortedMap<String, DriverFactory> factories = all();
    DriverFactory factory = factories.get(parts[0]);
    if (factory == null) {
      throw new BadInputException(
          "driver", "one of " + String.join(", ", factories.keySet()), "'%s'".formatted(parts[0]));
    }
    for (int i = 1; i < parts.length; i++) {
      int at = parts[i].indexOf('=');
      if (at < 1) {
        throw new BadInputException("driver " + parts[0], "parameter=value", parts[i]);
      }
      factory = factory.with(parts[i].substring(0, at), parts[i].substring(at + 1));
    }
    return factory;
  }
}
