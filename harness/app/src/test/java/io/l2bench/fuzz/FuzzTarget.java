package io.l2bench.fuzz;

import io.l2bench.check.LogCheck;
import io.l2bench.cli.FuzzedExperiment;
import io.l2bench.compare.Run;
import io.l2bench.driver.qed.Edition;
import io.l2bench.results.ScenarioJson;
import io.l2bench.run.Journal;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.file.TraceFiles;
import io.l2bench.workload.image.QedImage;
import io.l2bench.workload.qcow2.Qcow2Image;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Gives bytes to a reader, which may refuse them as bad input and must not throw anything else. The
 * first byte says which reader, so that one process fuzzes them all.
 */
public final class FuzzTarget {
  private static final ReadSettings ANY = ReadSettings.PLAIN;
  private static final RequestBatch BATCH = new RequestBatch();
  private static final TraceFiles FILES = new TraceFiles();
  private static final Path FOLDER = folder();

  /** What reads. */
  enum Reader {
    TRACE('T', "trace"),
    QED('Q', "image.qed"),
    QCOW2('C', "image.qcow2"),
    CHECK('L', "log"),
    YAML('Y', "study.yaml"),
    SCENARIO('J', "scenario.json"),
    JOURNAL('R', "unfinished.json"),
    TABLE('S', "simulate.csv");

    private final char letter;
    private final String file;

    Reader(char letter, String file) {
      this.letter = letter;
      this.file = file;
    }

    /** The byte that an input for it begins with. */
    char letter() {
      return letter;
    }
  }

  private FuzzTarget() {}

  private static Path folder() {
    try {
      return Files.createTempDirectory("l2bench-fuzz");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    for (Reader reader : Reader.values()) {
      if (data.length > 0 && data[0] == reader.letter()) {
        read(reader, Arrays.copyOfRange(data, 1, data.length));
      }
    }
  }

  /** Lets a reader read bytes; what it throws but bad input is found. */
  static void read(Reader reader, byte[] bytes) throws IOException {
    Path file = Files.write(FOLDER.resolve(reader.file), bytes);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    try {
      switch (reader) {
        case TRACE -> trace(file);
        case QED -> QedImage.open(file).close();
        case QCOW2 -> Qcow2Image.open(file).close();
        case CHECK -> LogCheck.check(file, List.of(file), Edition.COROUTINES);
        case YAML -> FuzzedExperiment.parse(text, FOLDER);
        case SCENARIO -> ScenarioJson.parse("fuzz", text);
        case JOURNAL -> Journal.read(FOLDER);
        case TABLE -> Run.read(file);
      }
    } catch (BadInputException e) {
      if (String.valueOf(e.getMessage()).contains("\n")) {
        throw new IllegalStateException("a message of several lines", e);
      }
    }
  }

  private static void trace(Path file) throws IOException {
    try (RequestReader reader = FILES.open(file.toString(), 1, ANY).open()) {
      while (reader.read(BATCH)) {
        if (BATCH.size() == 0) {
          throw new IllegalStateException("a batch without requests");
        }
      }
    }
  }
}
