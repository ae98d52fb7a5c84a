package io.l2bench.cache.golden;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Models of 2Q and S3-FIFO. */
final class GhostModels {
  private GhostModels() {}

  /** Johnson and Shasha's full version, procedure by procedure. */
  static Model twoQueue(int capacity, int kin, int kout) {
    Deque<Integer> a1in = new ArrayDeque<>();
    List<Integer> a1out = new ArrayList<>();
    List<Integer> am = new ArrayList<>();
    return table -> {
      if (am.remove((Integer) table)) {
        am.add(table);
        return true;
      }
      if (a1in.contains(table)) {
        return true;
      }
      boolean again = a1out.remove((Integer) table);
      if (a1in.size() + am.size() == capacity) {
        if (a1in.size() > kin || am.isEmpty()) {
          a1out.add(a1in.removeFirst());
          if (a1out.size() > kout) {
            a1out.remove(0);
          }
        } else {
          am.remove(0);
        }
      }
      if (again) {
        am.add(table);
      } else {
        a1in.addLast(table);
      }
      return false;
    };
  }

  /** Yang and others, algorithm 1; main goes first while it is above its share. */
  static final class S3Fifo implements Model {
    private final int capacity;
    private final int mainShare;
    private final int ghostShare;
    private final Deque<Integer> small = new ArrayDeque<>();
    private final Deque<Integer> main = new ArrayDeque<>();
    private final LinkedHashSet<Integer> ghost = new LinkedHashSet<>();
    private final Map<Integer, Integer> hits = new HashMap<>();

    S3Fifo(int capacity) {
      this.capacity = capacity;
      this.mainShare = capacity - Math.max(1, capacity / 10);
      this.ghostShare = capacity * 9 / 10;
    }

    @Override
    public boolean access(int table) {
      if (hits.containsKey(table)) {
        hits.merge(table, 1, (a, b) -> Math.min(3, a + b));
        return true;
      }
      boolean again = ghost.remove(table);
      while (hits.size() >= capacity) {
        if (main.size() > mainShare || small.isEmpty()) {
          evictFromMain();
        } else {
          evictFromSmall();
        }
      }
      (again ? main : small).addLast(table);
      hits.put(table, 0);
      return false;
    }

    private void evictFromSmall() {
      while (!small.isEmpty()) {
        int first = small.removeFirst();
        if (hits.getOrDefault(first, 0) >= 2) {
          main.addLast(first);
          hits.put(first, 0);
          continue;
        }
        hits.remove(first);
        ghost.add(first);
        if (ghost.size() > ghostShare) {
          ghost.remove(ghost.iterator().next());
        }
        return;
      }
    }

    private void evictFromMain() {
      while (!main.isEmpty()) {
        int first = main.removeFirst();
        int left = Objects.requireNonNull(hits.remove(first)) - 1;
        if (left < 0) {
          return;
        }
        hits.put(first, left);
        main.addLast(first);
      }
    }
  }
}
