package io.l2bench.survey;

import io.l2bench.workload.KeyHash;
import io.l2bench.workload.KeyRanks;
import java.util.Arrays;
import org.HdrHistogram.Histogram;

/**
 * The reuse distances of tables: how many other tables were touched since a table was touched last.
 * An LRU cache hits where the distance is below its capacity (Mattson et al., Evaluation techniques
 * for storage hierarchies, IBM Systems Journal 1970). Disks share one order.
 *
 * <p>A Fenwick tree holds a mark at each table's last touch. Fewer than {@link #MOST} tables are
 * all followed, and the distances exact, to three digits; whenever there would be more, the half of
 * them whose next bit of the hash is 1 is given up, and the others stand for twice as many
 * (Waldspurger et al., SHARDS, USENIX FAST 2015). Cost: O(log tables) a touch, 40 MB at most.
 */
public final class ReuseDistances {
  /** Below this many tables all are followed. */
  public static final int MOST = 1 << 19;

  private static final long SEED = 0x5EED;
  private static final int FEWEST_PLACES = 1 << 12;

  private final int most;
  private final Histogram distances = new Histogram(3);

  /** The bits that are 0 in the hashes of the tables that are followed. */
  private long mask;

  private KeyRanks ranks = new KeyRanks();

  /** By rank of a table: its hash, the place of its mark, whether it was touched again. */
  private long[] hashes = new long[FEWEST_PLACES];

  private int[] placeOf = new int[FEWEST_PLACES];
  private boolean[] again = new boolean[FEWEST_PLACES];

  /** By place, in order of time, the rank of the table whose mark is there; not all are current. */
  private int[] tableAt = new int[FEWEST_PLACES];

  /** The Fenwick tree of the marks: from 1, the marks of as many places as the lowest bit says. */
  private int[] marks = new int[FEWEST_PLACES + 1];

  private int places;
  private long touches;

  /** No touches yet; fewer than so many tables will be followed. */
  ReuseDistances(int most) {
    this.most = most;
    distances.setAutoResize(true);
  }

  /** Takes note of a touch. */
  void touch(int disk, long table) {
    touches++;
    long hash = KeyHash.of(disk, table, SEED);
    if ((hash & mask) != 0) {
      return;
    }
    int known = ranks.size();
    int rank = ranks.rank(hash);
    if (rank < known && placeOf[rank] == places - 1) {
      distances.recordValueWithCount(0, stands());
      again[rank] = true;
      return;
    }
    if (rank < known) {
      distances.recordValueWithCount((known - marksUpTo(placeOf[rank])) * stands(), stands());
      again[rank] = true;
      mark(placeOf[rank], -1);
    } else {
      add(rank, hash);
    }
    place(rank);
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

  /** Tables touched once only. */
  public long touchedOnce() {
    long once = 0;
    for (int rank = 0; rank < ranks.size(); rank++) {
      once += again[rank] ? 0 : 1;
    }
    return once * stands();
  }

  /** How many tables each one that is followed stands for: 1 if all are. */
  public long stands() {
    return mask + 1;
  }

  /** The distances of all touches but the first of each table. */
  public Histogram distances() {
    return distances;
  }

  private void add(int rank, long hash) {
    if (rank == hashes.length) {
      hashes = Arrays.copyOf(hashes, rank * 2);
      placeOf = Arrays.copyOf(placeOf, rank * 2);
      again = Arrays.copyOf(again, rank * 2);
    }
    hashes[rank] = hash;
    again[rank] = false;
  }

  /** Marks a table at the next place. */
  private void place(int rank) {
    if (places == tableAt.length) {
      placeOf[rank] = -1;
      compact();
    }
    placeOf[rank] = places;
    tableAt[places] = rank;
    mark(places++, 1);
  }

  private void mark(int place, int change) {
    for (int at = place + 1; at < marks.length; at += at & -at) {
      marks[at] += change;
    }
  }

  private int marksUpTo(int place) {
    int sum = 0;
    for (int at = place + 1; at > 0; at -= at & -at) {
      sum += marks[at];
    }
    return sum;
  }

  /** Moves the marks together, in their order, and makes room for as many touches again. */
  private void compact() {
    int[] old = tableAt;
    int oldPlaces = places;
    tableAt = new int[Math.max(FEWEST_PLACES, Integer.highestOneBit(ranks.size()) * 4)];
    marks = new int[tableAt.length + 1];
    places = 0;
    for (int at = 0; at < oldPlaces; at++) {
      if (placeOf[old[at]] == at) {
        place(old[at]);
      }
    }
  }

  /** Gives up the tables whose next bit of the hash is 1. */
  private void halve() {
    mask = mask * 2 + 1;
    ranks = new KeyRanks();
    int[] order = tableAt;
    int[] oldPlaceOf = placeOf;
    long[] oldHashes = hashes;
    boolean[] oldAgain = again;
    int oldPlaces = places;
    placeOf = new int[oldPlaceOf.length];
    hashes = new long[oldHashes.length];
    again = new boolean[oldAgain.length];
    tableAt = new int[order.length];
    marks = new int[order.length + 1];
    places = 0;
    for (int at = 0; at < oldPlaces; at++) {
      int old = order[at];
      if (oldPlaceOf[old] == at && (oldHashes[old] & mask) == 0) {
        int rank = ranks.rank(oldHashes[old]);
        hashes[rank] = oldHashes[old];
        again[rank] = oldAgain[old];
        place(rank);
      }
    }
  }
}
