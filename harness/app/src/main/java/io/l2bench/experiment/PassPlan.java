package io.l2bench.experiment;

import io.l2bench.driver.Loading;
import io.l2bench.replay.CellSettings;
import io.l2bench.workload.BadInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers cells into passes. A cell that is added again is replayed once. */
public final class PassPlan {
  /** What names a cell in every file of results. */
  private record Name(
      String trace, String policy, int capacity, String timing, Loading loading, long seed) {
    @Override
    public String toString() {
      return "%s/%s/%d/%s/%s/%d".formatted(trace, policy, capacity, timing, loading.label(), seed);
    }
  }

  private final Map<PassSettings, Map<Name, CellSettings>> passes = new LinkedHashMap<>();
  private final Map<Name, PassSettings> owners = new HashMap<>();

  /**
   * Adds cells that share their settings.
   *
   * @param trace as results call it
   * @throws BadInputException if there is a cell of that name with other settings, since results
   *     could not tell them apart
   */
  public void add(PassSettings settings, String trace, List<CellSettings> cells) {
    Map<Name, CellSettings> pass = passes.computeIfAbsent(settings, s -> new LinkedHashMap<>());
    for (CellSettings cell : cells) {
      Name name =
          new Name(
              trace,
              cell.policy().label(),
              cell.capacity(),
              cell.timing().toString(),
              settings.loading(),
              settings.seed());
      PassSettings owner = owners.putIfAbsent(name, settings);
      if (owner != null && !owner.equals(settings)) {
        throw new BadInputException(
            "cell " + name,
            "one setting",
            "%s and earlier %s".formatted(beyond(settings, owner), beyond(owner, settings)));
      }
      pass.putIfAbsent(name, cell);
    }
  }

  private static String beyond(PassSettings settings, PassSettings other) {
    List<String> words = new ArrayList<>(settings.words());
    words.removeAll(other.words());
    return String.join(", ", words);
  }

  /** The passes, in the order in which their first cells were added. */
  public List<Pass> passes() {
    return passes.entrySet().stream()
        .map(pass -> new Pass(pass.getKey(), List.copyOf(pass.getValue().values())))
        .toList();
  }
}
