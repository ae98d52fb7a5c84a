package io.l2bench.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.driver.Loading;
import io.l2bench.replay.Setup;
import io.l2bench.scenario.TraceRef;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.ReadSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Advice on a recorded guest of 300 GB, against the slice reads of the real QEMU 7.2.22 on an
 * allocated image: 233 with slices of 4K in 1 MiB or more, 1331 in 256K, 166 at least with 64K.
 */
final class Qcow2LeversTest {
  private static final OptionalLong SIZE = OptionalLong.of(300L << 30);
  private static final Geometry CLUSTERS = Geometry.qed(64 << 10, 1);

  private static Advice advice(int capacity) throws IOException {
    Choice today = new Qcow2Levers().today(CLUSTERS, SIZE);
    Setup usual = Setup.of(today.geometry());
    Setup setup =
        new Setup(
            usual.geometry(),
            usual.sharedCache(),
            usual.image(),
            "qcow2",
            Loading.LOCKED,
            "nvme",
            usual.samples(),
            usual.speed(),
            usual.seed(),
            usual.limit(),
            usual.failReads(),
            usual.warmup());
    return Recommender.answer(
        new Question(
            Path.of(""),
            TraceRef.of("server-300g", ReadSettings.PLAIN),
            setup,
            "sequential",
            /* policy= */ null,
            capacity,
            SIZE,
            Long.MAX_VALUE,
            Question.WITHIN,
            /* target= */ null,
            /* threads= */ 1),
        UnaryOperator.identity());
  }

  @Test
  void lessThanOneMebibyteDoesAsWellAsTheDefault() throws IOException {
    Advice advice = advice(0);
    assertThat(advice.today().choice().bytes()).isEqualTo(32 << 20);
    assertThat(advice.today().cost().tableReads()).isEqualTo(233);
    assertThat(advice.helpful()).isEmpty();
    assertThat(advice.verdict()).startsWith("It does not matter here: your 233 tables fit in 8192");
    Tried enough = advice.levers().get(0).enough();
    assertThat(enough.choice().geometry().tableBytes()).isEqualTo(4096);
    assertThat(enough.choice().bytes()).isLessThanOrEqualTo(1 << 20);
    assertThat(enough.cost().tableReads()).isBetween(233L, 244L);
    assertThat(advice.settings().get(0))
        .endsWith(
            "l2-cache-size=%dK,l2-cache-entry-size=4K".formatted(enough.choice().bytes() >> 10));
    assertThat(advice.levers().get(0).tried())
        .filteredOn(tried -> tried.choice().geometry().tableBytes() == 64 << 10)
        .allMatch(t -> t.cost().tableReads() <= 1.05 * 166 && t.bytesRead() > 10 << 20);
  }
}
