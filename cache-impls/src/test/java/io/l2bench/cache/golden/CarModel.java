package io.l2bench.cache.golden;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bansal and Modha, figure 2, line by line. */
final class CarModel implements Model {
  private final int c;
  private final List<Integer> t1 = new ArrayList<>();
  private final List<Integer> t2 = new ArrayList<>();
  private final List<Integer> b1 = new ArrayList<>();
  private final List<Integer> b2 = new ArrayList<>();
  private final Set<Integer> referenced = new HashSet<>();
  private double p;

  CarModel(int capacity) {
    this.c = capacity;
  }

  @Override
  public boolean access(int table) {
    Integer x = table;
    if (t1.contains(x) || t2.contains(x)) {
      referenced.add(x);
      return true;
    }
    boolean known = b1.contains(x) || b2.contains(x);
    if (t1.size() + t2.size() == c) {
      replace();
      if (!known && t1.size() + b1.size() == c) {
        b1.remove(0);
      } else if (!known && t1.size() + t2.size() + b1.size() + b2.size() == 2 * c) {
        b2.remove(0);
      }
    }
    if (!known) {
      t1.add(x);
    } else if (b1.contains(x)) {
      p = Math.min(p + Math.max(1, (double) b2.size() / b1.size()), c);
      b1.remove(x);
      t2.add(x);
    } else {
      p = Math.max(p - Math.max(1, (double) b1.size() / b2.size()), 0);
      b2.remove(x);
      t2.add(x);
    }
    return false;
  }

  private void replace() {
    while (true) {
      boolean first = t1.size() >= Math.max(1, p);
      Integer head = (first ? t1 : t2).remove(0);
      if (!referenced.remove(head)) {
        (first ? b1 : b2).add(head);
        return;
      }
      t2.add(head);
    }
  }
}
