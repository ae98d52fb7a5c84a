package io.l2bench.workload.format;

import io.l2bench.workload.BadInputException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every format that a trace can be written in. */
public final class WritableFormats {
  private WritableFormats() {}

  /**
   * The format of a name, or without one that of a file name's suffix.
   *
   * @throws BadInputException if there is none; the message lists what there is
   */
  public static WritableFormat choose(@Nullable String name, String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return name == null
        ? find(format -> lower.endsWith(format.suffix().toLowerCase(Locale.ROOT)), fileName)
        : find(format -> format.name().equals(name), "--to " + name);
  }

  /** The formats with their suffixes, for messages. */
  public static String offered() {
    return all().stream()
        .map(format -> "%s (%s)".formatted(format.name(), format.suffix()))
        .collect(Collectors.joining(", "));
  }

  private static WritableFormat find(Predicate<WritableFormat> wanted, String where) {
    return all().stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    where, "a suffix or --to of one of " + offered(), "none of them"));
  }

  private static List<WritableFormat> all() {
    return ServiceLoader.load(WritableFormat.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(WritableFormat::name))
        .toList();
  }
}
