package io.l2bench.cache.qcow2;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.qcow2.PlainCaches.Fault;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The port does what QEMU 7.2.22 did, line by line: slots found, victims, and what is written. */
final class RecordedOperationsTest {

  @ParameterizedTest
  @CsvSource({
    "alloc-64k-d64, 3755",
    "boot-gets-full-4k, 7082",
    "overwrites-4k-d16, 24170",
    "reads-4k-d64-throttled, 2218",
    "reads-64k-d1, 2450",
    "tiny-512-d16, 11400",
    "whole-tables-16k-d16, 2373"
  })
  void everyLineOfARealRunHolds(String run, int lines) throws IOException {
    RecordedOperations recorded = RecordedOperations.read(run);
    List<Integer> sizes = recorded.sizes();
    Caches port = new PortedCaches(sizes.get(0), sizes.get(1), sizes.get(2), sizes.get(3));
    assertThat(recorded.wrong(port, 5)).isEmpty();
    assertThat(recorded.lines()).isEqualTo(lines);
  }

  @Test
  void thePlainSearchHoldsAsWell() throws IOException {
    assertThat(wrong("alloc-64k-d64", Fault.NONE)).isZero();
    assertThat(wrong("tiny-512-d16", Fault.NONE)).isZero();
  }

  /** So that a test that passes says something. */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void aBrokenRuleShows(Fault fault) throws IOException {
    assertThat(wrong("alloc-64k-d64", fault)).isGreaterThan(10);
  }

  private static int wrong(String run, Fault fault) throws IOException {
    RecordedOperations recorded = RecordedOperations.read(run);
    List<Integer> sizes = recorded.sizes();
    Caches plain = new PlainCaches(sizes.get(0), sizes.get(1), sizes.get(2), sizes.get(3), fault);
    int wrong = recorded.wrong(plain, Integer.MAX_VALUE).size();
    return wrong;
  }
}
