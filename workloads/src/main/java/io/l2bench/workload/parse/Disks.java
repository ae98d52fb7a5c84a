package io.l2bench.workload.parse;

import io.l2bench.workload.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The disks of a trace, numbered in order of first appearance: one open-addressing map of names, at
 * most half full. To ask for the number of a known disk allocates nothing, unless its name is long.
 * Memory: at most {@value #LONGEST_NAME} bytes of each name, and some 40 beside.
 */
public final class Disks {
  private static final int MOST = 1 << 20;

  /** Bytes of a name that are kept; of a longer one the first half, and a checksum of it all. */
  private static final int LONGEST_NAME = 64;

  private static final int FNV_OFFSET = 0x811C9DC5;
  private static final int FNV_PRIME = 0x01000193;

  private final Place place;
  private final List<byte[]> names = new ArrayList<>();

  /** By slot, the number of the disk there plus 1; 0 without a disk. */
  private int[] numbersPlusOne = new int[16];

  Disks(Place place) {
    this.place = place;
  }

  /** The number of the disk of that name; a new name gets the next one. */
  public int number(byte[] text, int from, int to) {
    if (to - from > LONGEST_NAME) {
      byte[] brief = brief(text, from, to);
      return number(brief, 0, brief.length);
    }
    int slot = slot(text, from, to);
    int found = numbersPlusOne[slot];
    return found != 0 ? found - 1 : add(Arrays.copyOfRange(text, from, to), slot);
  }

  /** The beginning of a long name, and the SHA-256 of all of it in hexadecimal digits. */
  private static byte[] brief(byte[] text, int from, int to) {
    MessageDigest digest = Sha256.digest();
    digest.update(text, from, to - from);
    byte[] brief = Arrays.copyOfRange(text, from, from + LONGEST_NAME);
    byte[] sum = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
    int half = LONGEST_NAME / 2;
    System.arraycopy(sum, 0, brief, half, half);
    return brief;
  }

  /** Whether the trace names its disks. */
  boolean anyNamed() {
    return !names.isEmpty();
  }

  /** The name of a disk; its number in a trace that names none. */
  String name(int number) {
    if (names.isEmpty()) {
      return Integer.toString(number);
    }
    return new String(names.get(number), StandardCharsets.ISO_8859_1);
  }

  private int add(byte[] name, int slot) {
    if (names.size() == MOST) {
      throw place.bad("at most %d disks".formatted(MOST), "more");
    }
    names.add(name);
    numbersPlusOne[slot] = names.size();
    if (names.size() > numbersPlusOne.length / 2) {
      numbersPlusOne = new int[numbersPlusOne.length * 2];
      for (int i = 0; i < names.size(); i++) {
        byte[] known = names.get(i);
        numbersPlusOne[slot(known, 0, known.length)] = i + 1;
      }
    }
    return names.size() - 1;
  }

  /** Where a name is, or where to put it. */
  private int slot(byte[] text, int from, int to) {
    int mask = numbersPlusOne.length - 1;
    int slot = hash(text, from, to) & mask;
    while (numbersPlusOne[slot] != 0 && !isAt(slot, text, from, to)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isAt(int slot, byte[] text, int from, int to) {
    byte[] name = names.get(numbersPlusOne[slot] - 1);
    return Arrays.equals(name, 0, name.length, text, from, to);
  }

  /** FNV-1a, its high bits folded in. */
  private static int hash(byte[] text, int from, int to) {
    int hash = FNV_OFFSET;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text[i]) * FNV_PRIME;
    }
    return hash ^ (hash >>> 15);
  }
}
