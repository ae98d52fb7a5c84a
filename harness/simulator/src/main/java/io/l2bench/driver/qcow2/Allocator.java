package io.l2bench.driver.qcow2;

import io.l2bench.workload.qcow2.Refcounts;

/** Allocates clusters: as many as are wanted, anywhere; or as many as are free at a place. */
final class Allocator extends Routine {
  private final Disk disk;
  private At at = At.SEARCH;
  private boolean anywhere;
  private long wanted;
  private long place;
  private long clusters;

  private enum At {
    SEARCH,
    FOUND,
    LOOK,
    LOOKED,
    COUNTED
  }

  Allocator(Disk disk) {
    this.disk = disk;
  }

  /** Allocates clusters for a guest's data, anywhere or at a place. */
  boolean call(Coroutine co, long guest, long wish, long number) {
    disk.trace().allocateClusters(co.number, guest, wish, number);
    disk.trace().allocatePlace(co.number);
    disk.setup().listener().allocates(co.request);
    if (wish == Write.ANY) {
      return anywhere(co, number);
    }
    anywhere = false;
    place = wish;
    wanted = number;
    clusters = 0;
    at = At.LOOK;
    return co.call(this);
  }

  /** Allocates clusters anywhere. */
  boolean anywhere(Coroutine co, long number) {
    anywhere = true;
    wanted = number;
    at = At.SEARCH;
    return co.call(this);
  }

  /** Where the clusters are in the image file. */
  long place() {
    return place;
  }

  /** How many there are. */
  long clusters() {
    return clusters;
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case SEARCH -> {
        at = At.FOUND;
        yield disk.freeSearch().call(co, wanted);
      }
      case FOUND -> {
        place = disk.at(disk.freeSearch().first());
        clusters = wanted;
        yield count(co);
      }
      case LOOK -> look(co);
      case LOOKED -> {
        boolean free = disk.image().refcounts().get(disk.cluster(place) + clusters) == 0;
        disk.refcounts().put(disk.work().slot());
        yield free ? oneMore() : count(co);
      }
      case COUNTED -> counted(co);
    };
  }

  private boolean look(Coroutine co) {
    if (clusters == wanted) {
      return count(co);
    }
    Refcounts refcounts = disk.image().refcounts();
    long block = refcounts.block(disk.cluster(place) + clusters);
    if (block == 0) {
      return oneMore();
    }
    at = At.LOOKED;
    return disk.caches().get(co, disk.refcounts(), block);
  }

  private boolean oneMore() {
    clusters++;
    at = At.LOOK;
    return true;
  }

  private boolean count(Coroutine co) {
    at = At.COUNTED;
    return disk.counts().add(co, place, disk.at(clusters));
  }

  private boolean counted(Coroutine co) {
    if (!disk.counts().startsOver()) {
      return co.end();
    }
    clusters = 0;
    at = anywhere ? At.SEARCH : At.LOOK;
    return true;
  }
}
