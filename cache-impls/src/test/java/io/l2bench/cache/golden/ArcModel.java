package io.l2bench.cache.golden;

import java.util.ArrayList;
import java.util.List;

/** Megiddo and Modha, figure 4, case by case. */
final class ArcModel implements Model {
  private final int c;
  private final List<Integer> t1 = new ArrayList<>();
  private final List<Integer> t2 = new ArrayList<>();
  private final List<Integer> b1 = new ArrayList<>();
  private final List<Integer> b2 = new ArrayList<>();
  private double p;

  ArcModel(int capacity) {
    this.c = capacity;
  }

  @Override
  public boolean access(int table) {
    Integer x = table;
    if (t1.remove(x) || t2.remove(x)) {
      t2.add(x);
      return true;
    }
    if (b1.contains(x)) {
      p = Math.min(c, p + Math.max(1, (double) b2.size() / b1.size()));
      replace(false);
      b1.remove(x);
      t2.add(x);
    } else if (b2.contains(x)) {
      p = Math.max(0, p - Math.max(1, (double) b1.size() / b2.size()));
      replace(true);
      b2.remove(x);
      t2.add(x);
    } else {
      missInBoth();
      t1.add(x);
    }
    return false;
  }

  private void missInBoth() {
    int l1 = t1.size() + b1.size();
    int all = l1 + t2.size() + b2.size();
    if (l1 == c) {
      if (t1.size() < c) {
        b1.remove(0);
        replace(false);
      } else {
        t1.remove(0);
      }
    } else if (all >= c) {
      if (all == 2 * c) {
        b2.remove(0);
      }
      replace(false);
    }
  }

  private void replace(boolean inB2) {
    boolean first = t1.size() > p || (inB2 && t1.size() == p);
    if (!t1.isEmpty() && first) {
      b1.add(t1.remove(0));
    } else {
      b2.add(t2.remove(0));
    }
  }
}
