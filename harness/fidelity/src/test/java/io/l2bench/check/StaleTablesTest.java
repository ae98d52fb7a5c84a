package io.l2bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.driver.ImageMap;
import io.l2bench.driver.qed.QedImageMap;
import io.l2bench.workload.Geometry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table may hold of which a copy is written while another is read. */
final class StaleTablesTest {
  private static final long CLUSTER = 4096;
  private static final int INDEX = 5;
  private static final long POSITION = INDEX * CLUSTER;
  private static final int SAME_SECTOR = 63;
  private static final int NEXT_SECTOR = 64;

  private final QedImageMap image = QedImageMap.empty(Geometry.qed(CLUSTER, 2));
  private final long offset = image.newTable(0);
  private final long written = image.allocate(1);
  private StaleTables.@Nullable Lookup lookup;
  private final StaleTables stale = new StaleTables(image, () -> lookup);

  StaleTablesTest() {
    image.link(0, offset);
  }

  /** Entries 1 and 2 read the table; 1 is cached first, and written. */
  private void writeDuringRead() {
    stale.readBegins(0, 1);
    stale.readBegins(0, 2);
    stale.found(offset, 1);
    write(INDEX, written);
  }

  private void write(int index, long cluster) {
    image.map(0, index, 1, cluster);
    stale.written(offset, index, 1);
  }

  /** Entry 1 is evicted, 2 cached; the log says what is found in it. */
  private void keep(long found) {
    stale.freed(1);
    lookup = new StaleTables.Lookup(POSITION, CLUSTER, found, CLUSTER);
    stale.found(offset, 2);
  }

  private void readAnew() {
    stale.freed(2);
    stale.readBegins(0, 3);
    stale.found(offset, 3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aReadThatAWriteOvertookIsBeforeOrAfterItAsTheLogSays(boolean after) {
    writeDuringRead();
    long found = after ? written : ImageMap.ABSENT;
    keep(found);
    assertThat(image.cluster(0, POSITION)).isEqualTo(found);
    assertThat(stale.overtakenReads()).isEqualTo(1);
    assertThat(stale.decided()).isEqualTo(1);
  }

  @Test
  void nothingIsDecidedByWhatCannotHaveBeenFound() {
    writeDuringRead();
    keep(written + CLUSTER);
    assertThat(image.cluster(0, POSITION)).isEqualTo(written);
    assertThat(stale.decided()).isZero();
  }

  @Test
  void aCopyThatIsDroppedHasNoSay() {
    writeDuringRead();
    stale.found(offset, 1);
    stale.freed(2);
    assertThat(image.cluster(0, POSITION)).isEqualTo(written);
    assertThat(stale.overtakenReads()).isZero();
  }

  @Test
  void whatAnOlderCopyLacksIsInTheFileStill() {
    writeDuringRead();
    keep(ImageMap.ABSENT);
    readAnew();
    assertThat(image.cluster(0, POSITION)).isEqualTo(written);
    assertThat(stale.overtakenReads()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({SAME_SECTOR + ", true", NEXT_SECTOR + ", false"})
  void anOlderCopyTakesFromTheFileWhatIsInTheSectorsWrittenFromIt(int index, boolean lost) {
    writeDuringRead();
    keep(ImageMap.ABSENT);
    long other = image.allocate(1);
    write(index, other);
    readAnew();
    assertThat(image.cluster(0, POSITION)).isEqualTo(lost ? ImageMap.ABSENT : written);
    assertThat(image.cluster(0, index * CLUSTER)).isEqualTo(other);
  }
}
