package io.l2bench.compare;

import io.l2bench.results.CountColumns;
import io.l2bench.results.CsvTable;
import io.l2bench.results.LatencyColumns;
import io.l2bench.results.Table;
import io.l2bench.statistics.Holm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The differences between two runs.
 *
 * @param base name of the run to compare with
 * @param run name of the other run
 * @param baseMoment when the base was made, of what
 * @param runMoment when the other run was made, of what
 * @param settings differences of the manifests
 * @param changedTraces traces of the same name with other requests or geometry: their counts are
 *     not compared
 * @param differences each measure of each cell in both runs, equal ones too
 * @param onlyInBase cells that the other run lacks
 * @param onlyInRun cells that the base lacks
 * @param gone what of the base a watch on regressions cannot compare: cells, tables, changed traces
 * @param yardstick that ran beside the timings of both; empty if one has none
 */
public record RunComparison(
    String base,
    String run,
    Moment baseMoment,
    Moment runMoment,
    List<SettingChange> settings,
    Set<String> changedTraces,
    List<Difference> differences,
    List<String> onlyInBase,
    List<String> onlyInRun,
    List<String> gone,
    Optional<Yardstick> yardstick) {

  /** Compares a run with a base, with the usual tolerance of changes in time. */
  public static RunComparison of(Run base, Run run) {
    return of(base, run, Tolerance.USUAL);
  }

  /**
   * Compares a run with a base.
   *
   * @throws io.l2bench.workload.BadInputException if a table lacks a column, or has a cell twice
   */
  public static RunComparison of(Run base, Run run, Tolerance tolerance) {
    ScoreComparison scores = ScoreComparison.of(base.scores(), run.scores(), tolerance);
    List<SettingChange> settings = SettingChange.between(base.manifest(), run.manifest());
    Set<String> changed = SettingChange.changedTraces(settings);
    Set<String> varying = new HashSet<>();
    Stream.of(base, run)
        .flatMap(r -> r.counts().stream())
        .forEach(csv -> varying.addAll(CountComparison.varying(counts(csv))));
    boolean otherSeed = settings.stream().anyMatch(SettingChange::ofSeed);
    List<TableComparison> tables =
        List.of(
            compare(CountColumns.TABLE, base.counts(), run.counts(), changed, varying),
            compare(LatencyColumns.TABLE, base.latencies(), run.latencies(), changed, varying),
            otherSeed || base.bursts().isEmpty() || run.bursts().isEmpty()
                ? TableComparison.nothingOf("burst.csv", base.bursts(), run.bursts())
                : BurstComparison.compare(base.bursts().get(), run.bursts().get(), varying),
            scores.compare());
    return new RunComparison(
        base.name(),
        run.name(),
        Moment.of(base.manifest()),
        Moment.of(run.manifest()),
        settings,
        changed,
        tables.stream().flatMap(t -> corrected(t.differences()).stream()).toList(),
        tables.stream().flatMap(t -> t.onlyInBase().stream()).toList(),
        tables.stream().flatMap(t -> t.onlyInRun().stream()).toList(),
        gone(base, run, changed, tables),
        scores.yardstick());
  }

  /** Of latencies only the table counts: a cell may have no more request of a kind. */
  private static List<String> gone(
      Run base, Run run, Set<String> changed, List<TableComparison> tables) {
    List<String> gone = new ArrayList<>(tables.get(0).onlyInBase());
    if (base.latencies().isPresent() && run.latencies().isEmpty()) {
      gone.addAll(tables.get(1).onlyInBase());
    }
    gone.addAll(tables.get(tables.size() - 1).onlyInBase());
    changed.forEach(trace -> gone.add("trace %s, which has changed".formatted(trace)));
    return gone;
  }

  /** The watched measures that have risen by that share or more. */
  public List<Difference> regressions(double share) {
    return differences.stream().filter(difference -> difference.regression(share)).toList();
  }

  /** The watched measures that differ: first those with a difference shown, by its size. */
  public List<Difference> watched() {
    return differences.stream()
        .filter(difference -> difference.guarded() && difference.differs())
        .sorted(
            Comparator.comparing((Difference difference) -> !difference.shown())
                .thenComparingDouble(difference -> -Math.abs(difference.change())))
        .toList();
  }

  /** A sentence for each reason for which timings cannot be judged; empty if all can. */
  public List<String> abstention() {
    Map<Boolean, List<Evidence>> untold =
        differences.stream()
            .filter(Difference::untold)
            .flatMap(difference -> Stream.ofNullable(difference.evidence()))
            .collect(Collectors.partitioningBy(Evidence::quiet));
    List<Evidence> few = untold.getOrDefault(true, List.of());
    List<Evidence> disturbed = untold.getOrDefault(false, List.of());
    List<String> sentences = new ArrayList<>();
    if (!disturbed.isEmpty()) {
      sentences.add(
          cannotTell(
              disturbed,
              yardstick
                  .map(y -> "the machine was not quiet: " + y.text())
                  .orElse("no yardstick ran beside them")));
    }
    if (!few.isEmpty()) {
      int missing = few.stream().mapToInt(Evidence::missing).max().orElseThrow();
      sentences.add(cannotTell(few, "too few forks: at least %d more a side".formatted(missing)));
    }
    return sentences;
  }

  private static String cannotTell(List<Evidence> untold, String reason) {
    return "cannot tell %d %s here: %s"
        .formatted(untold.size(), untold.size() == 1 ? "timing" : "timings", reason);
  }

  /** The number of cells with a measure of that kind. */
  public long cells(Predicate<Difference> kind) {
    return differences.stream()
        .filter(kind)
        .map(difference -> difference.table() + " " + difference.cell())
        .distinct()
        .count();
  }

  private static CountTable counts(CsvTable csv) {
    return CountTable.of(csv, CountColumns.TABLE);
  }

  private static TableComparison compare(
      Table<?> table,
      Optional<CsvTable> base,
      Optional<CsvTable> run,
      Set<String> changedTraces,
      Set<String> varying) {
    if (base.isEmpty() || run.isEmpty()) {
      return TableComparison.nothingOf(table.file(), base, run);
    }
    return CountComparison.of(
            table.file(),
            CountTable.of(base.get(), table),
            CountTable.of(run.get(), table),
            changedTraces,
            varying)
        .compare();
  }

  /** The same differences, with the p-values of a table's evidence corrected together. */
  private static List<Difference> corrected(List<Difference> raw) {
    double[] p =
        Holm.correct(
            raw.stream()
                .flatMap(difference -> Stream.ofNullable(difference.evidence()))
                .mapToDouble(Evidence::p)
                .filter(one -> !Double.isNaN(one))
                .toArray());
    List<Difference> corrected = new ArrayList<>();
    int next = 0;
    for (Difference difference : raw) {
      Evidence evidence = difference.evidence();
      corrected.add(
          evidence == null || Double.isNaN(evidence.p())
              ? difference
              : difference.with(evidence.corrected(p[next++])));
    }
    return corrected;
  }
}
