package io.l2bench.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.driver.Loading;
import io.l2bench.replay.Setup;
import io.l2bench.scenario.TraceRef;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.ReadSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Advice on a recorded guest of 300 GB, and the slice reads that it follows from: those of the real
 * QEMU 7.2.22 on an allocated image, for five memories of the cache.
 */
final class Qcow2LeversTest {
  private static final OptionalLong SIZE = OptionalLong.of(300L << 30);
  private static final TraceRef GUEST = TraceRef.of("server-300g", ReadSettings.PLAIN);
  private static final Geometry CLUSTERS = Geometry.qed(64 << 10, 1);

  /** Of the guest's 99,090 requests, those that advice is tried on. */
  private static final long REQUESTS = 12_000;

  private static Setup setup(long requests) {
    Choice today = new Qcow2Levers().today(CLUSTERS, SIZE);
    Setup usual = Setup.of(today.geometry());
    return new Setup(
        usual.geometry(),
        usual.sharedCache(),
        usual.image(),
        "qcow2",
        Loading.LOCKED,
        "nvme",
        usual.samples(),
        usual.speed(),
        usual.seed(),
        requests,
        usual.failReads(),
        usual.warmup());
  }

  private static Advice advice() throws IOException {
    return Recommender.answer(
        new Question(
            Path.of(""),
            GUEST,
            setup(REQUESTS),
            "sequential",
            /* policy= */ null,
            /* capacity= */ 0,
            SIZE,
            Long.MAX_VALUE,
            /* within= */ 0.05,
            /* target= */ null,
            /* threads= */ 1),
        UnaryOperator.identity());
  }

  @ParameterizedTest
  @CsvSource({
    "512,   1673, 700,  685,  685,  685",
    "4096,  2095, 1331, 233,  233,  233",
    "16384, 2270, 1919, 1233, 184,  184",
    "65536, 5077, 2239, 1889, 1207, 166",
  })
  void theGuestReadsTheSlicesOfARealQemu(
      long slice, long k64, long k256, long m1, long m4, long m16) throws IOException {
    Geometry slices = new Geometry(64 << 10, 1, slice / 8 * (64 << 10));
    LruMisses lru = LruMisses.of(GUEST.open(Path.of(""), 1), setup(Long.MAX_VALUE).with(slices), 0);
    List<Long> reads = List.of(k64, k256, m1, m4, m16);
    for (int i = 0; i < reads.size(); i++) {
      int slots = (int) Math.max(2, (64L << (10 + 2 * i)) / slice);
      assertThat(lru.at(slots)).as("%d slots", slots).isEqualTo(reads.get(i));
    }
  }

  @Test
  void lessThanOneMebibyteDoesAsWellAsTheDefault() throws IOException {
    Advice advice = advice();
    long tables = advice.tables();
    assertThat(advice.today().choice().bytes()).isEqualTo(32 << 20);
    assertThat(advice.today().cost().tableReads()).isEqualTo(tables);
    assertThat(advice.helpful()).isEmpty();
    assertThat(advice.verdict())
        .startsWith("It does not matter here: your %d tables fit in 8192".formatted(tables));
    Tried enough = advice.levers().get(0).enough();
    assertThat(enough.choice().geometry().tableBytes()).isEqualTo(4096);
    assertThat(enough.choice().bytes()).isLessThanOrEqualTo(1 << 20);
    assertThat(enough.cost().tableReads()).isBetween(tables, tables + tables / 20);
  }

  /** A slice of 64K reads sixteen times the bytes, so that fewer reads are no help. */
  @Test
  void linesToPasteSetTheSmallestCache() throws IOException {
    Advice advice = advice();
    Tried enough = advice.levers().get(0).enough();
    assertThat(advice.settings().get(0))
        .endsWith(
            "l2-cache-size=%s,l2-cache-entry-size=4K"
                .formatted(QemuText.size(enough.choice().bytes())));
    assertThat(advice.settings()).hasSize(6).allMatch(line -> line.length() <= 98);
    assertThat(advice.levers().get(0).tried())
        .filteredOn(tried -> tried.choice().geometry().tableBytes() == 64 << 10)
        .isNotEmpty()
        .allMatch(tried -> tried.bytesRead() > 2 * advice.today().bytesRead());
  }
}
