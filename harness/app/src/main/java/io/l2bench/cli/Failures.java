package io.l2bench.cli;

import io.l2bench.results.OutputException;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.PlainText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What becomes of a command that fails: one line on standard error, and the exit status. */
final class Failures {
  private static final int LONGEST_MESSAGE = 1000;

  private Failures() {}

  /** Reports arguments that no command takes. */
  static int badArguments(ParameterException e) {
    String message = firstLine(e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      message += "; did you mean '%s'?".formatted(unmatched.getSuggestions().get(0));
    }
    return refuse(e.getCommandLine(), message, ExitStatus.BAD_INPUT);
  }

  /** Reports what a command threw. */
  static int report(Throwable failure, CommandLine command) {
    if (failure instanceof BadInputException || failure instanceof InvalidPathException) {
      return refuse(command, firstLine(failure.getMessage()), ExitStatus.BAD_INPUT);
    }
    if (failure instanceof OutputException output) {
      return output.isQuiet()
          ? ExitStatus.CLOSED_PIPE
          : refuse(command, firstLine(output.getMessage()), ExitStatus.OUTPUT);
    }
    if (failure instanceof UncheckedIOException unchecked) {
      return refuse(command, explain(unchecked.getCause()), ExitStatus.BAD_INPUT);
    }
    if (failure instanceof IOException io) {
      return refuse(command, explain(io), ExitStatus.BAD_INPUT);
    }
    if (failure instanceof OutOfMemoryError) {
      return refuse(command, outOfMemory(), ExitStatus.MEMORY);
    }
    return isUnpacking(failure)
        ? refuse(command, unpacking(failure), ExitStatus.OUTPUT)
        : refuse(command, fault(failure, command), ExitStatus.FAULT);
  }

  private static String outOfMemory() {
    return "out of memory at a heap of %s: lower --capacities, --threads or the number of --policies,"
            .formatted(Sizes.format(Runtime.getRuntime().maxMemory()))
        + " or raise java's -Xmx";
  }

  /** Whether a library could not unpack its native part into the temporary folder. */
  private static boolean isUnpacking(Throwable failure) {
    return failure instanceof UnsatisfiedLinkError
        || (failure instanceof ExceptionInInitializerError
            && firstLine(failure.getMessage()).startsWith("Cannot unpack"));
  }

  private static String unpacking(Throwable failure) {
    return "cannot load a library: %s; is the temporary folder %s writable?"
        .formatted(firstLine(failure.getMessage()), System.getProperty("java.io.tmpdir"));
  }

  private static String fault(Throwable failure, CommandLine command) {
    return "a fault of l2bench, not of yours: %s; %s"
        .formatted(
            PlainText.cut(firstLine(failure.toString()), LONGEST_MESSAGE / 2),
            FaultFile.write(failure, command.getCommandSpec().qualifiedName()));
  }

  private static String explain(@Nullable IOException e) {
    String message = e == null ? "" : firstLine(e.getMessage());
    if (e instanceof NoSuchFileException) {
      return message + ": no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return message + ": expected a file that can be written or read, access is denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return message + ": exists already";
    }
    return (e == null ? "IOException" : e.getClass().getSimpleName()) + ": " + message;
  }

  private static int refuse(CommandLine command, String message, int status) {
    if (isStopping()) {
      // What fails now does so because the program is stopped, by whom the user knows.
      return status;
    }
    PrintWriter err = command.getErr();
    String line = PlainText.line(PlainText.cut(message, LONGEST_MESSAGE));
    err.printf("%s: %s%n", command.getCommandSpec().qualifiedName(), line);
    err.flush();
    return status;
  }

  /** Whether the JVM is ending, which refuses new hooks then. */
  private static boolean isStopping() {
    Thread unused = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(unused);
      Runtime.getRuntime().removeShutdownHook(unused);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "no reason given" : message.lines().findFirst().orElse("");
  }
}
