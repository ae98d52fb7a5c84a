package io.l2bench.cache;

/** A promise that a policy makes. Tests and reports ask for traits, not for names. */
public enum Trait {
  /** An entry in use is never evicted; the cache grows when all entries are in use. */
  PINS("pins"),
  /** Every commit that wins is cached: no table is refused or bypassed. */
  ALWAYS_ADMITS("always-admits"),
  /** Equal calls give equal results, in every run. */
  DETERMINISTIC("deterministic"),
  /** Needs the lookups of the whole trace beforehand. */
  NEEDS_FUTURE("needs-future"),
  /** A release may evict, so that a cache above its capacity shrinks without a commit. */
  SHRINKS_ON_RELEASE("shrinks-on-release"),
  /**
   * The capacity bounds the unused entries alone. The cache is larger by every entry in use, even
   * while unused ones remain that could make room.
   */
  BOUNDS_UNUSED("bounds-unused"),
  /** Nothing is ever evicted; the capacity has no effect. */
  UNBOUNDED("unbounded");

  private final String label;

  Trait(String label) {
    this.label = label;
  }

  /** The word that users see. */
  public String label() {
    return label;
  }
}
