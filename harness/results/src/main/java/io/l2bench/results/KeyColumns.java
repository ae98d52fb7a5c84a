package io.l2bench.results;

import io.l2bench.driver.Drivers;
import io.l2bench.driver.Loading;
import io.l2bench.driver.qed.Edition;
import io.l2bench.replay.Setup;
import io.l2bench.replay.Warmup;
import io.l2bench.scenario.CellKey;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The columns that identify a cell, in every table of cells. */
public final class KeyColumns {
  /** By column, its value in a table without it, as written by older versions. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "driver",
          "",
          "image",
          "",
          "samples",
          "",
          "shared_cache",
          "false",
          "limit",
          "",
          "warmup",
          "");

  /** The columns, in their order. */
  public static final List<Column<CellKey>> ALL =
      List.of(
          text("trace", "what was replayed", CellKey::trace).shownAs("trace"),
          text("policy", "with its parameters", CellKey::policy).shownAs("policy"),
          number("capacity", "entries", "of each cache", CellKey::capacity).shownAs("capacity"),
          text(
                  "timing",
                  "when requests begin: `sequential`, `closed:N` (N in flight), `open` or"
                      + " `recorded`",
                  CellKey::timing)
              .shownAs("timing"),
          text(
              "loading",
              "`duplicate`: every miss reads, as QED does; `single-flight`: later misses wait for"
                  + " the first read; `locked`: the lock is held during a read, as qcow2 does",
              key -> key.setup().loading().label()),
          text("device", "what served the requests", key -> key.setup().device()),
          number(
              "speed",
              "factor",
              "of the trace's clock in `open` timing",
              key -> key.setup().speed()),
          text(
              "edition",
              "since which QEMU has the driver: `7.2` or `2012`",
              key -> Drivers.named(key.setup().driver()).edition()),
          number("cluster_size", "bytes", "of the image", key -> geometry(key).clusterSize()),
          number("table_size", "clusters", "of a table", key -> geometry(key).tableSize()),
          number(
              "table_covers",
              "bytes",
              "of disk that a table maps",
              key -> geometry(key).tableCovers()),
          number(
              "seed",
              "number",
              "of synthetic traces, and of policies and devices that draw",
              key -> key.setup().seed()),
          text("driver", "its name: `qed`, `qed-2012` or `qcow2`", key -> key.setup().driver()),
          text(
              "image",
              "the snapshot that the replay began with; empty for an image that is all allocated",
              key -> Objects.requireNonNullElse(key.setup().image(), "")),
          text(
              "samples",
              "file of the durations of the `empirical` device; empty for those of the trace",
              key -> Objects.requireNonNullElse(key.setup().samples(), "")),
          text(
              "shared_cache",
              "whether all disks of the trace share a cache",
              key -> Boolean.toString(key.setup().sharedCache())),
          text(
              "limit",
              "requests replayed at most; empty for all",
              key -> key.setup().limit() == Long.MAX_VALUE ? "" : key.setup().limit() + ""),
          text(
              "warmup",
              "the first requests, which are replayed and not counted: a number, percent of the"
                  + " requests as in `10%`, or seconds of the trace's clock as in `30s`; empty for"
                  + " none",
              key -> key.setup().warmup().toString()));

  /** Their names. */
  public static final List<String> NAMES = ALL.stream().map(Column::name).toList();

  private KeyColumns() {}

  private static Column<CellKey> text(
      String name, String meaning, Function<CellKey, String> value) {
    return Column.text(name, meaning, value);
  }

  private static Column<CellKey> number(
      String name, String unit, String meaning, Function<CellKey, ? extends Number> value) {
    return Column.number(name, unit, meaning, value);
  }

  private static Geometry geometry(CellKey key) {
    return key.setup().geometry();
  }

  /** The columns for rows with a key. */
  static <R> List<Column<R>> of(Function<? super R, CellKey> key) {
    return ALL.stream().map(column -> column.<R>of(key)).toList();
  }

  /** The text of a key in a column. */
  public static String text(CellKey key, String name) {
    return TidyTable.text(ALL.get(NAMES.indexOf(name)).value().apply(key));
  }

  /** The texts of a key in some columns. */
  public static List<String> texts(CellKey key, List<String> names) {
    return names.stream().map(name -> text(key, name)).toList();
  }

  /** The value for a column that a table lacks, or null if the table must have it. */
  static @Nullable String missing(String name) {
    return DEFAULTS.get(name);
  }

  /**
   * The key given by texts.
   *
   * @param where the row, for messages
   * @param text of each column, by its name
   * @throws BadInputException if a text does not fit its column
   */
  public static CellKey read(String where, UnaryOperator<String> text) {
    return new CellKey(
        text.apply("trace"),
        setup(where, text),
        text.apply("policy"),
        (int) number(where, "capacity", text),
        text.apply("timing"));
  }

  private static Setup setup(String where, UnaryOperator<String> text) {
    try {
      return new Setup(
          new Geometry(
              number(where, "cluster_size", text),
              number(where, "table_size", text),
              number(where, "table_covers", text)),
          Boolean.parseBoolean(text.apply("shared_cache")),
          orNull(text.apply("image")),
          driver(text),
          Loading.parse(text.apply("loading")),
          text.apply("device"),
          orNull(text.apply("samples")),
          Double.parseDouble(text.apply("speed")),
          number(where, "seed", text),
          text.apply("limit").isEmpty() ? Long.MAX_VALUE : number(where, "limit", text),
          Warmup.parse(text.apply("warmup").isEmpty() ? "0" : text.apply("warmup")));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(where, "the key of a cell", String.valueOf(e.getMessage()));
    }
  }

  private static long number(String where, String name, UnaryOperator<String> text) {
    String found = text.apply(name);
    if (!found.matches("-?[0-9]{1,18}")) {
      throw new BadInputException(where, "a whole number in " + name, "'" + found + "'");
    }
    return Long.parseLong(found);
  }

  private static String driver(UnaryOperator<String> text) {
    String name = text.apply("driver");
    return name.isEmpty() ? Edition.parse(text.apply("edition")).driver() : name;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
