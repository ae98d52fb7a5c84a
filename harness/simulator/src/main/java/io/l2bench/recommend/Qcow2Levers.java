package io.l2bench.recommend;

import com.google.auto.service.AutoService;
import io.l2bench.driver.Loading;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.qcow2.CacheOptions;
import io.l2bench.workload.qcow2.CacheSizes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * The levers of qcow2's cache of L2 slices. Its size and the size of a slice are options; its
 * policy is fixed ({@code block/qcow2-cache.c}: least recently released). The sizes to try follow
 * from one exact pass of LRU for each size of a slice, which is what the driver does on an image
 * that is all allocated.
 */
@AutoService(CacheLevers.class)
public final class Qcow2Levers implements CacheLevers {
  private static final String OWN = "qcow2";
  private static final int ENTRY_BYTES = 8;
  private static final long SMALLEST_SLICE = 512;
  private static final long LARGEST_SLICE = 64 << 10;
  private static final int LEAST_SLOTS = 2;

  @Override
  public String driver() {
    return OWN;
  }

  @Override
  public Choice today(Geometry image, OptionalLong size) {
    long cluster = image.clusterSize();
    CacheSizes sizes = CacheOptions.NONE.sizes(size.orElse(CacheOptions.ANY_DISK), cluster, false);
    return new Choice(slices(cluster, sizes.l2EntryBytes()), OWN, sizes.l2Slots(), Loading.LOCKED);
  }

  /** The geometry in which a table is a slice. */
  private static Geometry slices(long cluster, long sliceBytes) {
    return new Geometry(cluster, 1, sliceBytes / ENTRY_BYTES * cluster);
  }

  @Override
  public List<Lever> levers(Choice today, Disk disk) throws IOException {
    List<Lever> levers = new ArrayList<>(List.of(sizes(today, disk)));
    if (disk.lru(today.geometry()).tables() > today.capacity()) {
      levers.add(PolicyLever.of(new TreeSet<>(List.of(OWN, "lru", today.policy()))));
    }
    return levers;
  }

  /** Sizes of today's slices, and for each size of a slice the smallest cache that does. */
  private static Lever sizes(Choice today, Disk disk) throws IOException {
    List<Choice> choices = new ArrayList<>();
    for (int slots : curve(today, disk)) {
      choices.add(today.capacity(slots));
    }
    long cluster = today.geometry().clusterSize();
    List<Choice> shown = new ArrayList<>();
    for (long slice : sliceSizes(cluster)) {
      Choice on = today.on(slices(cluster, slice));
      shown.add(on.capacity(enough(on, disk)));
    }
    choices.removeAll(shown);
    choices.addAll(shown);
    return new Lever(
        "cache",
        choices.stream()
            .filter(choice -> choice.bytes() <= disk.budget() && !choice.equals(today))
            .sorted(Comparator.comparingLong(Choice::bytes))
            .map(to -> new Change(text(to), from -> sized(from, to), shown.contains(to)))
            .toList());
  }

  private static List<Long> sliceSizes(long cluster) {
    List<Long> sizes = new ArrayList<>();
    for (long size = SMALLEST_SLICE; size <= Math.min(cluster, LARGEST_SLICE); size *= 2) {
      sizes.add(size);
    }
    if (cluster > LARGEST_SLICE) {
      sizes.add(cluster);
    }
    return sizes;
  }

  /** Slots from two to those of all slices of the trace, and of the disk. */
  private static NavigableSet<Integer> curve(Choice today, Disk disk) throws IOException {
    int all = disk.lru(today.geometry()).tables();
    NavigableSet<Integer> slots = new TreeSet<>();
    for (long n = LEAST_SLOTS; n < all; n *= 2) {
      slots.add((int) n);
    }
    slots.add(Math.max(LEAST_SLOTS, all));
    disk.size().ifPresent(size -> slots.add(covering(size, today)));
    return slots;
  }

  /** The slots that hold the tables of a whole disk. */
  private static int covering(long size, Choice today) {
    Geometry geometry = today.geometry();
    long slots = CacheOptions.need(size, geometry.clusterSize(), false) / geometry.tableBytes();
    return (int) Math.max(LEAST_SLOTS, Math.min(Integer.MAX_VALUE / 8, slots));
  }

  /** The fewest slots that read hardly more than any number of slots, or what a budget holds. */
  private static int enough(Choice choice, Disk disk) throws IOException {
    LruMisses lru = disk.lru(choice.geometry());
    int slots = lru.smallest((1 + disk.within()) * lru.tables());
    long most = disk.budget() / choice.geometry().tableBytes();
    return Math.max(LEAST_SLOTS, (int) Math.min(slots, most));
  }

  private static Choice sized(Choice from, Choice to) {
    return from.on(to.geometry()).capacity(to.capacity());
  }

  private static String text(Choice choice) {
    return "%s in slices of %s"
        .formatted(QemuText.size(choice.bytes()), QemuText.size(choice.geometry().tableBytes()));
  }

  @Override
  public Choice bound(Choice today) {
    return today.policy("opt");
  }

  /**
   * The least memory that reads hardly more than the best of its size of a slice, and that saves
   * most of what the best of all saves or reads hardly more.
   */
  @Override
  public boolean isEnough(Tried each, List<Tried> all, Tried start, double within) {
    Tried best = all.stream().min(Tried.BEST).orElseThrow();
    Tried own =
        all.stream()
            .filter(tried -> tried.choice().geometry().equals(each.choice().geometry()))
            .min(Tried.BEST)
            .orElseThrow();
    return near(each, own, within) && (near(each, best, within) || each.savesMostOf(best, start));
  }

  private static boolean near(Tried tried, Tried best, double within) {
    return tried.cost().tableReads() <= (1 + within) * best.cost().tableReads();
  }

  @Override
  public List<String> settings(Choice choice, Disk disk) {
    boolean own = choice.policy().equals(OWN) || choice.policy().equals("lru");
    return own && choice.loading() == Loading.LOCKED
        ? Qcow2Settings.of(choice, disk.size())
        : List.of();
  }
}
