package io.l2bench.driver.qcow2;

import io.l2bench.cache.qcow2.CacheWork;
import io.l2bench.cache.qcow2.Qcow2TableCache;
import io.l2bench.driver.DriverHost;
import io.l2bench.driver.SingleFlight;
import io.l2bench.driver.Step;
import io.l2bench.workload.qcow2.ImageState;

/** One disk: its image, its caches, its lock, and the procedures that run under the lock. */
final class Disk {
  private final Qcow2Setup setup;
  private final Scheduler scheduler = new Scheduler(this);
  private final DriverLock lock;
  private final CacheWork work = new CacheWork();
  private final InFlightAllocations allocations = new InFlightAllocations();
  private final FlushTurn flushTurn = new FlushTurn();
  private final SingleFlight sliceReads = new SingleFlight();
  private final CacheSteps caches;
  private final Discards discards;
  private final FreeSearch freeSearch;
  private final CountChange counts;
  private final Allocator allocator;
  private final NewTable newTable;
  private final TableGet tableGet;
  private final RunSearch runs;
  private final PlaceSearch places;
  private final Link link;
  private final SliceChange slices;
  private final Scan scan;

  Disk(Qcow2Setup setup) {
    this.setup = setup;
    lock = new DriverLock(scheduler, setup.listener(), setup.trace());
    caches = new CacheSteps(this);
    discards = new Discards(this);
    freeSearch = new FreeSearch(this);
    counts = new CountChange(this);
    allocator = new Allocator(this);
    newTable = new NewTable(this);
    tableGet = new TableGet(this);
    runs = new RunSearch(this);
    places = new PlaceSearch(this);
    link = new Link(this);
    slices = new SliceChange(this);
    scan = new Scan(this);
  }

  Qcow2Setup setup() {
    return setup;
  }

  DriverHost host() {
    return setup.host();
  }

  Qcow2Listener trace() {
    return setup.trace();
  }

  ImageState image() {
    return setup.image();
  }

  Qcow2TableCache l2() {
    return setup.l2();
  }

  Qcow2TableCache refcounts() {
    return setup.refcounts();
  }

  Scheduler scheduler() {
    return scheduler;
  }

  DriverLock lock() {
    return lock;
  }

  /** Gives the lock back, and the slice that was fetched under it if no lookup needed it. */
  void unlock(Coroutine co) {
    caches.drop();
    lock.release(co);
  }

  CacheWork work() {
    return work;
  }

  InFlightAllocations allocations() {
    return allocations;
  }

  FlushTurn flushTurn() {
    return flushTurn;
  }

  /** The reads of slices that others wait for, by coroutine. */
  SingleFlight sliceReads() {
    return sliceReads;
  }

  CacheSteps caches() {
    return caches;
  }

  Discards discards() {
    return discards;
  }

  FreeSearch freeSearch() {
    return freeSearch;
  }

  CountChange counts() {
    return counts;
  }

  Allocator allocator() {
    return allocator;
  }

  NewTable newTable() {
    return newTable;
  }

  TableGet tableGet() {
    return tableGet;
  }

  RunSearch runs() {
    return runs;
  }

  PlaceSearch places() {
    return places;
  }

  Link link() {
    return link;
  }

  SliceChange slices() {
    return slices;
  }

  Scan scan() {
    return scan;
  }

  /** Begins a read of the image file; the coroutine pauses. */
  boolean read(Coroutine co, Step step, long position, long offset, long bytes) {
    trace().readsFile(co.number, offset, bytes);
    return start(co, step, position);
  }

  /** Begins a write of the image file; the coroutine pauses. */
  boolean write(Coroutine co, Step step, long position, long offset, long bytes) {
    trace().writesFile(co.number, offset, bytes);
    return start(co, step, position);
  }

  /** Begins a step; the coroutine pauses. */
  boolean start(Coroutine co, Step step, long position) {
    host().start(co.request, co.number, step, position);
    return false;
  }

  /** Flushes the image file, unless flushes are off. */
  boolean flushFile(Coroutine co) {
    return setup.flushes() ? start(co, Step.FLUSH_TABLE, 0) : true;
  }

  long clusterBytes() {
    return image().clusterBytes();
  }

  /** The number of a byte's cluster, on the disk or in the file. */
  long cluster(long offset) {
    return offset >>> image().clusterBits();
  }

  /** The first byte of a cluster, on the disk or in the file. */
  long at(long cluster) {
    return cluster << image().clusterBits();
  }

  /** The bytes from the start of a byte's cluster to it. */
  long into(long offset) {
    return offset & (clusterBytes() - 1);
  }

  /** The clusters that so many bytes take from the start of one. */
  long clusters(long bytes) {
    return cluster(bytes + clusterBytes() - 1);
  }

  /** Where the slice is in the image file that maps a guest offset; its table must exist. */
  long slice(long guest) {
    return image().entryOffset(guest) & -l2().entryBytes();
  }

  /** A number for a slice of the image file. */
  int table(long slice) {
    return (int) (slice / l2().entryBytes());
  }

  /** The clusters from a guest offset's on that its slice maps. */
  long clustersToSliceEnd(long guest) {
    long entries = l2().entryBytes() / image().entryBytes();
    return entries - cluster(guest) % entries;
  }
}
