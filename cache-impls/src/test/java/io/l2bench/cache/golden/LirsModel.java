package io.l2bench.cache.golden;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Jiang and Zhang: the stack, bottom first, the queue, and who is what. */
final class LirsModel implements Model {
  private final int capacity;
  private final int mostLir;
  private final int mostGhosts;
  private final List<Integer> stack = new ArrayList<>();
  private final List<Integer> queue = new ArrayList<>();
  private final List<Integer> ghosts = new ArrayList<>();
  private final Set<Integer> lir = new HashSet<>();

  LirsModel(int capacity) {
    this.capacity = capacity;
    this.mostLir = Math.min(capacity - 1, capacity * 99 / 100);
    this.mostGhosts = 2 * capacity;
  }

  @Override
  public boolean access(int table) {
    Integer x = table;
    boolean hit = lir.contains(x) || queue.contains(x);
    boolean inStack = stack.contains(x);
    boolean ghost = ghosts.remove(x);
    if (!hit && lir.size() + queue.size() == capacity) {
      evict();
    }
    stack.remove(x);
    stack.add(x);
    queue.remove(x);
    boolean promoted = hit ? inStack : ghost || lir.size() < mostLir;
    if (lir.contains(x) || promoted) {
      lir.add(x);
    } else {
      queue.add(x);
    }
    if (lir.size() > mostLir) {
      Integer bottom = stack.remove(0);
      lir.remove(bottom);
      queue.add(bottom);
    }
    while (!stack.isEmpty() && !lir.contains(stack.get(0))) {
      ghosts.remove(stack.remove(0));
    }
    return hit;
  }

  private void evict() {
    Integer first = queue.remove(0);
    if (stack.contains(first)) {
      ghosts.add(first);
    }
    if (ghosts.size() > mostGhosts) {
      stack.remove(ghosts.remove(0));
    }
  }
}
