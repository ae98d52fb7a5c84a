package io.l2bench.workload;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a text make requests to a disk, as users write it.
 *
 * @param columns by their number from 1 or by their name in a header, as in {@code
 *     time=1,disk=2,offset=3,size=4,op=5}; the offset is needed
 * @param units of them, as in {@code time=us,offset=sectors,size=bytes,op=read0}, or null; without
 *     a unit, times are in seconds, offsets and sizes in bytes
 */
public record ColumnSpec(String columns, @Nullable String units) {
  private static final Pattern PART = Pattern.compile("\\s*(\\w+)\\s*=\\s*(.+?)\\s*");
  private static final Pattern BYTES = Pattern.compile("([0-9]{1,9})?([A-Za-z]*)");
  private static final int SECTOR_BYTES = 512;
  private static final String COLUMNS_OPTION = "--columns";
  private static final String UNITS_OPTION = "--units";

  /** What a column may be. */
  public enum Role {
    TIME,
    DISK,
    OFFSET,
    SIZE,
    OP
  }

  /**
   * Checked columns and units.
   *
   * @throws BadInputException if one of them is unknown
   */
  public ColumnSpec {
    if (!parse(COLUMNS_OPTION, columns).containsKey(Role.OFFSET)) {
      throw new BadInputException(
          COLUMNS_OPTION,
          "a column offset, as in time=1,offset=2,size=3",
          PlainText.quoted(columns));
    }
    Map<Role, String> named = parse(UNITS_OPTION, units);
    if (named.containsKey(Role.DISK)) {
      throw new BadInputException(UNITS_OPTION, "no unit of the disk", named.get(Role.DISK));
    }
    nanos(named);
    bytes(named, Role.OFFSET);
    bytes(named, Role.SIZE);
    zeroReads(named);
  }

  /** The number or name of a column. */
  public Optional<String> column(Role role) {
    return Optional.ofNullable(parse(COLUMNS_OPTION, columns).get(role));
  }

  /** The unit of times, in nanoseconds. */
  public long nanosPerTime() {
    return nanos(parse(UNITS_OPTION, units));
  }

  /** The unit of offsets, in bytes. */
  public long offsetBytes() {
    return bytes(parse(UNITS_OPTION, units), Role.OFFSET).orElse(1);
  }

  /** The unit of sizes, in bytes; without such a column, every request is one unit long. */
  public long sizeBytes() {
    long usual = column(Role.SIZE).isPresent() ? 1 : SECTOR_BYTES;
    return bytes(parse(UNITS_OPTION, units), Role.SIZE).orElse(usual);
  }

  /** Whether an operation of 0 is a read; empty if the user did not say. */
  public Optional<Boolean> zeroReads() {
    return zeroReads(parse(UNITS_OPTION, units));
  }

  private static Map<Role, String> parse(String option, @Nullable String text) {
    Map<Role, String> parts = new EnumMap<>(Role.class);
    for (String part : text == null ? new String[0] : text.split(",", -1)) {
      Matcher matcher = PART.matcher(part);
      Optional<Role> role = matcher.matches() ? role(matcher.group(1)) : Optional.empty();
      if (role.isEmpty() || parts.put(role.get(), matcher.group(2)) != null) {
        throw new BadInputException(
            option, "time=, disk=, offset=, size= and op=, once each", PlainText.quoted(part));
      }
    }
    return parts;
  }

  private static Optional<Role> role(String name) {
    for (Role role : Role.values()) {
      if (role.name().equalsIgnoreCase(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  private static long nanos(Map<Role, String> units) {
    return switch (units.getOrDefault(Role.TIME, "s")) {
      case "s" -> 1_000_000_000;
      case "ms" -> 1_000_000;
      case "us" -> 1000;
      case "100ns" -> 100;
      case "ns" -> 1;
      default -> throw bad("time=s, ms, us, 100ns or ns", units.get(Role.TIME));
    };
  }

  private static OptionalLong bytes(Map<Role, String> units, Role role) {
    String text = units.get(role);
    if (text == null) {
      return OptionalLong.empty();
    }
    Matcher unit = BYTES.matcher(text);
    long bytes = unit.matches() ? bytes(unit.group(1), unit.group(2)) : 0;
    if (bytes == 0) {
      String name = role.name().toLowerCase(Locale.ROOT);
      throw bad(name + "=bytes, sectors, KiB, MiB or a number of bytes, as 4096 or 4KiB", text);
    }
    return OptionalLong.of(bytes);
  }

  /** A number with a unit, in bytes; 0 if there is no such unit. */
  private static long bytes(@Nullable String count, String unit) {
    long each =
        switch (unit.toLowerCase(Locale.ROOT)) {
          case "" -> count == null ? 0 : 1;
          case "b", "byte", "bytes" -> 1;
          case "sector", "sectors" -> SECTOR_BYTES;
          case "k", "kib" -> 1 << 10;
          case "m", "mib" -> 1 << 20;
          default -> 0;
        };
    return count == null ? each : each * Long.parseLong(count);
  }

  private static Optional<Boolean> zeroReads(Map<Role, String> units) {
    String text = units.get(Role.OP);
    if (text == null) {
      return Optional.empty();
    }
    return switch (text) {
      case "read0" -> Optional.of(true);
      case "read1" -> Optional.of(false);
      default -> throw bad("op=read0 (0 is a read) or op=read1", text);
    };
  }

  private static BadInputException bad(String expected, @Nullable String found) {
    return new BadInputException(UNITS_OPTION, expected, PlainText.quoted(String.valueOf(found)));
  }
}
