package io.l2bench.workload.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of columns in a header. Case, quotes, blanks and signs do not count: {@code "Disk
 * Number"} and {@code disk_number} are one name.
 */
public final class Header {
  private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{N}]");

  private final List<String> names;

  private Header(List<String> names) {
    this.names = names;
  }

  /** The names in the fields of a row, without an empty last one after a final comma. */
  public static Header of(Fields row) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < row.count(); i++) {
      names.add(plain(row.string(i)));
    }
    if (row.count() > 1 && row.isEmpty(row.count() - 1)) {
      names.remove(row.count() - 1);
    }
    return new Header(names);
  }

  /** The names in a line of text, separated by commas, semicolons or tabs. */
  public static Header of(String line) {
    return new Header(Arrays.stream(line.split("[,;\t]")).map(Header::plain).toList());
  }

  /** A name in the form in which names are compared. */
  public static String plain(String name) {
    return NO_PART_OF_A_NAME.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** The number of columns. */
  public int size() {
    return names.size();
  }

  /** The place of the first column of that name, from 0, or -1. */
  public int place(String name) {
    return names.indexOf(plain(name));
  }

  /** Whether any column has one of these names, given in plain form. */
  public boolean hasAny(Set<String> plainNames) {
    return names.stream().anyMatch(plainNames::contains);
  }

  /** Whether there are columns of all these names, in any order, and perhaps others. */
  public boolean hasAll(List<String> columns) {
    return columns.stream().allMatch(column -> place(column) >= 0);
  }

  /** Whether there are columns of most of these names, at least three. */
  public boolean hasMost(List<String> columns) {
    long found = columns.stream().filter(column -> place(column) >= 0).count();
    return found >= 3 && 2 * found > columns.size();
  }

  /** The places of these columns, from 0, or -1. */
  public int[] places(List<String> columns) {
    return columns.stream().mapToInt(this::place).toArray();
  }

  /** Whether another header names the same columns in the same order. */
  public boolean sameAs(Header other) {
    return names.equals(other.names);
  }
}
