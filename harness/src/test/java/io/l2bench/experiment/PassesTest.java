package io.l2bench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.driver.Loading;
import io.l2bench.replay.CellSettings;
import io.l2bench.workload.recorded.RecordedTrace;
import io.l2bench.workload.recorded.RecordedTraces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class PassesTest {
  static final List<Profile> PROFILES = List.of(Profile.QUICK, Profile.FULL);

  /** What names a cell in every file of results. */
  private record Name(String policy, int capacity, String timing, Loading loading) {}

  @ParameterizedTest
  @FieldSource("PROFILES")
  void noTwoCellsOfATraceShareAName(Profile profile) throws IOException {
    for (RecordedTrace trace : RecordedTraces.all()) {
      assertThat(names(trace, profile)).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @FieldSource("PROFILES")
  void fewOrAllPoliciesHaveBothLoadingsAndTheRecordedTimes(Profile profile) throws IOException {
    List<String> expected =
        profile.everyOverlap()
            ? Policies.load().all().stream().map(Policy::label).toList()
            : List.of("lru", "opt", "unbounded", "qed");
    List<Name> names = names(trace("debian-boot"), profile);
    for (Loading loading : Loading.values()) {
      assertThat(policies(names, loading, "open")).containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(policies(names, Loading.SINGLE_FLIGHT, "closed:32"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @FieldSource("PROFILES")
  void recordedTimesAreServedByTheRecordedDeviceWhereThereIsOne(Profile profile)
      throws IOException {
    assertThat(openDevices("apt-sqlite-postgres", profile)).containsOnly("empirical");
    assertThat(openDevices("debian-boot", profile)).containsOnly("empirical");
    assertThat(openDevices("server-root", profile)).containsOnly("nvme");
    assertThat(openDevices("bench-reads", profile)).isEmpty();
  }

  private static Stream<String> openDevices(String trace, Profile profile) throws IOException {
    return new Passes(trace(trace), profile, /* seed= */ 1)
        .all().stream()
            .filter(pass -> pass.cells().get(0).timing().toString().equals("open"))
            .map(pass -> pass.settings().device().label());
  }

  private static Stream<String> policies(List<Name> names, Loading loading, String timing) {
    return names.stream()
        .filter(name -> name.loading() == loading && name.timing().equals(timing))
        .map(Name::policy);
  }

  private static List<Name> names(RecordedTrace trace, Profile profile) throws IOException {
    List<Name> names = new ArrayList<>();
    for (Pass pass : new Passes(trace, profile, /* seed= */ 1).all()) {
      for (CellSettings cell : pass.cells()) {
        Loading loading = pass.settings().loading();
        String timing = cell.timing().toString();
        names.add(new Name(cell.policy().label(), cell.capacity(), timing, loading));
      }
    }
    return names;
  }

  private static RecordedTrace trace(String name) {
    return RecordedTraces.all().stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
