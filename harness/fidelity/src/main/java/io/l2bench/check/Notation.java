package io.l2bench.check;

/** How QEMU's events write a value. */
public enum Notation {
  /** Something that lives for a while, by its address. */
  POINTER,
  HEX,
  UNSIGNED,
  SIGNED;

  /** A value as lines write it. */
  public String format(long value) {
    return switch (this) {
      case POINTER -> value == 0 ? "(nil)" : "0x" + Long.toHexString(value);
      case HEX -> "0x" + Long.toHexString(value);
      case UNSIGNED -> Long.toUnsignedString(value);
      case SIGNED -> Long.toString(value);
    };
  }

  /**
   * The value of a word. Whether that is decimal or hexadecimal does not depend on the notation.
   *
   * @throws NumberFormatException if it is none
   */
  long parse(String word) {
    if (word.startsWith("0x")) {
      return Long.parseUnsignedLong(word, 2, word.length(), 16);
    }
    if (word.equals("(nil)")) {
      return 0;
    }
    return this == SIGNED || word.startsWith("-")
        ? Long.parseLong(word)
        : Long.parseUnsignedLong(word);
  }
}
