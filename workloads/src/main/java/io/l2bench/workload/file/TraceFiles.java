package io.l2bench.workload.file;

import com.google.auto.service.AutoService;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import io.l2bench.workload.TraceSource;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.parse.Quoted;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/** Files of requests, whose compression and format are found by looking at their first bytes. */
@AutoService(TraceSource.class)
public final class TraceFiles implements TraceSource {
  private final List<TraceFormat> formats =
      ServiceLoader.load(TraceFormat.class).stream().map(ServiceLoader.Provider::get).toList();

  @Override
  public String offers() {
    return "the path of a file";
  }

  @Override
  public List<String> names() {
    return List.of();
  }

  @Override
  public Trace open(String text, long seed, ReadSettings settings) {
    return open(TraceFile.at(Path.of(text)), settings);
  }

  /**
   * The trace in a file.
   *
   * @throws BadInputException if the file cannot be read, is empty, or is in no known format
   */
  Trace open(TraceFile file, ReadSettings settings) {
    Head head = file.head();
    TraceFormat format =
        settings.format() == null ? detected(file, head, settings) : named(settings.format());
    if (settings.column() != null && !format.takesColumn()) {
      throw new BadInputException(
          file.where(), "no --column for format " + format.name(), settings.column());
    }
    return new FileTrace(file, format, settings);
  }

  /** The names of all formats, in order. */
  public List<String> formatNames() {
    return namesOf(formats);
  }

  /** The formats whose files look like that. */
  List<TraceFormat> matching(Head head) {
    return formats.stream().filter(format -> format.recognizes(head)).toList();
  }

  private TraceFormat named(String name) {
    return formats.stream()
        .filter(format -> format.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () -> new BadInputException("--format", "one of " + names(formats), Quoted.of(name)));
  }

  private TraceFormat detected(TraceFile file, Head head, ReadSettings settings) {
    List<TraceFormat> matching =
        settings.column() == null
            ? matching(head)
            : formats.stream().filter(TraceFormat::takesColumn).toList();
    if (matching.size() != 1) {
      throw new BadInputException(
          file.where(),
          "one of the formats " + names(formats),
          (matching.isEmpty()
                  ? "a file that begins " + Quoted.of(head.firstLine())
                  : names(matching))
              + "; name it with --format, or the column of its keys with --column");
    }
    return matching.get(0);
  }

  private static String names(List<TraceFormat> formats) {
    return String.join(", ", namesOf(formats));
  }

  private static List<String> namesOf(List<TraceFormat> formats) {
    return formats.stream().map(TraceFormat::name).sorted().toList();
  }
}
