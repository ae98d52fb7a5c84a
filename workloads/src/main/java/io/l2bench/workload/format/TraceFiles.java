package io.l2bench.workload.format;

import com.google.auto.service.AutoService;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Trace;
import io.l2bench.workload.TraceSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Files of requests, whose compression and format are found by looking at their first bytes. */
@AutoService(TraceSource.class)
public final class TraceFiles implements TraceSource {
  private static final int HEAD_BYTES = 4096;

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
  public Trace open(String text, long seed) {
    return open(Path.of(text));
  }

  /**
   * The trace in a file.
   *
   * @throws BadInputException if the file cannot be read, is empty, or is in no known format
   */
  public Trace open(Path path) {
    byte[] head = head(path);
    String fileName = Decompression.stripSuffix(path.getFileName().toString());
    return new FileTrace(path, stem(fileName), formatOf(path, fileName, head));
  }

  private TraceFormat formatOf(Path path, String fileName, byte[] head) {
    List<TraceFormat> matching =
        formats.stream().filter(format -> format.recognizes(fileName, head)).toList();
    if (matching.size() != 1) {
      throw new BadInputException(
          path.toString(),
          "one of the formats " + names(formats),
          matching.isEmpty() ? "a file that begins " + firstLine(head) : names(matching));
    }
    return matching.get(0);
  }

  private static byte[] head(Path path) {
    String where = path.toString();
    if (!Files.isRegularFile(path)) {
      throw new BadInputException(where, "a file", Files.exists(path) ? "a folder" : "nothing");
    }
    try (InputStream in = Decompression.open(where, Files.newInputStream(path))) {
      byte[] head = in.readNBytes(HEAD_BYTES);
      if (head.length == 0) {
        throw new BadInputException(where, "requests", "an empty file");
      }
      return head;
    } catch (IOException e) {
      throw new BadInputException(where, "a readable file", e.toString());
    }
  }

  private static String names(List<TraceFormat> formats) {
    return formats.stream().map(TraceFormat::name).sorted().collect(Collectors.joining(", "));
  }

  private static String firstLine(byte[] head) {
    return Quoted.of(new String(head, StandardCharsets.ISO_8859_1).lines().findFirst().orElse(""));
  }

  /** A file name without its last suffix, if that begins with a letter: w.csv, but not v1.2. */
  private static String stem(String fileName) {
    return fileName.replaceFirst("(?<=.)\\.[A-Za-z]\\w*$", "");
  }
}
