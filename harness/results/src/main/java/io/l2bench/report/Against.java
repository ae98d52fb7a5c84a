package io.l2bench.report;

import io.l2bench.compare.Difference;
import io.l2bench.compare.RunComparison;
import io.l2bench.compare.SettingChange;
import java.util.List;

/**
 * What differs from another run; the largest differences of what is watched. Its methods are public
 * for the template to find.
 */
record Against(RunComparison comparison) {
  private static final int SHOWN = 400;

  record Row(
      String cell,
      String measure,
      String base,
      String run,
      String change,
      String p,
      String verdict) {}

  public String base() {
    return comparison.base();
  }

  public String sentence() {
    return "%d cells are in both runs, %d of them with a difference shown; %d are in the base only, %d in this run only."
        .formatted(
            comparison.cells(difference -> true),
            comparison.cells(Difference::shown),
            comparison.onlyInBase().size(),
            comparison.onlyInRun().size());
  }

  public List<SettingChange> settings() {
    return comparison.settings();
  }

  public String changedTraces() {
    return String.join(", ", comparison.changedTraces());
  }

  public List<Row> rows() {
    return comparison.watched().stream().limit(SHOWN).map(Against::row).toList();
  }

  private static Row row(Difference d) {
    var evidence = d.evidence();
    return new Row(
        d.cell(),
        d.measure(),
        Text.number(d.base()),
        Text.number(d.value()),
        d.changeText(),
        evidence == null ? "exact" : Text.number(evidence.p()),
        d.word());
  }
}
