package io.l2bench.check.qcow2;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.qcow2.QemuSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The commands of {@code qemu-io} whose arrivals a log does not show, in order: discards, flushes
 * and {@code alloc}, which asks for the block status. Other commands are passed over.
 */
final class Commands {
  private final Deque<Command> commands = new ArrayDeque<>();

  /** What a command does. */
  enum Kind {
    DISCARD("discard"),
    FLUSH("flush"),
    ALLOC("alloc");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /**
   * A command.
   *
   * @param offset on the disk, in bytes
   */
  record Command(Kind kind, long offset, long bytes) {}

  /** No commands. */
  static Commands none() {
    return new Commands();
  }

  /**
   * Reads a file with a command a line.
   *
   * @throws BadInputException if one of the three has other arguments than it takes
   */
  static Commands read(Path file) throws IOException {
    Commands all = new Commands();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      all.add("%s, line %d".formatted(file, number), line);
    }
    return all;
  }

  private void add(String where, String line) {
    List<String> words = new ArrayList<>(List.of(line.strip().split("\\s+")));
    String name = words.remove(0);
    words.removeIf(word -> word.startsWith("-"));
    for (Kind kind : Kind.values()) {
      if (kind.word.equals(name)) {
        commands.addLast(command(where, kind, words, line));
      }
    }
  }

  private static Command command(String where, Kind kind, List<String> words, String line) {
    if (kind == Kind.FLUSH) {
      return new Command(kind, 0, 0);
    }
    if (kind == Kind.ALLOC && words.size() == 1) {
      return new Command(kind, QemuSize.parse(where, words.get(0)), 512);
    }
    if (words.size() != 2) {
      throw new BadInputException(where, kind.word + " OFFSET BYTES", line);
    }
    return new Command(
        kind, QemuSize.parse(where, words.get(0)), QemuSize.parse(where, words.get(1)));
  }

  /** Takes the next command if it is a discard or a flush. */
  @Nullable Command pollForNode() {
    Command first = commands.peekFirst();
    return first == null || first.kind() == Kind.ALLOC ? null : commands.pollFirst();
  }

  /** Takes the next command if it asks for the block status. */
  @Nullable Command pollStatus() {
    Command first = commands.peekFirst();
    return first == null || first.kind() != Kind.ALLOC ? null : commands.pollFirst();
  }

  /** Drops all discards: they do not arrive. */
  void dropDiscards() {
    commands.removeIf(command -> command.kind() == Kind.DISCARD);
  }

  /** Puts the rest of a command back to the front. */
  void continueWith(Command rest) {
    commands.addFirst(rest);
  }
}
