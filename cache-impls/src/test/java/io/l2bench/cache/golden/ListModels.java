package io.l2bench.cache.golden;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Models of the policies that keep no ghosts, and of LRU-2. */
final class ListModels {
  private ListModels() {}

  /** Least frequent first; among those the one that has been that frequent longest. */
  static Model lfu(int capacity) {
    Map<Integer, long[]> frequencyAndSince = new HashMap<>();
    long[] clock = {0};
    return table -> {
      long[] known = frequencyAndSince.get(table);
      if (known == null && frequencyAndSince.size() == capacity) {
        frequencyAndSince.remove(least(frequencyAndSince));
      }
      long frequency = known == null ? 1 : known[0] + 1;
      frequencyAndSince.put(table, new long[] {frequency, clock[0]++});
      return known != null;
    };
  }

  /** Least last use but one first (0 if there is none), then least last use. */
  static Model lru2(int capacity, int ghosts) {
    Map<Integer, long[]> uses = new HashMap<>();
    Map<Integer, Long> history = new LinkedHashMap<>();
    long[] clock = {0};
    return table -> {
      long[] known = uses.get(table);
      Long before = known == null ? history.remove(table) : Long.valueOf(known[1]);
      if (known == null && uses.size() == capacity) {
        int victim = least(uses);
        history.put(victim, Objects.requireNonNull(uses.remove(victim))[1]);
        if (history.size() > ghosts) {
          history.remove(history.keySet().iterator().next());
        }
      }
      clock[0]++;
      uses.put(table, new long[] {before == null ? 0 : before, clock[0]});
      return known != null;
    };
  }

  private static int least(Map<Integer, long[]> byTable) {
    Comparator<Map.Entry<Integer, long[]>> order =
        Comparator.<Map.Entry<Integer, long[]>>comparingLong(e -> e.getValue()[0])
            .thenComparingLong(e -> e.getValue()[1]);
    return Collections.min(byTable.entrySet(), order).getKey();
  }

  /** The first in both lists goes first. */
  static Model slru(int capacity, int protectedShare) {
    List<Integer> probation = new ArrayList<>();
    List<Integer> safe = new ArrayList<>();
    return table -> {
      boolean hit = probation.remove((Integer) table) || safe.remove((Integer) table);
      if (!hit) {
        if (probation.size() + safe.size() == capacity) {
          (probation.isEmpty() ? safe : probation).remove(0);
        }
        probation.add(table);
        return false;
      }
      safe.add(table);
      if (safe.size() > protectedShare) {
        probation.add(safe.remove(0));
      }
      return true;
    };
  }

  /** Recency, the most recent last, which goes first. */
  static Model mru(int capacity) {
    List<Integer> recency = new ArrayList<>();
    return table -> {
      boolean hit = recency.remove((Integer) table);
      if (!hit && recency.size() == capacity) {
        recency.remove(capacity - 1);
      }
      recency.add(table);
      return hit;
    };
  }

  /** The hand is at 0; whoever has a count left pays one and goes to the end. */
  static Model gclock(int capacity, int most) {
    List<Integer> ring = new ArrayList<>();
    Map<Integer, Integer> counts = new HashMap<>();
    return table -> {
      if (counts.computeIfPresent(table, (t, count) -> Math.min(most, count + 1)) != null) {
        return true;
      }
      while (ring.size() == capacity) {
        Integer first = ring.remove(0);
        if (counts.merge(first, -1, Integer::sum) < 0) {
          counts.remove(first);
        } else {
          ring.add(first);
        }
      }
      ring.add(table);
      counts.put(table, 0);
      return false;
    };
  }

  /** Newest at 0; the hand names a table, and null stands for the oldest. */
  static Model sieve(int capacity) {
    List<Integer> queue = new ArrayList<>();
    Set<Integer> visited = new HashSet<>();
    int[] hand = {-1};
    return table -> {
      if (queue.contains(table)) {
        visited.add(table);
        return true;
      }
      if (queue.size() == capacity) {
        int at = hand[0] < 0 ? queue.size() - 1 : queue.indexOf(hand[0]);
        while (visited.remove(queue.get(at))) {
          at = at == 0 ? queue.size() - 1 : at - 1;
        }
        hand[0] = at == 0 ? -1 : queue.get(at - 1);
        queue.remove(at);
      }
      queue.add(0, table);
      return false;
    };
  }
}
