package io.l2bench.check;

/** A field of an event. */
public interface EventField {
  /** The name in a line. */
  String text();

  /** How its value is written. */
  Notation notation();
}
