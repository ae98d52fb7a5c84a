package io.l2bench.workload.file;

import com.google.auto.service.AutoService;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.PlainText;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import io.l2bench.workload.TraceSource;
import io.l2bench.workload.UserPaths;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of requests; their compression and format are found from their first bytes. */
@AutoService(TraceSource.class)
public final class TraceFiles implements TraceSource {
  private final List<TraceFormat> formats =
      ServiceLoader.load(TraceFormat.class).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(TraceFormat::name))
          .toList();

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
    List<Path> files = files(text);
    if (files.size() == 1) {
      return open(TraceFile.at(files.get(0)), settings);
    }
    return new MergedTrace(nameOf(text, files), opened(files, settings));
  }

  /** A path, several separated by commas, or the files in a folder, ordered by name. */
  @Override
  public List<Path> files(String text) {
    Path path = UserPaths.of(text);
    if (Files.isDirectory(path)) {
      return inFolder(path);
    }
    return Files.exists(path)
        ? List.of(path)
        : Arrays.stream(text.split(",", -1)).map(UserPaths::of).toList();
  }

  private static List<Path> inFolder(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files = entries.filter(TraceFiles::isVisibleFile).sorted().toList();
      if (files.isEmpty()) {
        throw new BadInputException(folder.toString(), "files of a trace", "a folder without any");
      }
      return files;
    } catch (IOException e) {
      throw new BadInputException(folder.toString(), "a readable folder", e.toString());
    }
  }

  private static boolean isVisibleFile(Path path) {
    return Files.isRegularFile(path) && !String.valueOf(path.getFileName()).startsWith(".");
  }

  private static String nameOf(String text, List<Path> files) {
    Path path = UserPaths.of(text);
    return Files.isDirectory(path)
        ? String.valueOf(path.toAbsolutePath().normalize().getFileName())
        : TraceFile.at(files.get(0)).name() + "+" + (files.size() - 1);
  }

  /** The files of one trace, which must be in one format. */
  private List<FileTrace> opened(List<Path> paths, ReadSettings settings) {
    FileTrace first = open(TraceFile.at(paths.get(0)), settings);
    ReadSettings alike =
        new ReadSettings(
            first.format().name(), settings.column(), settings.columns(), settings.skipBad());
    List<FileTrace> traces = new ArrayList<>(List.of(first));
    for (Path path : paths.subList(1, paths.size())) {
      TraceFile file = TraceFile.at(path);
      boolean other = first.format().fit(file.head(settings)) == Fit.NONE;
      if (settings.format() == null && other) {
        throw new BadInputException(
            file.where(), "%s, as in %s".formatted(first.format().name(), paths.get(0)), "none");
      }
      traces.add(open(file, alike));
    }
    return traces;
  }

  /**
   * The trace in a file.
   *
   * @throws BadInputException if the file cannot be read, is empty, or is in no known format
   */
  FileTrace open(TraceFile file, ReadSettings settings) {
    Head head = file.head(settings);
    TraceFormat format =
        settings.format() == null ? detected(file, head) : named(settings.format());
    if (!format.takes(settings)) {
      String option = settings.columns() == null ? "--column" : "--columns";
      String given = settings.columns() == null ? settings.column() : settings.columns().columns();
      throw new BadInputException(
          file.where(),
          "no %s for format %s".formatted(option, format.name()),
          PlainText.quoted(String.valueOf(given)));
    }
    return new FileTrace(file, format, settings);
  }

  /** The names of all formats, in order. */
  public List<String> formatNames() {
    return namesOf(formats);
  }

  /** The formats that a file fits as a whole; if there are none, those that most of it fits. */
  List<TraceFormat> matching(Head head) {
    boolean binary = head.isBinary();
    Map<Fit, List<TraceFormat>> byFit =
        formats.stream()
            .filter(format -> format.takes(head.settings()))
            .filter(format -> !(binary && format.isText()))
            .collect(Collectors.groupingBy(format -> format.fit(head)));
    return byFit.getOrDefault(Fit.WHOLE, byFit.getOrDefault(Fit.PART, List.of()));
  }

  private TraceFormat named(String name) {
    return formats.stream()
        .filter(format -> format.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "--format", "one of " + names(formats), PlainText.quoted(name)));
  }

  private TraceFormat detected(TraceFile file, Head head) {
    ForeignFile.refuse(file, head);
    List<TraceFormat> matching = matching(head);
    if (matching.isEmpty() && head.settings().column() != null) {
      // Its reader says what is wrong with the column or with the keys.
      return formats.stream()
          .filter(format -> format.takes(head.settings()) && format.kind() == Trace.Kind.KEYS)
          .findFirst()
          .orElseThrow();
    }
    if (matching.size() != 1) {
      throw unclear(file, head, matching);
    }
    return matching.get(0);
  }

  private BadInputException unclear(TraceFile file, Head head, List<TraceFormat> matching) {
    String first = head.firstLine();
    if (matching.isEmpty() && first.isEmpty()) {
      return new BadInputException(
          file.where(), "requests", "nothing but empty lines and comments");
    }
    String found =
        matching.isEmpty()
            ? "a file that begins " + PlainText.quoted(first)
            : "what fits " + names(matching);
    return new BadInputException(
        file.where(),
        "one of the formats " + names(formats),
        found
            + "; name it with --format, the column of its keys with --column, or the columns of"
            + " its requests with --columns");
  }

  private static String names(List<TraceFormat> formats) {
    return String.join(", ", namesOf(formats));
  }

  private static List<String> namesOf(List<TraceFormat> formats) {
    return formats.stream().map(TraceFormat::name).sorted().toList();
  }
}
