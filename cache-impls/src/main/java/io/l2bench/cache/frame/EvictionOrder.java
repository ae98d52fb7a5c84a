package io.l2bench.cache.frame;

/**
 * A policy on the frame: what a hit does, what an insertion does, and which entry goes next.
 *
 * <p>A policy learns of a miss only in the commit that wins; a dropped commit is a hit. The frame
 * asks for victims while the cache is full, then inserts the newcomer, which is in use and stays.
 * Entries and ghosts are numbers below {@link Entries#limit()}; a policy with arrays of its own
 * grows them in {@link #grow}.
 */
public abstract class EvictionOrder {

  /** Makes room for state of entries below that limit. The first call comes before all others. */
  protected void grow(int limit) {}

  /** A lookup, or a commit that was dropped, found this entry. */
  protected abstract void hit(int entry);

  /**
   * The table that is about to be inserted has this ghost, which is forgotten right after. No
   * victim was asked for yet.
   */
  protected void returning(int ghost) {}

  /**
   * Removes the next victim from the order. Passes over entries in use and counts each, as {@link
   * Entries#firstUnused} and {@link Entries#skip} do. A victim given to {@link Entries#remember}
   * becomes a ghost.
   *
   * @return the victim, or {@link Entries#NONE} if all are in use
   */
  protected abstract int victim();

  /** Adds an entry, just committed and in use, to the order. */
  protected abstract void insert(int entry);

  /** Forgets all entries and ghosts, like a new order. The frame empties the lists. */
  protected void clear() {}
}
