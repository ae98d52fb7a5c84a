package io.l2bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.driver.Loading;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Op;
import io.l2bench.workload.image.QedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays of a new QED image of 10 MiB, which has two tables at most. */
final class ImageReplayTest {
  private static final int CLUSTER = 4096;
  private static final int TABLE_CLUSTERS = 4;
  private static final int DISK = 10 << 20;

  @TempDir Path folder;

  private QedImage image() throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate((1 + TABLE_CLUSTERS) * CLUSTER)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0x444551)
            .putInt(CLUSTER)
            .putInt(TABLE_CLUSTERS)
            .putInt(/* clusters of the header */ 1)
            .putLong(40, CLUSTER)
            .putLong(48, DISK);
    return QedImage.open(Files.write(folder.resolve("new.qed"), bytes.array()));
  }

  private Outcome replay(ListTrace trace) throws IOException {
    try (QedImage image = image()) {
      return Replays.replay(
          trace, "qed", "closed:2", "constant", Loading.DUPLICATE, image, /* samples= */ null);
    }
  }

  @Test
  void aFirstWriteMakesItsTableAndAllocates() throws IOException {
    ListTrace trace =
        new ListTrace()
            .add(Op.WRITE, 0, CLUSTER)
            .add(Op.WRITE, Replays.TABLE, CLUSTER)
            .add(Op.WRITE, CLUSTER, CLUSTER)
            .add(Op.WRITE, 0, CLUSTER)
            .add(Op.READ, 2 * CLUSTER, CLUSTER);
    Outcome outcome = replay(trace);
    assertThat(outcome.newTables()).isEqualTo(2);
    assertThat(outcome.tableReads()).isZero();
    assertThat(outcome.latencies().of(RequestKind.ALLOCATING_WRITE).getTotalCount()).isEqualTo(3);
    assertThat(outcome.latencies().of(RequestKind.WRITE).getTotalCount()).isEqualTo(1);
    assertThat(outcome.latencies().of(RequestKind.READ_HIT).getTotalCount()).isEqualTo(1);
  }

  @Test
  void aRequestMayReachTheEndOfTheDisk() throws IOException {
    ListTrace trace = new ListTrace().add(Op.READ, 0, 512).add(Op.READ, DISK - 512, 512);
    assertThat(replay(trace).requests()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {513, 8192})
  void aRequestBeyondTheEndIsRefusedWithItsNumber(long length) {
    ListTrace trace = new ListTrace().add(Op.READ, 0, 512).add(Op.READ, DISK - 512, length);
    assertThatThrownBy(() -> replay(trace))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "request 1: expected an end within the disk of %d bytes, found %d",
            DISK, DISK - 512 + length);
  }
}
