package io.l2bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A batch that is filled over and over, against a list of what was added. */
final class RequestBatchTest {
  private record Row(
      Op op, long offset, long length, long begin, long end, long from, long to, int disk) {}

  @Test
  void aRowHoldsWhatItWasToldAndNothingOfTheRowsBeforeIt() {
    SplittableRandom random = new SplittableRandom(1);
    RequestBatch batch = new RequestBatch();
    for (int round = 0; round < 200; round++) {
      batch.clear();
      List<Row> rows = new ArrayList<>();
      int size = random.nextInt(20);
      for (int i = 0; i < size; i++) {
        rows.add(add(batch, random));
      }
      int kept = random.nextInt(size + 1);
      batch.keepFirst(kept);
      rows.subList(kept, size).clear();
      rows.add(add(batch, random));
      assertThat(rowsOf(batch)).as("round %d", round).isEqualTo(rows);
    }
  }

  private static Row add(RequestBatch batch, SplittableRandom random) {
    Op op = List.of(Op.values()).get(random.nextInt(Op.values().length));
    long offset = random.nextLong(100);
    long length = 1 + random.nextLong(100);
    boolean timed = random.nextBoolean();
    long begin = timed ? random.nextLong(100) : RequestBatch.NO_TIME;
    long end = timed ? random.nextLong(100) : RequestBatch.NO_TIME;
    if (timed) {
      batch.add(op, offset, length, begin, end);
    } else {
      batch.add(op, offset, length);
    }
    long from = RequestBatch.NO_ORDER;
    long to = RequestBatch.NO_ORDER;
    if (random.nextBoolean()) {
      from = random.nextLong(100);
      to = random.nextLong(100);
      batch.order(from, to);
    }
    int disk = random.nextBoolean() ? random.nextInt(3) : 0;
    if (disk != 0) {
      batch.onDisk(disk);
    }
    return new Row(op, offset, length, begin, end, from, to, disk);
  }

  private static List<Row> rowsOf(RequestBatch batch) {
    List<Row> rows = new ArrayList<>();
    RequestBatch copy = new RequestBatch();
    for (int i = 0; i < batch.size(); i++) {
      copy.addFrom(batch, i);
      rows.add(
          new Row(
              copy.op(i),
              copy.offset(i),
              copy.length(i),
              copy.begin(i),
              copy.end(i),
              copy.beginOrder(i),
              copy.endOrder(i),
              copy.disk(i)));
    }
    return rows;
  }
}
