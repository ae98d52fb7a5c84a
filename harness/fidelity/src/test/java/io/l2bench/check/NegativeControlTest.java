package io.l2bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.check.MutantCache.Fault;
import io.l2bench.driver.qed.Edition;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A cache with a fault is found out, within the log in which the fault first shows. */
final class NegativeControlTest {

  private static Verdict check(Recording recording, Fault fault) throws IOException {
    return LogCheck.check(
        recording.log(),
        List.of(recording.image()),
        Edition.COROUTINES,
        (image, listener) -> new MutantCache(fault, image, listener));
  }

  @ParameterizedTest
  @EnumSource(names = {"LAB_CONCMISS", "LAB_FIFO", "LAB_BENCH_WRITE", "BOOT"})
  void findsNoFaultWhereThereIsNone(Recording recording) throws IOException {
    assertThat(check(recording, Fault.NONE).first()).isNull();
  }

  /** The lines: a dropped commit, an eviction too early, a victim too young, one in use. */
  @ParameterizedTest
  @CsvSource({
    "LAB_CONCMISS, NO_DEDUP, 20",
    "LAB_FIFO, LIMIT_OF_49, 841",
    "LAB_FIFO, PROMOTES_ON_HIT, 858",
    "LAB_BENCH_WRITE, EVICTS_IN_USE, 418"
  })
  void findsAFaultWhereItFirstShows(Recording recording, Fault fault, long line)
      throws IOException {
    assertThat(check(recording, fault).first()).extracting(Mismatch::line).isEqualTo(line);
  }
}
