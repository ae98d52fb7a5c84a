package io.l2bench.workload.qcow2;

/**
 * An internal snapshot.
 *
 * @param id the number that QEMU gave it, as text
 * @param name the user's name for it
 * @param l1TableOffset of its own L1 table in the image file, in bytes
 * @param l1Size of that table, in entries
 */
public record Qcow2Snapshot(String id, String name, long l1TableOffset, long l1Size) {}
