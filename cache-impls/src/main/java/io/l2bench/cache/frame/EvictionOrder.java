package io.l2bench.cache.frame;

/**
 * A policy on the frame: what a hit does, what an insertion does, and who is next to go.
 *
 * <p>The frame tells it of a miss only in the commit that wins, and of a commit that was dropped as
 * of a hit. It asks for victims while the cache is full, then inserts the newcomer, which is in use
 * and stays. Entries and ghosts are numbers below {@link Entries#limit()}; a policy with arrays of
 * its own grows them in {@link #grow}.
 */
public abstract class EvictionOrder {

  /** Makes room for state of entries below that limit; called once before all else. */
  protected void grow(int limit) {}

  /** A lookup, or a commit that was dropped, found this entry. */
  protected abstract void hit(int entry);

  /**
   * The table that is about to be inserted has this ghost, which is forgotten right after. No
   * victim was asked for yet.
   */
  protected void returning(int ghost) {}

  /**
   * Takes the next entry to go out of the order. Passes over entries in use. A victim that {@link
   * Entries#remember} was told of becomes a ghost.
   *
   * @return the victim, or {@link Entries#NONE} if all are in use
   */
  protected abstract int victim();

  /** Takes an entry, just committed and in use, into the order. */
  protected abstract void insert(int entry);

  /** Forgets all entries and ghosts; the lists in {@link Entries} are emptied by the frame. */
  protected void clear() {}
}
