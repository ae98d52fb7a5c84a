package io.l2bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The licences of all parts that go into the jar. */
final class LicencesTest {
  private static final String FOLDER = "/META-INF/licenses/";

  /** Libraries of tests, which the jar leaves out. */
  private static final Pattern OF_TESTS =
      Pattern.compile(
          "(annotations|apiguardian|archunit|assertj|auto-|byte-buddy|failureaccess|guava|jazzer|jol|junit|opentest"
              + "|opentelemetry|selenium|l2bench|surefire|j2objc|listenablefuture|jcommander).*");

  private static final Pattern JAR = Pattern.compile("(.+?)-[0-9].*\\.jar");

  private static String text(String name) throws IOException {
    try (InputStream in = LicencesTest.class.getResourceAsStream(FOLDER + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }

  private static List<String[]> parts() throws IOException {
    return text("parts.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" "))
        .toList();
  }

  @Test
  void everyPartIsListedWithTheTextOfItsLicence() throws IOException {
    List<String> listed = parts().stream().map(part -> part[0]).toList();
    assertThat(libraries()).allMatch(listed::contains);
    for (String[] part : parts()) {
      assertThat(text(part[part.length - 1])).as(part[0]).containsIgnoringCase("copyright");
    }
  }

  private static Stream<String> libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> JAR.matcher(String.valueOf(Path.of(entry).getFileName())))
        .filter(jar -> jar.matches() && !OF_TESTS.matcher(jar.group(1)).matches())
        .map(jar -> jar.group(1));
  }
}
