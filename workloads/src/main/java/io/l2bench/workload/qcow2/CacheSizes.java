package io.l2bench.workload.qcow2;

/**
 * The sizes of a qcow2 disk's table caches.
 *
 * @param l2Slots the number of slots for L2 slices
 * @param l2EntryBytes of an L2 slice
 * @param refcountSlots the number of slots for refcount blocks, of one cluster each
 */
public record CacheSizes(int l2Slots, long l2EntryBytes, int refcountSlots) {}
