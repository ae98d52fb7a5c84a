package io.l2bench.study;

import io.l2bench.driver.Loading;
import java.util.List;

/**
 * A question of the study: a cache before and after one change. All were chosen before the corpus
 * was replayed.
 *
 * @param lever what changes
 * @param change in words
 * @param base the cache as it is
 * @param changed the cache with the change
 */
record Question(String lever, String change, Configuration base, Configuration changed) {

  /** The questions about one cache; the loading is one of QED's alone. */
  static List<Question> of(Configuration base) {
    String policy = base.driver().equals("qcow2") ? "arc" : "lru";
    Question entries =
        new Question(
            "entry size", "entries of half the size, twice as many", base, base.withHalfEntries());
    Question capacity =
        new Question(
            "capacity",
            "%d entries instead of %d".formatted(2 * base.capacity(), base.capacity()),
            base,
            base.withCapacity(2 * base.capacity()));
    Question eviction =
        new Question(
            "policy",
            "%s instead of %s".formatted(policy, base.policy()),
            base,
            base.withPolicy(policy));
    if (base.driver().equals("qcow2")) {
      return List.of(eviction, capacity, entries);
    }
    Question loading =
        new Question(
            "loading",
            "later misses wait for the first read",
            base,
            base.withLoading(Loading.SINGLE_FLIGHT));
    return List.of(loading, eviction, capacity, entries);
  }
}
