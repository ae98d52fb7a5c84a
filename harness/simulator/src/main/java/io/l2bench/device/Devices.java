package io.l2bench.device;

import io.l2bench.cache.NearestName;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.NamedValues;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The registered devices, by name. */
public final class Devices {
  private static final String CHANNELS = "channels";

  private Devices() {}

  /** Every device on the class path, by name. */
  public static SortedMap<String, DeviceFactory> all() {
    SortedMap<String, DeviceFactory> factories = new TreeMap<>();
    ServiceLoader.load(DeviceFactory.class).forEach(f -> factories.put(f.name(), f));
    return factories;
  }

  /**
   * The device that users write as {@code name} or {@code name:parameter=value:...}, durations in
   * microseconds; case is ignored.
   *
   * @throws BadInputException if there is no such device or parameter
   */
  public static DeviceSpec parse(String text) {
    String label = text.toLowerCase(Locale.ROOT);
    NamedValues given = NamedValues.parse(label);
    DeviceFactory factory = named(given.name());
    Map<String, Double> values = new LinkedHashMap<>(factory.parameters());
    values.put(CHANNELS, (double) factory.channels());
    given
        .firstUnknown(values.keySet())
        .ifPresent(
            part -> {
              throw new BadInputException(
                  "device " + given.name(),
                  String.join("=, ", values.keySet()) + "=",
                  "'" + part + "'");
            });
    given.values().forEach((name, value) -> values.put(name, number(name, value)));
    return new DeviceSpec(label, factory, values, channels(values));
  }

  private static DeviceFactory named(String name) {
    SortedMap<String, DeviceFactory> known = all();
    DeviceFactory factory = known.get(name);
    if (factory == null) {
      throw new BadInputException(
          "device",
          "one of " + String.join(", ", known.keySet()),
          "'%s'; did you mean '%s'?".formatted(name, NearestName.of(name, known.keySet())));
    }
    return factory;
  }

  private static int channels(Map<String, Double> values) {
    double channels = values.getOrDefault(CHANNELS, 0.0);
    if (channels != Math.rint(channels) || channels < 0 || channels > 4096) {
      throw new BadInputException(
          CHANNELS, "a whole number from 0 (unlimited) to 4096", Double.toString(channels));
    }
    return (int) channels;
  }

  private static double number(String parameter, String text) {
    try {
      double value = Double.parseDouble(text);
      if (value >= 0 && value <= 1e9) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below, like a number out of range.
    }
    throw new BadInputException(parameter, "a number from 0 to 1e9", "'" + text + "'");
  }
}
