package io.l2bench.recommend;

import java.util.function.UnaryOperator;

/**
 * One change to how a table cache is set; changes of several levers are made one after the other.
 *
 * @param text the new setting, in words
 * @param made the choice after the change
 */
public record Change(String text, UnaryOperator<Choice> made) {}
