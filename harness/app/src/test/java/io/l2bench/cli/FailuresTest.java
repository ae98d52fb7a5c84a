package io.l2bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.results.OutputException;
import io.l2bench.results.StrictOutput;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

/** Whatever a command throws is one line and a status that says whose fault it is. */
final class FailuresTest {
  private static Stream<Arguments> users() {
    return Stream.of(
        Arguments.of(new BadInputException("x", "y", "z"), 2, "x: expected y, found z"),
        Arguments.of(new InvalidPathException("a", "no path"), 2, "no path: a"),
        Arguments.of(new NoSuchFileException("x.csv"), 2, "x.csv: no such file or folder"),
        Arguments.of(new IOException("bad\nworse"), 2, "IOException: bad"),
        Arguments.of(new UncheckedIOException(new IOException("bad")), 2, "IOException: bad"),
        Arguments.of(written("Disk quota exceeded"), 74, "cannot write x: Disk quota exceeded"),
        Arguments.of(new OutOfMemoryError("Java heap space"), 71, "out of memory at a heap of "),
        Arguments.of(new UnsatisfiedLinkError("no zstd"), 74, "cannot load a library: no zstd"));
  }

  private static Stream<Throwable> programs() {
    return Stream.of(
        new IllegalArgumentException("bad \u001b[31m"),
        new IllegalStateException(),
        new NullPointerException("of mine"),
        new StackOverflowError(),
        new AssertionError("never"));
  }

  /** A command that throws. */
  @Command(name = "fail")
  record Failing(Throwable failure) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    }
  }

  private static OutputException written(String reason) {
    try (OutputStream out = StrictOutput.to("x", new Failure(reason))) {
      out.write(1);
      throw new AssertionError("nothing was thrown");
    } catch (OutputException e) {
      return e;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Failure extends OutputStream {
    private final String reason;

    Failure(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(reason);
    }
  }

  private static Cli fail(Throwable failure) {
    return Cli.run(main -> main.addSubcommand(new Failing(failure)), "fail");
  }

  @ParameterizedTest
  @MethodSource("users")
  void theUsersMistakesAndTheMachinesAreToldInOneLine(Throwable failure, int status, String line) {
    Cli failed = fail(failure);
    assertThat(failed.status()).isEqualTo(status);
    assertThat(failed.err()).startsWith("l2bench fail: " + line);
    assertThat(failed.err().lines()).hasSize(1);
    assertThat(failed.out()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void aFaultOfTheProgramSaysSoAndWhereItsTraceIs(Throwable failure) throws IOException {
    Cli failed = fail(failure);
    assertThat(failed.status()).isEqualTo(70);
    assertThat(failed.err()).startsWith("l2bench fail: a fault of l2bench, not of yours: ");
    assertThat(failed.err()).contains(failure.getClass().getName()).doesNotContain("\u001b");
    assertThat(failed.err().lines()).hasSize(1);
    Matcher file = Pattern.compile("its trace is in (.*)").matcher(failed.err());
    assertThat(file.find()).isTrue();
    String trace = Files.readString(Path.of(file.group(1)));
    assertThat(trace).contains("l2bench fail", failure.getClass().getName(), "FailuresTest");
    Files.delete(Path.of(file.group(1)));
  }

  @Test
  void aReaderThatHasGoneIsNoMistake() {
    assertThat(fail(written("Broken pipe"))).isEqualTo(new Cli(141, "", ""));
  }

  @Test
  void aLongMessageIsCut() {
    String err = fail(new BadInputException("x", "y".repeat(100_000), "z".repeat(100_000))).err();
    assertThat(err).hasSizeLessThan(1100).endsWith("zz" + System.lineSeparator());
  }

  /** A program that ends, and fails meanwhile. */
  static final class FailingLate {
    private FailingLate() {}

    public static void main(String[] args) {
      Failing command = new Failing(new BadInputException("x", "y", "z"));
      Thread late = new Thread(() -> Main.commandLine().addSubcommand(command).execute("fail"));
      if (args[0].equals("late")) {
        Runtime.getRuntime().addShutdownHook(late);
      } else {
        late.start();
      }
    }
  }

  /** What fails because the program is stopped is not told: the user knows who stopped it. */
  @ParameterizedTest
  @CsvSource({"in time,true", "late,false"})
  void aProgramThatEndsComplainsNoMore(String when, boolean told) throws Exception {
    Process process =
        new ProcessBuilder(Jvm.command(FailingLate.class, List.of(), when))
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(printed).isEqualTo(told ? "l2bench fail: x: expected y, found z\n" : "");
  }
}
