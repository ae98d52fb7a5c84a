package io.l2bench.recommend;

import static java.util.stream.Collectors.joining;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
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

  /**
   * How the driver sets its cache today.
   *
   * @param image the geometry of the image; the driver says how large a table is
   * @param size of the disk in bytes, if it is known
   */
  Choice today(Geometry image, OptionalLong size);

  /**
   * The levers, from the one that takes least on.
   *
   * @throws IOException if the trace cannot be read
   */
  List<Lever> levers(Choice today, Disk disk) throws IOException;

  /** What no policy can save more than, all else as today. */
  Choice bound(Choice today);

  /**
   * Whether a change does enough: the first one of a lever that does is taken.
   *
   * @param each the change
   * @param all changes of its lever, one of them at least
   * @param start without a change
   * @param within the share of table reads above the fewest that is as good, if a user says so
   */
  boolean isEnough(Tried each, List<Tried> all, Tried start, double within);

  /** Lines to paste that set such a cache; none if the driver has no option for it. */
  List<String> settings(Choice choice, Disk disk);
}
