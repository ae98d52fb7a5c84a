package io.l2bench.cache.golden;

import java.util.ArrayList;
import java.util.List;

/** Jiang, Chen and Zhang: one list, oldest first, each hand the first of its kind in it. */
final class ClockProModel implements Model {
  private final int m;
  private final int leastCold;
  private final int mostCold;
  private final List<Page> list = new ArrayList<>();
  private int coldTarget;

  ClockProModel(int capacity) {
    this.m = capacity;
    this.leastCold = Math.max(1, capacity / 100);
    this.mostCold = Math.max(leastCold, capacity - leastCold);
    this.coldTarget = leastCold;
  }

  private static final class Page {
    final int table;
    boolean resident = true;
    boolean hot;
    boolean test;
    boolean bit;

    Page(int table) {
      this.table = table;
    }
  }

  @Override
  public boolean access(int table) {
    Page page = list.stream().filter(p -> p.table == table).findFirst().orElse(new Page(table));
    if (list.contains(page) && page.resident) {
      page.bit = true;
      return true;
    }
    boolean hot = resident() < m - leastCold;
    if (resident() == m) {
      runHandCold();
      hot = list.contains(page) && turnsHot(page);
    }
    page.resident = true;
    moveToHead(page, hot);
    return false;
  }

  private void runHandCold() {
    Page page = firstResidentCold();
    while (page.bit) {
      moveToHead(page, page.test && turnsHot(page));
      page = firstResidentCold();
    }
    page.resident = false;
    if (!page.test) {
      list.remove(page);
    }
    while (list.size() - resident() > m) {
      endTest(list.stream().filter(p -> p.test).findFirst().orElseThrow());
    }
  }

  /** Whether hot pages enough turn cold before the hand meets the page, which is used in test. */
  private boolean turnsHot(Page page) {
    adjust(1);
    page.test = false;
    while (hot() >= m - coldTarget) {
      if (!runHandHot(page)) {
        return false;
      }
    }
    return true;
  }

  /** Goes on to a hot page; whether it turned one cold before it met the page. */
  private boolean runHandHot(Page trigger) {
    boolean done = false;
    boolean met = false;
    for (Page page : List.copyOf(list)) {
      met |= page == trigger;
      if (page.hot && (done || met)) {
        break;
      }
      if (page.hot) {
        done = !page.bit;
        moveToHead(page, page.bit);
        page.test = false;
      } else if (page.test) {
        endTest(page);
      }
    }
    return done;
  }

  private void endTest(Page page) {
    adjust(page.bit ? 1 : -1);
    page.test = false;
    if (!page.resident) {
      list.remove(page);
    }
  }

  private void moveToHead(Page page, boolean hot) {
    list.remove(page);
    list.add(page);
    page.hot = hot;
    page.test = !hot;
    page.bit = false;
  }

  private void adjust(int step) {
    coldTarget = Math.max(leastCold, Math.min(mostCold, coldTarget + step));
  }

  private Page firstResidentCold() {
    return list.stream().filter(p -> p.resident && !p.hot).findFirst().orElseThrow();
  }

  private long resident() {
    return list.stream().filter(p -> p.resident).count();
  }

  private long hot() {
    return list.stream().filter(p -> p.hot).count();
  }
}
