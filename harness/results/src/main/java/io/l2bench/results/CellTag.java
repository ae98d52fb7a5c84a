package io.l2bench.results;

import io.l2bench.scenario.CellKey;
import io.l2bench.workload.BadInputException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tag of a histogram: its cell and its kind of request. Its parts are joined by slashes: {@code
 * trace/policy/capacity/timing/loading/seed/kind}, then the other columns of the key as {@code
 * name=value}, without those at their default. Characters that would break the log's format, and
 * slashes, are written as {@code %} and two hexadecimal digits for each byte of UTF-8, so that no
 * two keys share a tag.
 *
 * @param key of the cell
 * @param kind of request
 */
public record CellTag(CellKey key, String kind) {
  private static final List<String> LEADING =
      List.of("trace", "policy", "capacity", "timing", "loading", "seed");
  private static final List<String> NAMED =
      KeyColumns.NAMES.stream().filter(name -> !LEADING.contains(name)).toList();

  /** The tag. */
  public String text() {
    List<String> parts = new ArrayList<>();
    LEADING.forEach(name -> parts.add(escaped(KeyColumns.text(key, name))));
    parts.add(escaped(kind));
    for (String name : NAMED) {
      String value = KeyColumns.text(key, name);
      if (!value.equals(KeyColumns.missing(name))) {
        parts.add(name + "=" + escaped(value));
      }
    }
    return String.join("/", parts);
  }

  /**
   * Reads a tag.
   *
   * @param where the log, for messages
   * @throws BadInputException if the text is no tag
   */
  public static CellTag parse(String where, String tag) {
    String[] parts = tag.split("/", -1);
    if (parts.length < LEADING.size() + 1) {
      throw new BadInputException(where, "the tag of a cell", "'%s'".formatted(tag));
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < LEADING.size(); i++) {
      values.put(LEADING.get(i), plain(where, parts[i]));
    }
    for (int i = LEADING.size() + 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      values.put(pair[0], pair.length == 2 ? plain(where, pair[1]) : "");
    }
    CellKey key =
        KeyColumns.read(
            where,
            name -> {
              String value = values.getOrDefault(name, KeyColumns.missing(name));
              if (value == null) {
                throw new BadInputException(where, "a part %s= in a tag".formatted(name), "none");
              }
              return value;
            });
    return new CellTag(key, plain(where, parts[LEADING.size()]));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b < 0x7f && "/,%|\"".indexOf(b) < 0) {
        escaped.append((char) b);
      } else {
        escaped.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
      }
    }
    return escaped.toString();
  }

  private static String plain(String where, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%') {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      } else if (text.substring(i).matches("(?s)%[0-9A-F]{2}.*")) {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        throw new BadInputException(
            where,
            "two hexadecimal digits after each percent sign of a tag",
            "'%s'".formatted(text));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
