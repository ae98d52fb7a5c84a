package io.l2bench.driver.qed;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.workload.Geometry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new image with one table, of which five clusters are mapped, the last two of them apart. */
final class QedImageMapTest {
  private static final long CLUSTER = 4096;
  private static final long DATA = 100 * CLUSTER;

  private final QedImageMap map = QedImageMap.empty(Geometry.qed(4096, 2));
  private final long table = map.newTable(0);

  QedImageMapTest() {
    map.map(0, 3, 3, DATA);
    map.map(0, 6, 2, DATA + 10 * CLUSTER);
    map.link(0, table);
  }

  @ParameterizedTest
  @CsvSource({
    "12288, 100,    100",
    "12288, 4096,   4096",
    "12288, 12288,  12288",
    "12288, 12289,  12288",
    "12388, 999999, 12188",
    "24576, 999999, 8192",
    "0,     999999, 12288",
    "4095,  2,      2"
  })
  void aRunEndsWhereTheFileOrTheMappingDoes(long position, long wanted, long run) {
    assertThat(map.run(0, position, wanted)).isEqualTo(run);
  }

  @Test
  void anOffsetLeadsToTheTableThatIsThere() {
    assertThat(map.tableAt(table)).isZero();
    assertThat(map.tableAt(table + CLUSTER)).isEqualTo(-1);
    assertThat(map.tableAt(0)).isEqualTo(-1);
    long second = map.newTable(5);
    map.link(5, second);
    assertThat(map.tableAt(second)).isEqualTo(5);
    assertThat(map.tableAt(table)).isZero();
  }

  /** 1024 tables of 4 MiB. */
  @Test
  void itMapsDisksUpToWhatItsTablesCover() {
    assertThat(map.maps(0)).isTrue();
    assertThat(map.maps(4L << 30)).isTrue();
    assertThat(map.maps((4L << 30) + 1)).isFalse();
    assertThat(map.maps(-1)).isFalse();
  }

  @Test
  void aNewImageHasNoBackingFile() {
    assertThat(map.hasBackingFile()).isFalse();
  }
}
