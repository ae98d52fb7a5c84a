package io.l2bench.workload;

/** A seeded hash of 64-bit keys: the finalizer of Appleby's MurmurHash3, a bijection. */
public final class KeyHash {
  private KeyHash() {}

  /** The hash of a key; every bit of it depends on every bit of key and seed. */
  public static long of(long key, long seed) {
    return mix(key ^ mix(seed));
  }

  /** The hash of a table of a disk. */
  public static long of(int disk, long table, long seed) {
    return mix(of(table, seed) + disk);
  }

  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}
