package io.l2bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Latencies of several replays. */
final class LatenciesTest {
  @Test
  void aSumLeavesItsPartsAsTheyWere() {
    Latencies one = new Latencies();
    one.record(RequestKind.READ_HIT, 100);
    Latencies other = new Latencies();
    other.record(RequestKind.READ_HIT, 200, 2);
    other.record(RequestKind.WRITE, 300);
    Latencies sum = one.plus(other);
    assertThat(sum.of(RequestKind.READ_HIT).getTotalCount()).isEqualTo(3);
    assertThat(sum.of(RequestKind.READ_HIT).getMaxValue()).isEqualTo(200);
    assertThat(sum.of(RequestKind.WRITE).getTotalCount()).isEqualTo(1);
    assertThat(one.of(RequestKind.READ_HIT).getTotalCount()).isEqualTo(1);
    assertThat(one.of(RequestKind.WRITE).getTotalCount()).isZero();
    assertThat(other.of(RequestKind.READ_HIT).getTotalCount()).isEqualTo(2);
  }
}
