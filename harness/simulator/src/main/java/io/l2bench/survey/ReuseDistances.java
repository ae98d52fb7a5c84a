package io.l2bench.survey;

import io.l2bench.curve.RecencyOrder;
import io.l2bench.workload.KeyHash;
import io.l2bench.workload.KeyRanks;
import java.util.Arrays;
import org.HdrHistogram.Histogram;

/**
 * The reuse distances of tables: the number of other tables touched since a table's last touch. An
 * LRU cache hits if the distance is below its capacity (Mattson et al., Evaluation techniques for
 * storage hierarchies, IBM Systems Journal 1970). Disks share one order.
 *
 * <p>Fewer than {@link #MOST} tables are all followed, and the distances are exact, to three
 * digits; whenever there would be more, the half whose hash has a 1 as next bit is dropped, and the
 * others stand for twice as many (Waldspurger et al., SHARDS, USENIX FAST 2015). Cost: O(log
 * tables) a touch, 40 MB at most.
 */
public final class ReuseDistances {
  /** Below this many tables all are followed. */
  public static final int MOST = 1 << 19;

  private static final long SEED = 0x5EED;
  private static final int FIRST_ROOM = 1 << 12;

  private final int most;
  private final Histogram distances = new Histogram(3);

  /** The bits that are 0 in the hashes of all followed tables. */
  private long mask;

  private KeyRanks ranks = new KeyRanks();

  /** By rank of a table: its hash, and whether it was touched again. */
  private long[] hashes = new long[FIRST_ROOM];

  private boolean[] again = new boolean[FIRST_ROOM];

  private final RecencyOrder order = new RecencyOrder();
  private long touches;

  /** No touches yet; fewer than that many tables are followed. */
  ReuseDistances(int most) {
    this.most = most;
    distances.setAutoResize(true);
  }

  /** Notes a touch. */
  void touch(int disk, long table) {
    touches++;
    long hash = KeyHash.of(disk, table, SEED);
    if ((hash & mask) != 0) {
      return;
    }
    int rank = ranks.rank(hash);
    int others = order.use(rank);
    if (others == RecencyOrder.NEW) {
      add(rank, hash);
    } else {
      distances.recordValueWithCount(others * stands(), stands());
      again[rank] = true;
    }
    while (ranks.size() >= most) {
      halve();
    }
  }

  /** Touches noted. */
  public long touches() {
    return touches;
  }

  /** Distinct tables; a multiple of {@link #stands} if not all are followed. */
  public long distinct() {
    return ranks.size() * stands();
  }

  /** Tables touched only once. */
  public long touchedOnce() {
    long once = 0;
    for (int rank = 0; rank < ranks.size(); rank++) {
      once += again[rank] ? 0 : 1;
    }
    return once * stands();
  }

  /** The number of tables that each followed one stands for: 1 if all are followed. */
  public long stands() {
    return mask + 1;
  }

  /** The distances of all touches except the first of each table. */
  public Histogram distances() {
    return distances;
  }

  private void add(int rank, long hash) {
    if (rank == hashes.length) {
      hashes = Arrays.copyOf(hashes, rank * 2);
      again = Arrays.copyOf(again, rank * 2);
    }
    hashes[rank] = hash;
    again[rank] = false;
  }

  /** Drops the tables whose hash has a 1 as next bit. */
  private void halve() {
    mask = mask * 2 + 1;
    for (int rank = order.tables() - 1; rank >= 0; rank--) {
      if ((hashes[rank] & mask) != 0) {
        order.replaceByLast(rank);
        hashes[rank] = hashes[order.tables()];
        again[rank] = again[order.tables()];
      }
    }
    ranks = new KeyRanks();
    for (int rank = 0; rank < order.tables(); rank++) {
      ranks.rank(hashes[rank]);
    }
  }
}
