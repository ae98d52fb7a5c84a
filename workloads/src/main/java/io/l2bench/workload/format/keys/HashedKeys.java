package io.l2bench.workload.format.keys;

import io.l2bench.workload.KeyHash;
import java.util.Optional;

/**
 * Counts different keys that share a hash of 64 bits, by another hash of each. Memory is bounded:
 * only the first {@value #MOST} distinct hashes are watched, at 24 MiB.
 */
final class HashedKeys {
  private static final int MOST = 1 << 20;

  private long[] hashes = new long[1 << 10];
  private int[] checks = new int[hashes.length];

  /** Bits mark the used places, since any hash and check may be 0. */
  private boolean[] taken = new boolean[hashes.length];

  private int size;
  private long shared;

  /**
   * A key is read.
   *
   * @param hash of it
   * @param check another hash, of which 32 bits are kept
   */
  void add(long hash, long check) {
    int place = place(hash);
    if (taken[place]) {
      shared += checks[place] == (int) check ? 0 : 1;
    } else if (size < MOST) {
      put(place, hash, (int) check);
      if (size > hashes.length / 2) {
        grow();
      }
    }
  }

  /** What users should know, if there is anything. */
  Optional<String> note() {
    return shared == 0
        ? Optional.empty()
        : Optional.of(
            "%d requests were for keys that share the 64-bit hash of another key"
                .formatted(shared));
  }

  private void put(int place, long hash, int check) {
    hashes[place] = hash;
    checks[place] = check;
    taken[place] = true;
    size++;
  }

  /** Where a hash is, or where to put it. */
  private int place(long hash) {
    int mask = hashes.length - 1;
    int place = (int) KeyHash.of(hash, 0) & mask;
    while (taken[place] && hashes[place] != hash) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldChecks = checks;
    boolean[] oldTaken = taken;
    hashes = new long[oldHashes.length * 2];
    checks = new int[hashes.length];
    taken = new boolean[hashes.length];
    size = 0;
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldTaken[i]) {
        put(place(oldHashes[i]), oldHashes[i], oldChecks[i]);
      }
    }
  }
}
