package io.l2bench.recommend;

import java.util.List;

/**
 * One thing about a table cache that can be changed, all else being equal.
 *
 * @param name in a word
 * @param changes from the smallest on: where two help alike, the first is preferred
 */
public record Lever(String name, List<Change> changes) {
  public Lever {
    changes = List.copyOf(changes);
  }
}
