package io.l2bench.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import io.l2bench.device.StepSamples;
import io.l2bench.device.StepSamplesCsv;
import io.l2bench.driver.Loading;
import io.l2bench.replay.ListTrace;
import io.l2bench.replay.Outcome;
import io.l2bench.replay.Replays;
import io.l2bench.replay.RequestKind;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Op;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import io.l2bench.workload.image.QedImage;
import io.l2bench.workload.recorded.RecordedTrace;
import io.l2bench.workload.recorded.RecordedTraces;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The recorded guests at their recorded times, on the image as it was and a device as it was,
 * against what the real QEMU did: the counts of its event logs.
 */
final class RealGuestsTest {
  private static final int WITHIN_PERCENT = 10;
  private static final int DUPLICATES_WITHIN_PERCENT = 15;

  @Test
  void busyGuestReadsAsManyTablesAsTheRealOne() throws Exception {
    Outcome outcome = replay("apt-sqlite-postgres", "open", "empirical", Loading.DUPLICATE);
    assertThat((double) outcome.tableReads()).isCloseTo(1107, withPercentage(WITHIN_PERCENT));
    assertThat((double) outcome.duplicateReads())
        .isCloseTo(588, withPercentage(DUPLICATES_WITHIN_PERCENT));
    assertThat(outcome.newTables()).isEqualTo(129);
  }

  @Test
  void bootReadsAsManyTablesAsTheRealOne() throws Exception {
    Outcome outcome = replay("debian-boot", "open", "empirical", Loading.DUPLICATE);
    assertThat((double) outcome.tableReads()).isCloseTo(124, withPercentage(WITHIN_PERCENT));
    assertThat(outcome.newTables()).isEqualTo(11);
  }

  /** The image decides what allocates, not the device or the order of events. */
  @ParameterizedTest
  @CsvSource({
    "open,nvme,DUPLICATE", "closed:16,hdd,DUPLICATE", "recorded,constant,DUPLICATE",
    "sequential,constant,DUPLICATE", "closed:64,network,SINGLE_FLIGHT", "open,ssd,SINGLE_FLIGHT"
  })
  void newTablesAreThoseOfTheRealOneWhateverTheTiming(String timing, String device, Loading loading)
      throws Exception {
    assertThat(replay("debian-boot", timing, device, loading).newTables()).isEqualTo(11);
  }

  @ParameterizedTest
  @CsvSource({"closed:32", "open", "recorded"})
  void singleFlightHasNoDuplicateReads(String timing) throws Exception {
    for (String policy : new String[] {"qed", "lru", "qed-2010"}) {
      Trace trace = Traces.open("apt-sqlite-postgres", 1);
      Outcome outcome =
          Replays.replay(trace, policy, timing, "nvme", Loading.SINGLE_FLIGHT, null, null);
      assertThat(outcome.duplicateReads()).isZero();
      assertThat(outcome.cache().commitsDropped()).isZero();
      assertThat(outcome.cache().lookups()).isEqualTo(27_096);
      assertThat(outcome.latencies().of(RequestKind.READ_DELAYED).getTotalCount()).isPositive();
    }
  }

  @Test
  void fifoEqualsQedOnTheSnapshot() throws Exception {
    Outcome qed = replay("apt-sqlite-postgres", "open", "empirical", Loading.DUPLICATE);
    Outcome fifo = replay("apt-sqlite-postgres", "fifo", "open", "empirical", Loading.DUPLICATE);
    assertThat(fifo.cache()).isEqualTo(qed.cache());
    assertThat(fifo.duplicateReads()).isEqualTo(qed.duplicateReads());
  }

  @Test
  void snapshotOfOneDiskIsRefused() throws Exception {
    ListTrace two = new ListTrace().add(Op.READ, 0, 512, 0, 0).add(Op.READ, 0, 512, 0, 1);
    try (QedImage image = QedImage.open(Recording.GUEST.packedImage())) {
      assertThatThrownBy(
              () ->
                  Replays.replay(
                      two, "lru", "closed:4", "constant", Loading.DUPLICATE, image, null))
          .isInstanceOf(BadInputException.class)
          .hasMessage(
              "list: expected requests to one disk for --image,"
                  + " found a second disk; leave --image out");
    }
  }

  @Test
  void traceWithoutWhatATimingNeedsIsRefused() throws IOException {
    Trace untimed = Traces.open("bench-reads", 1);
    assertThatThrownBy(() -> Replays.replay(untimed, "lru", 3, "open"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "bench-reads: expected begin times for open timing, found none;"
                + " use --timing closed:N, sequential or recorded");
    Trace keys = Traces.open("zipf:requests=10", 1);
    assertThatThrownBy(() -> Replays.replay(keys, "lru", 3, "recorded"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("order of begins");
    assertThatThrownBy(
            () -> Replays.replay(keys, "lru", "open", "empirical", Loading.DUPLICATE, null, null))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("empirical: expected a trace with recorded durations");
  }

  private static Outcome replay(String name, String timing, String device, Loading loading)
      throws Exception {
    return replay(name, "qed", timing, device, loading);
  }

  private static Outcome replay(
      String name, String policy, String timing, String device, Loading loading) throws Exception {
    RecordedTrace trace =
        RecordedTraces.all().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    try (QedImage image = QedImage.open(Recording.GUEST.image());
        InputStream steps = trace.openSteps()) {
      StepSamples samples = StepSamplesCsv.read(name, steps);
      return Replays.replay(trace, policy, timing, device, loading, image, samples);
    }
  }
}
