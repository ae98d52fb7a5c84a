package io.l2bench.check;

/**
 * A line that was not as predicted.
 *
 * @param line its number, from 1
 * @param expected the line predicted, or what could have come
 * @param found the line in the log, without its time
 */
public record Mismatch(long line, String expected, String found) {}
