package io.l2bench.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.Trait;
import io.l2bench.workload.BadInputException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What a run measures.
 *
 * @param cells in the order of measurement
 * @param leftOut a line for each policy that JMH cannot run, with the reason
 */
record Plan(List<Cell> cells, List<String> leftOut) {

  /**
   * What the settings select: benchmarks of mean times first.
   *
   * @throws BadInputException if that is nothing
   */
  static Plan of(BenchSettings settings) {
    List<String> leftOut = new ArrayList<>();
    List<String> policies = measurable(settings.policies(), leftOut);
    List<Cell> cells =
        included(settings.include()).stream()
            .flatMap(entry -> Cell.of(entry, policies, settings).stream())
            .toList();
    if (cells.isEmpty()) {
      throw new BadInputException(
          "jmh", "something to run", "nothing: " + String.join("; ", leftOut));
    }
    return new Plan(cells, List.copyOf(leftOut));
  }

  /** The time that the cells take. */
  Duration estimate() {
    return cells.stream()
        .map(cell -> cell.schedule().estimate())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** The policies that JMH can run; says why not of the others. */
  private static List<String> measurable(List<String> wanted, List<String> leftOut) {
    Policies known = Policies.load();
    List<String> policies = new ArrayList<>();
    for (String name : wanted) {
      Optional<String> obstacle = obstacle(known.parse(name));
      if (obstacle.isEmpty()) {
        policies.add(name);
      } else {
        leftOut.add("%s is left out of JMH: %s".formatted(name, obstacle.get()));
      }
    }
    return policies;
  }

  /** Why JMH cannot run a policy. */
  static Optional<String> obstacle(Policy policy) {
    if (policy.has(Trait.NEEDS_FUTURE)) {
      return Optional.of("it needs the trace's lookups beforehand");
    }
    return policy.has(Trait.UNBOUNDED) ? Optional.of("it never evicts") : Optional.empty();
  }

  private static List<BenchmarkListEntry> included(String include) {
    OutputFormat silent =
        OutputFormatFactory.createFormatInstance(
            new PrintStream(PrintStream.nullOutputStream(), false, UTF_8), VerboseMode.SILENT);
    Collection<BenchmarkListEntry> all = BenchmarkList.defaultList().getAll(silent, List.of());
    Pattern wanted = Pattern.compile(include);
    List<BenchmarkListEntry> found =
        all.stream()
            .filter(entry -> wanted.matcher(entry.getUsername()).find())
            .sorted(
                Comparator.comparing(BenchmarkListEntry::getMode)
                    .thenComparing(BenchmarkListEntry::getUsername))
            .toList();
    if (found.isEmpty()) {
      String names =
          all.stream().map(BenchmarkListEntry::getUsername).collect(Collectors.joining(", "));
      throw new BadInputException("include", "a part of one of " + names, "'" + include + "'");
    }
    return found;
  }
}
