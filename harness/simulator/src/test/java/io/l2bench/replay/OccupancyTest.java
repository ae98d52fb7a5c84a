package io.l2bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.l2bench.cache.CacheCounts;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the sum over every nanosecond. */
final class OccupancyTest {
  private static final int CAPACITY = 3;

  @ParameterizedTest
  @CsvSource({"1,0", "2,0", "3,17", "4,40"})
  void isTheSumOverEveryNanosecond(long seed, int uncounted) {
    SplittableRandom random = new SplittableRandom(seed);
    Occupancy occupancy = new Occupancy(CAPACITY);
    long now = 0;
    int size = 0;
    long area = 0;
    long above = 0;
    long grown = 0;
    long counted = 0;
    for (int i = 0; i < 500; i++) {
      long next = now + random.nextInt(4);
      for (long nano = now; nano < next; nano++) {
        area += size;
        above += size > CAPACITY ? 1 : 0;
        counted++;
      }
      now = next;
      if (i == uncounted) {
        occupancy.startCounting(now, CacheCounts.NONE);
        area = 0;
        above = 0;
        grown = 0;
        counted = 0;
      }
      int before = size;
      size = Math.max(0, size + random.nextInt(3) - 1);
      grown += size > before && size > CAPACITY ? 1 : 0;
      occupancy.note(size, now);
    }
    Outcome outcome = outcome(occupancy, now);
    assertThat(outcome.meanEntries()).isCloseTo((double) area / counted, within(1e-9));
    assertThat(outcome.nanosAboveCapacity()).isEqualTo(above).isPositive();
    assertThat(outcome.grown()).isEqualTo(grown).isPositive();
    assertThat(outcome.entriesAboveCapacity()).isEqualTo(Math.max(0, size - CAPACITY));
  }

  @ParameterizedTest
  @CsvSource({"3,0", "4,1", "7,4"})
  void whatIsLeftAboveCapacityIsCounted(int size, int above) {
    Occupancy occupancy = new Occupancy(CAPACITY);
    occupancy.note(size, 5);
    Outcome outcome = outcome(occupancy, 15);
    assertThat(outcome.entriesAboveCapacity()).isEqualTo(above);
    assertThat(outcome.nanosAboveCapacity()).isEqualTo(above > 0 ? 10 : 0);
    assertThat(outcome.meanEntries()).isCloseTo(size * 10 / 15.0, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0", "9"})
  void replayThatTakesNoTimeHasNoMean(long now) {
    Occupancy occupancy = new Occupancy(CAPACITY);
    occupancy.note(2, now);
    occupancy.startCounting(now, CacheCounts.NONE);
    assertThat(outcome(occupancy, now).meanEntries()).isZero();
  }

  private static Outcome outcome(Occupancy occupancy, long now) {
    return occupancy.outcome(now, 1, CacheCounts.NONE, TableWork.NONE, new Latencies());
  }
}
