package io.l2bench.driver.qed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.cache.Policies;
import io.l2bench.cache.TableCache;
import io.l2bench.driver.Driver;
import io.l2bench.driver.DriverListener;
import io.l2bench.driver.DriverSetup;
import io.l2bench.driver.FullImage;
import io.l2bench.driver.ImageMap;
import io.l2bench.driver.Loading;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The protocol over a cache of the frame, as the story of what it does. */
final class QedDriverTest {
  private static final Geometry GEOMETRY = Geometry.qed(4096, 2);
  private static final long TABLE = GEOMETRY.tableCovers();
  private static final int CLUSTER = 4096;

  private final Story story = new Story();
  private final TableCache cache = Policies.load().parse("fifo").create(50, /* seed= */ 1);

  private QedDriver driver(Edition edition, ImageMap image) {
    return driver(edition, Loading.DUPLICATE, image);
  }

  private QedDriver driver(Edition edition, Loading loading, ImageMap image) {
    DriverSetup setup = new DriverSetup(loading, cache, image, story, DriverListener.NONE);
    return new QedDriver(edition, setup, story);
  }

  @ParameterizedTest
  @EnumSource
  void aRequestIsCutAtTheEndOfItsTableAndKeepsItsReferenceToTheEnd(Edition edition) {
    QedDriver driver = driver(edition, new FullImage(GEOMETRY));
    driver.begin(0, Op.READ, TABLE - CLUSTER, 3 * CLUSTER);
    assertThat(story.take()).containsExactly("0 starts READ_TABLE");
    driver.done(0);
    assertThat(story.take())
        .containsExactly("0 reads CLUSTER %d+4096".formatted(TABLE), "0 starts READ_DATA");
    driver.done(0);
    assertThat(story.take()).containsExactly("0 starts READ_TABLE");
    driver.done(0);
    assertThat(story.take())
        .containsExactly(
            "0 reads CLUSTER %d+8192".formatted(TABLE + CLUSTER), "0 starts READ_DATA");
    driver.done(0);
    assertThat(story.take()).containsExactly("0 finished");
    assertThat(cache.counts().misses()).isEqualTo(2);
    assertThat(cache.counts().hits()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void twoRequestsThatMissOneTableReadItTwice(Edition edition) {
    QedDriver driver = driver(edition, new FullImage(GEOMETRY));
    driver.begin(0, Op.READ, 0, 512);
    driver.begin(1, Op.WRITE, CLUSTER, 512);
    driver.done(1);
    driver.done(0);
    assertThat(story.take())
        .containsExactly(
            "0 starts READ_TABLE",
            "1 starts READ_TABLE",
            "1 writes CLUSTER 8192+512",
            "1 starts WRITE_IN_PLACE",
            "0 reads CLUSTER 4096+512",
            "0 starts READ_DATA");
    assertThat(cache.counts().commitsDropped()).isEqualTo(1);
  }

  @Test
  void anAllocatingWriteStartsOverAndHoldsTheLockForHeaderAndFlush() {
    QedDriver driver = driver(Edition.COROUTINES, QedImageMap.empty(GEOMETRY));
    driver.begin(0, Op.WRITE, CLUSTER + 512, 512);
    assertThat(story.take())
        .containsExactly(
            "0 writes NO_TABLE 0+512",
            "timer cancelled",
            "0 writes NO_TABLE 0+512",
            "0 starts WRITE_HEADER");
    assertThat(driver.isLockedFor(Driver.NONE)).isTrue();
    driver.announce(1, Op.READ, 0, 512);
    assertThat(driver.mayProceed(1)).isFalse();
    assertThatThrownBy(() -> driver.resume(1, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another holds the table lock");
    driver.done(0);
    assertThat(driver.isLockedFor(Driver.NONE)).isFalse();
    driver.done(0);
    driver.done(0);
    driver.done(0);
    assertThat(story.take())
        .containsExactly(
            "0 starts FILL",
            "0 starts FILL",
            "0 starts WRITE_NEW",
            "0 maps 16384: 0+1024",
            "0 starts WRITE_TABLE");
    driver.done(0);
    assertThat(driver.isLockedFor(Driver.NONE)).isTrue();
    driver.done(0);
    assertThat(driver.isLockedFor(Driver.NONE)).isFalse();
    assertThat(story.take())
        .containsExactly(
            "0 written, flush follows",
            "0 starts FLUSH_TABLE",
            "0 maps 4096: 0+1",
            "0 starts WRITE_TABLE");
    assertThat(cache.size()).isZero();
    driver.done(0);
    assertThat(story.take()).containsExactly("0 written", "timer started", "0 finished");
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void in2012AnAllocatingWriteGoesStraightOnAndHoldsNobodyUp() {
    QedDriver driver = driver(Edition.CALLBACKS, QedImageMap.empty(GEOMETRY));
    driver.begin(0, Op.WRITE, CLUSTER, CLUSTER);
    assertThat(story.take())
        .containsExactly("0 writes NO_TABLE 0+4096", "timer cancelled", "0 starts WRITE_HEADER");
    driver.begin(1, Op.READ, 0, 512);
    assertThat(story.take()).containsExactly("1 reads NO_TABLE 0+512", "1 finished");
    for (int step = 0; step < 5; step++) {
      assertThat(driver.isLockedFor(Driver.NONE)).isFalse();
      driver.done(0);
    }
    assertThat(story.take())
        .containsExactly(
            "0 starts WRITE_NEW",
            "0 maps 16384: 0+1024",
            "0 starts WRITE_TABLE",
            "0 written, flush follows",
            "0 starts FLUSH_TABLE",
            "0 written",
            "0 maps 4096: 0+1",
            "0 starts WRITE_TABLE",
            "0 written",
            "timer started",
            "0 finished");
  }

  /** Table 0, with its first cluster; the header says that a check is needed. */
  private QedDriver withATable(Edition edition) {
    QedImageMap image = QedImageMap.empty(GEOMETRY);
    QedDriver driver = driver(edition, image);
    driver.begin(0, Op.WRITE, 0, CLUSTER);
    while (driver.mayProceed(0)) {
      driver.done(0);
    }
    story.take();
    return driver;
  }

  @Test
  void allocatingWritesWaitForTheirTurnAndKeepTheirTable() {
    QedDriver driver = withATable(Edition.COROUTINES);
    driver.begin(0, Op.WRITE, CLUSTER, CLUSTER);
    driver.begin(1, Op.WRITE, 2 * CLUSTER, CLUSTER);
    assertThat(driver.mayProceed(1)).isFalse();
    assertThat(cache.counts().hits()).isEqualTo(3);
    story.take();
    driver.done(0);
    driver.done(0);
    assertThat(story.take())
        .containsExactly(
            "0 maps 16384: 1+1",
            "0 starts WRITE_TABLE",
            "0 written",
            "1 queues for the lock",
            "0 finished");
    driver.done(1);
    assertThat(story.take()).containsExactly("1 writes NO_CLUSTER 0+4096", "1 starts WRITE_NEW");
    assertThat(cache.counts().hits()).isEqualTo(4);
  }

  @Test
  void in2012TheNextWriteBeginsWithinTheEndOfTheOneBefore() {
    QedDriver driver = withATable(Edition.CALLBACKS);
    driver.begin(0, Op.WRITE, CLUSTER, CLUSTER);
    driver.begin(1, Op.WRITE, 2 * CLUSTER, CLUSTER);
    story.take();
    driver.done(0);
    driver.done(0);
    assertThat(story.take())
        .containsExactly(
            "0 maps 16384: 1+1",
            "0 starts WRITE_TABLE",
            "0 written",
            "1 writes NO_CLUSTER 0+4096",
            "1 starts WRITE_NEW",
            "0 finished");
    assertThat(cache.counts().hits()).isEqualTo(3);
  }

  /** QEMU 7.2 aborts there. Without the abort the write would wait again. */
  @Test
  void aWriteThatTakesTheTurnOfOneThatWasWokenFailsQemusAssertion() {
    QedDriver driver = withATable(Edition.COROUTINES);
    driver.begin(0, Op.WRITE, CLUSTER, CLUSTER);
    driver.begin(1, Op.WRITE, 2 * CLUSTER, CLUSTER);
    driver.done(0);
    driver.done(0);
    driver.begin(2, Op.WRITE, 3 * CLUSTER, CLUSTER);
    story.take();
    driver.done(1);
    assertThat(story.take()).containsExactly("1 fails QEMU's assertion");
    driver.done(2);
    driver.done(2);
    assertThat(story.take()).contains("1 queues for the lock");
    driver.done(1);
    assertThat(story.take()).contains("1 starts WRITE_NEW");
  }

  @ParameterizedTest
  @EnumSource
  void zeroesOverZeroesCostNoIo(Edition edition) {
    QedDriver driver = withATable(edition);
    driver.begin(0, Op.ZERO, CLUSTER, 3 * CLUSTER);
    assertThat(story.take()).contains("0 maps 16384: 1+3");
    driver.done(0);
    story.take();
    driver.begin(0, Op.ZERO, CLUSTER, 3 * CLUSTER);
    assertThat(story.take())
        .contains("0 writes ZERO 1+12288", "0 finished")
        .doesNotContain("0 starts WRITE_TABLE");
  }

  @ParameterizedTest
  @EnumSource
  void aTableThatCannotBeReadEndsItsRequestAndIsNotCached(Edition edition) {
    QedDriver driver = driver(edition, new FullImage(GEOMETRY));
    driver.begin(0, Op.READ, 0, 512);
    driver.resume(0, -5);
    assertThat(story.take()).containsExactly("0 starts READ_TABLE", "0 finished");
    driver.beginLookup(0, 0);
    driver.resume(0, -5);
    assertThat(story.take()).containsExactly("0 starts READ_TABLE", "0 finished");
    assertThat(cache.size()).isZero();
    assertThat(driver.mayProceed(0)).isFalse();
  }

  @Test
  void aLookupDoesNoIoButItsTables() {
    QedDriver driver = driver(Edition.COROUTINES, new FullImage(GEOMETRY));
    driver.beginLookup(3, TABLE);
    driver.done(3);
    assertThat(story.take()).containsExactly("3 starts READ_TABLE", "3 finished");
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void theLockIsHandedOverInTheOrderOfArrival() {
    QedDriver driver = driver(Edition.COROUTINES, QedImageMap.empty(GEOMETRY));
    driver.begin(0, Op.WRITE, 0, CLUSTER);
    for (int request : new int[] {2, 1, 3}) {
      driver.begin(request, Op.READ, 0, 512);
    }
    story.take();
    driver.done(0);
    assertThat(story.take())
        .containsExactly(
            "0 starts WRITE_NEW",
            "2 reads NO_TABLE 0+512",
            "2 queues for the lock",
            "1 reads NO_TABLE 0+512",
            "1 queues for the lock",
            "3 reads NO_TABLE 0+512",
            "3 queues for the lock");
  }

  @ParameterizedTest
  @EnumSource
  void aRequestForTablesReadsOneClusterOfEach(Edition edition) {
    QedDriver driver = driver(edition, FullImage.ofTables());
    driver.begin(0, Op.READ, 0, 2);
    for (int step = 0; step < 4; step++) {
      driver.done(0);
    }
    assertThat(story.take())
        .containsExactly(
            "0 starts READ_TABLE",
            "0 reads CLUSTER 2+1",
            "0 starts READ_DATA",
            "0 starts READ_TABLE",
            "0 reads CLUSTER 3+1",
            "0 starts READ_DATA",
            "0 finished");
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void inSingleFlightLaterMissesWaitForTheFirstReadInOrder() {
    QedDriver driver = driver(Edition.COROUTINES, Loading.SINGLE_FLIGHT, new FullImage(GEOMETRY));
    for (int request = 0; request < 3; request++) {
      driver.begin(request, Op.READ, (long) request * CLUSTER, 512);
    }
    assertThat(driver.mayProceed(1)).isFalse();
    driver.done(0);
    assertThat(story.take())
        .containsExactly(
            "0 starts READ_TABLE",
            "1 queues for the lock",
            "2 queues for the lock",
            "0 reads CLUSTER 4096+512",
            "0 starts READ_DATA");
    driver.done(1);
    assertThat(story.take()).containsExactly("1 reads CLUSTER 8192+512", "1 starts READ_DATA");
    assertThat(cache.counts().misses()).isEqualTo(1);
    assertThat(cache.counts().hits()).isEqualTo(1);
  }

  @Test
  void aRequestThatIsInFlightCannotBeginAgain() {
    QedDriver driver = driver(Edition.COROUTINES, new FullImage(GEOMETRY));
    driver.begin(0, Op.READ, 0, 512);
    assertThatThrownBy(() -> driver.begin(0, Op.READ, 0, 512))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("request 0 is in flight already");
    assertThatThrownBy(() -> driver.begin(1, Op.READ, -1, 512))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1 and 512");
  }

  /** QEMU's qed_bytes_to_clusters is one too high from (cluster size - 1) clusters on. */
  @ParameterizedTest
  @CsvSource({"4094, 4094", "4095, 4096", "4096, 4097"})
  void countsTheClustersOfALongWriteAsQemuDoes(int written, int counted) {
    Geometry wide = Geometry.qed(CLUSTER, 16);
    QedDriver driver = driver(Edition.COROUTINES, QedImageMap.empty(wide));
    driver.begin(0, Op.ZERO, 0, CLUSTER);
    while (driver.mayProceed(0)) {
      driver.done(0);
    }
    story.take();
    driver.begin(0, Op.WRITE, CLUSTER, (long) written * CLUSTER);
    driver.done(0);
    assertThat(story.take()).contains("0 maps 69632: 1+" + counted);
  }
}
