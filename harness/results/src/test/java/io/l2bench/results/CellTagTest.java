package io.l2bench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.driver.Loading;
import io.l2bench.replay.Setup;
import io.l2bench.replay.Warmup;
import io.l2bench.scenario.CellKey;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CellTagTest {
  private static final Setup SETUP =
      new Setup(
          Geometry.qed(4096, 4),
          /* sharedCache= */ true,
          "a b/c,d.qed",
          "qed-2012",
          Loading.SINGLE_FLIGHT,
          "nvme:channels=8",
          "steps=1.csv",
          /* speed= */ 2.5,
          /* seed= */ -3,
          /* limit= */ 1000,
          /* failReads= */ 0.25,
          Warmup.parse("30s"));

  private static CellTag tag(String trace) {
    return new CellTag(new CellKey(trace, SETUP, "s3-fifo:small=0.2", 50, "closed:32"), "write");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"boot", "a b", "a,b", "a_b", "a/b", "100%", "%41", "\u00fcber\n|\"", "a=b"})
  void aTagGivesItsKeyBack(String trace) {
    String text = tag(trace).text();
    assertThat(text).matches("[!-~]+").doesNotContain(",");
    assertThat(CellTag.parse("log", text)).isEqualTo(tag(trace));
  }

  @Test
  void noTwoKeysHaveOneTag() {
    assertThat(Stream.of("a b", "a,b", "a_b", "a%20b", "a/b").map(trace -> tag(trace).text()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "boot/lru", "boot/lru/50/closed:32/duplicate/1/write", "%zz/a/1/b/c/1/d"})
  void whatIsNoTagIsRefused(String text) {
    assertThatThrownBy(() -> CellTag.parse("log", text)).isInstanceOf(BadInputException.class);
  }
}
