package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.driver.Loading;
import io.l2bench.experiment.Profile;
import io.l2bench.scenario.Scenario;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.recorded.RecordedTrace;
import io.l2bench.workload.recorded.RecordedTraces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The experiments that {@code bench} runs. */
final class ProfilesTest {
  private static final List<String> QUICK =
      List.of(
          "apt-sqlite-postgres",
          "bench-reads",
          "bench-writes",
          "borg-backup",
          "convert",
          "debian-boot",
          "file-server",
          "fio-zipf",
          "git-gc",
          "mariadb-oltp",
          "postgres-tpcb",
          "rsync-mirror",
          "server-300g",
          "server-root",
          "tar-restore");
  private static final List<String> FEW = List.of("lru", "opt", "unbounded", "qed");
  private static final Map<Profile, List<Scenario>> SCENARIOS = new EnumMap<>(Profile.class);

  @ParameterizedTest
  @EnumSource
  void everyTraceIsSimulatedWithEveryPolicyAtItsOwnGeometry(Profile profile) throws IOException {
    for (RecordedTrace trace : traces(profile)) {
      assertThat(scenarios(profile, trace))
          .isNotEmpty()
          .allMatch(scenario -> scenario.setup().geometry().equals(trace.geometry()));
      assertThat(policies(profile, trace, Loading.DUPLICATE, "sequential"))
          .containsExactlyInAnyOrderElementsOf(all());
      assertThat(policies(profile, trace, Loading.DUPLICATE, "closed:32"))
          .containsExactlyInAnyOrderElementsOf(all());
    }
  }

  @ParameterizedTest
  @EnumSource
  void fewOrAllPoliciesHaveBothLoadingsAndTheRecordedTimes(Profile profile) throws IOException {
    List<String> expected = profile == Profile.FULL ? all() : FEW;
    for (RecordedTrace trace : traces(profile)) {
      assertThat(policies(profile, trace, Loading.SINGLE_FLIGHT, "closed:32"))
          .containsExactlyInAnyOrderElementsOf(expected);
      for (Loading loading : List.of(Loading.DUPLICATE, Loading.SINGLE_FLIGHT)) {
        assertThat(policies(profile, trace, loading, "open"))
            .as("%s %s", trace.name(), loading)
            .containsExactlyInAnyOrderElementsOf(timed(trace) ? expected : List.of());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void recordedTimesAreServedByTheRecordedDeviceWhereThereIsOne(Profile profile)
      throws IOException {
    for (RecordedTrace trace : traces(profile)) {
      assertThat(scenarios(profile, trace))
          .filteredOn(
              scenario -> scenario.cells().stream().anyMatch(c -> c.timing().equals("open")))
          .allMatch(
              scenario ->
                  scenario.setup().device().equals(trace.hasSteps() ? "empirical" : "nvme"));
    }
  }

  /** Those that a profile replays: quick leaves the larger ones to full. */
  private static List<RecordedTrace> traces(Profile profile) {
    return RecordedTraces.all().stream()
        .filter(trace -> profile == Profile.FULL || QUICK.contains(trace.name()))
        .toList();
  }

  private static boolean timed(RecordedTrace trace) throws IOException {
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      return reader.read(batch) && batch.begin(0) != RequestBatch.NO_TIME;
    }
  }

  private static List<String> all() {
    return Policies.load().all().stream().map(Policy::label).toList();
  }

  private static Stream<String> policies(
      Profile profile, RecordedTrace trace, Loading loading, String timing) throws IOException {
    return scenarios(profile, trace).stream()
        .filter(scenario -> scenario.setup().loading() == loading)
        .flatMap(scenario -> scenario.cells().stream())
        .filter(cell -> cell.timing().equals(timing))
        .map(cell -> cell.policy())
        .distinct();
  }

  private static List<Scenario> scenarios(Profile profile, RecordedTrace trace) throws IOException {
    if (!SCENARIOS.containsKey(profile)) {
      String text = profile.experiment();
      SCENARIOS.put(
          profile, ExperimentFile.parse("profile.yaml", "x", text, Path.of("")).scenarios());
    }
    return SCENARIOS.get(profile).stream()
        .filter(scenario -> scenario.name().equals(trace.name()))
        .toList();
  }
}
