package io.l2bench.recommend;

import static java.util.stream.Collectors.joining;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;

/**
 * What can be changed about the table cache of a driver. Implementations are public, have a public
 * constructor without arguments, and register themselves with {@code @AutoService}.
 */
public interface CacheLevers {

  /**
   * The levers of the driver with that name.
   *
   * @throws BadInputException if there are none
   */
  static CacheLevers named(String driver) {
    List<CacheLevers> all =
        ServiceLoader.load(CacheLevers.class).stream().map(ServiceLoader.Provider::get).toList();
    return all.stream()
        .filter(levers -> levers.driver().equals(driver))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "--driver",
                    all.stream().map(CacheLevers::driver).sorted().collect(joining(", ")),
                    "'" + driver + "'"));
  }

  /** The driver's name. */
  String driver();

  /** How the driver sets its cache today, for that disk. */
  Choice today(Disk disk);

  /**
   * The levers, from the one that takes least on.
   *
   * @throws IOException if the trace cannot be read
   */
  List<Lever> levers(Choice today, Disk disk) throws IOException;

  /** What no policy can save more than, all else as today. */
  Choice bound(Choice today);

  /** Lines to paste that set such a cache; none if the driver has no option for it. */
  List<String> settings(Choice choice);
}
