package io.l2bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.fuzz.FuzzTarget.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Coverage-guided fuzzing by Jazzer of what reads foreign bytes: a few thousand inputs, or as many
 * as fit in {@code -Dfuzz.seconds}. The inputs that were found to reach new code are kept in {@code
 * corpus.zip}; with {@code -Dfuzz.corpus=FOLDER} those of a run are left in that folder.
 */
final class FuzzTest {
  private static final String SECONDS = System.getProperty("fuzz.seconds", "");
  private static final String CORPUS = System.getProperty("fuzz.corpus", "");
  private static final String RUNS = Boolean.getBoolean("thorough") ? "3000" : "800";
  private static final Pattern COVERAGE = Pattern.compile("cov: ([0-9]+)");

  /** Sanitizers are off: to open the file of any name is what many readers are for. */
  private static final List<String> OPTIONS =
      List.of(
          "--target_class=" + FuzzTarget.class.getName(),
          "--instrumentation_includes=io.l2bench.**",
          "--custom_hook_includes=none.**",
          "--disabled_hooks=**",
          "-rss_limit_mb=4096",
          // Seconds of wall time, so long that a busy machine is not taken for a slow reader.
          "-timeout=120",
          "-max_len=4096",
          "-seed=1",
          "-print_final_stats=1");

  @TempDir private Path folder;

  /** The inputs that were kept, each without the byte that says whose they are. */
  private static List<byte[]> corpus() throws IOException {
    List<byte[]> inputs = new ArrayList<>();
    try (InputStream in = FuzzTest.class.getResourceAsStream("corpus.zip");
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(in))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        inputs.add(zip.readAllBytes());
      }
    }
    return inputs;
  }

  @ParameterizedTest
  @EnumSource
  void whatWasFoundIsStillReadOrRefused(Reader reader) throws IOException {
    int read = 0;
    for (byte[] input : corpus()) {
      if (input[0] == reader.letter()) {
        FuzzTarget.fuzzerTestOneInput(input);
        read++;
      }
    }
    assertThat(read).isPositive();
  }

  @Test
  void nothingButBadInputIsThrown() throws Exception {
    Path seeds = CORPUS.isEmpty() ? folder.resolve("corpus") : Path.of(CORPUS).toAbsolutePath();
    Files.createDirectories(seeds);
    int number = 0;
    for (byte[] input : corpus()) {
      Files.write(seeds.resolve("kept-" + number++), input);
    }
    Process jazzer = start(seeds);
    List<String> lines = jazzer.inputReader(StandardCharsets.UTF_8).lines().toList();
    assertThat(jazzer.waitFor()).as("%s", finding(lines)).isZero();
    long coverage =
        lines.stream()
            .map(COVERAGE::matcher)
            .filter(Matcher::find)
            .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
            .max()
            .orElse(0);
    System.out.printf("fuzzed with %s, %d edges covered%n", length(), coverage);
    assertThat(coverage).isPositive();
  }

  private static String length() {
    return SECONDS.isEmpty() ? "-runs=" + RUNS : "-max_total_time=" + SECONDS;
  }

  /** What Jazzer says of what it found: its last lines, without those on its instrumentation. */
  private static String finding(List<String> lines) {
    List<String> said = lines.stream().filter(line -> !line.startsWith("INFO: ")).toList();
    return String.join("\n", said.subList(Math.max(0, said.size() - 60), said.size()));
  }

  private Process start(Path seeds) throws IOException {
    Stream<String> command =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer");
    Stream<String> rest = Stream.of(length(), seeds.toString());
    ProcessBuilder process =
        new ProcessBuilder(
            Stream.of(command, OPTIONS.stream(), rest).flatMap(part -> part).toList());
    // Of all locales this one can write the fewest names of files.
    process.environment().put("LC_ALL", "C");
    return process.directory(folder.toFile()).redirectErrorStream(true).start();
  }
}
