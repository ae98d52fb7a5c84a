package io.l2bench.workload.recorded;

import io.l2bench.workload.Geometry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The list of the bundled traces, in the order of their names: the resource {@value #FILE}. */
final class Catalog {
  static final List<RecordedTrace> TRACES = read();

  private static final String FILE = "catalog.csv";

  /** The description comes last, since it may contain commas. */
  private static final int COLUMNS = 7;

  private Catalog() {}

  private static List<RecordedTrace> read() {
    InputStream raw = Objects.requireNonNull(Catalog.class.getResourceAsStream(FILE), FILE);
    try (BufferedReader text =
        new BufferedReader(new InputStreamReader(raw, StandardCharsets.UTF_8))) {
      return text.lines().skip(1).map(Catalog::trace).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RecordedTrace trace(String line) {
    String[] values = line.split(",", COLUMNS);
    return new RecordedTrace(
        values[0],
        values[6],
        Geometry.qed(Integer.parseInt(values[3]), Integer.parseInt(values[4])),
        Long.parseLong(values[5]),
        values[1],
        values[2].equals("micro"));
  }
}
