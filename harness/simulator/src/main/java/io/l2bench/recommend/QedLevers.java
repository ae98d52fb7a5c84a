package io.l2bench.recommend;

import com.google.auto.service.AutoService;
import io.l2bench.driver.Loading;
import io.l2bench.workload.Geometry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The levers of QED's cache. Its source fixes all of them ({@code block/qed-l2-cache.c}: 50
 * entries, first in first out, a read for every miss), so that a change takes a patch.
 */
@AutoService(CacheLevers.class)
public final class QedLevers implements CacheLevers {
  private static final int CAPACITY = 50;

  /** Shares of the misses that more entries could save, at whose exact capacities LRU is asked. */
  private static final double[] SHARES = {0.25, 0.5, 0.75, 0.9, 0.95, 1};

  @Override
  public String driver() {
    return "qed";
  }

  @Override
  public Choice today(Geometry image, OptionalLong size) {
    return new Choice(image, "qed", CAPACITY, Loading.DUPLICATE);
  }

  @Override
  public List<Lever> levers(Choice today, Disk disk) throws IOException {
    return List.of(loading(today), PolicyLever.of(Set.of(today.policy())), capacities(today, disk));
  }

  private static Lever loading(Choice today) {
    Loading other =
        today.loading() == Loading.DUPLICATE ? Loading.SINGLE_FLIGHT : Loading.DUPLICATE;
    return new Lever(
        "loading", List.of(new Change(other.label(), choice -> choice.loading(other))));
  }

  /** Larger capacities from the smallest on, then smaller ones from the largest on. */
  private static Lever capacities(Choice today, Disk disk) throws IOException {
    NavigableSet<Integer> wanted = wanted(today, disk);
    int most = (int) Math.min(Integer.MAX_VALUE / 8, disk.budget() / today.geometry().tableBytes());
    List<Integer> order = new ArrayList<>(wanted.tailSet(today.capacity(), false));
    order.addAll(wanted.headSet(today.capacity(), false).descendingSet());
    order.removeIf(capacity -> capacity < 1 || capacity > most);
    return new Lever(
        "capacity",
        order.stream()
            .map(n -> new Change(Choice.entries(n), choice -> choice.capacity(n)))
            .toList());
  }

  private static NavigableSet<Integer> wanted(Choice today, Disk disk) throws IOException {
    LruMisses lru = disk.lru(today.geometry());
    NavigableSet<Integer> wanted = new TreeSet<>();
    for (int from : new int[] {today.capacity(), Math.max(1, today.capacity() / 8)}) {
      long misses = lru.at(from);
      for (double share : SHARES) {
        wanted.add(lru.smallest(misses - share * (misses - lru.tables())));
      }
    }
    for (int part = 2; part <= 32; part *= 2) {
      wanted.add(today.capacity() / part);
    }
    for (long n = 2L * today.capacity(); n < lru.tables(); n *= 2) {
      wanted.add((int) n);
    }
    wanted.add(lru.tables());
    disk.size().ifPresent(size -> wanted.add(tables(size, today)));
    return wanted;
  }

  /** The tables of a disk of that size. */
  private static int tables(long size, Choice today) {
    long covers = today.geometry().tableCovers();
    return (int) Math.min(Integer.MAX_VALUE / 8, (size + covers - 1) / covers);
  }

  @Override
  public Choice bound(Choice today) {
    return today.policy("opt");
  }

  /** Most of what the best saves, whatever share of reads is as good. */
  @Override
  public boolean isEnough(Tried each, List<Tried> all, Tried start, double within) {
    return each.savesMostOf(all.stream().min(Tried.BEST).orElseThrow(), start);
  }

  @Override
  public List<String> settings(Choice choice, Disk disk) {
    return List.of();
  }
}
