package io.l2bench.recommend;

import java.util.function.UnaryOperator;

/**
 * One change to how a table cache is set; changes of several levers are made one after the other.
 *
 * @param text the new setting, in words
 * @param made the choice after the change
 * @param shown whether it has a line of its own in the short answer
 */
public record Change(String text, UnaryOperator<Choice> made, boolean shown) {

  /** A change that has a line only if it is the one to make. */
  Change(String text, UnaryOperator<Choice> made) {
    this(text, made, /* shown= */ false);
  }
}
