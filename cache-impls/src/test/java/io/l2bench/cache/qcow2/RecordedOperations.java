package io.l2bench.cache.qcow2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * The operations on the caches of one real run of qemu-io 7.2.22, with the events that it traced
 * for each. Which get marked its table dirty is not traced: the last one before the table was
 * written is taken.
 *
 * @param sizes slots and entry size of the L2 cache, then of the refcount cache
 */
record RecordedOperations(List<Integer> sizes, List<Operation> operations) {

  /**
   * An operation.
   *
   * @param line of its file
   * @param words what to do, as {@code get L 4096 d}
   * @param events what QEMU traced
   */
  record Operation(int line, List<String> words, List<String> events) {}

  static RecordedOperations read(String run) throws IOException {
    List<Operation> operations = new ArrayList<>();
    try (BufferedReader in = open(run + ".ops.gz")) {
      List<Integer> sizes = sizes(Objects.requireNonNull(in.readLine()));
      int number = 1;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.startsWith("> ")) {
          List<String> words = List.of(line.substring(2).split(" "));
          operations.add(new Operation(number, words, new ArrayList<>()));
        } else {
          operations.get(operations.size() - 1).events().add(line);
        }
      }
      return new RecordedOperations(sizes, operations);
    }
  }

  /** The operations that do anything else than was traced, at most that many. */
  List<String> wrong(Caches caches, int most) {
    List<String> wrong = new ArrayList<>();
    for (Operation operation : operations) {
      List<String> events = events(run(caches, operation.words()));
      if (!events.equals(operation.events()) && wrong.size() < most) {
        wrong.add(
            "line %d: QEMU %s, here %s".formatted(operation.line(), operation.events(), events));
      }
    }
    return wrong;
  }

  /** The number of traced lines, gets included. */
  long lines() {
    return operations.stream()
        .mapToLong(o -> o.events().size() + (o.words().get(0).matches("get|empty") ? 1 : 0))
        .sum();
  }

  private static List<String> run(Caches caches, List<String> words) {
    TableKind kind = kind(words.get(1));
    return switch (words.get(0)) {
      case "get" -> use(caches, words, kind, /* readFromDisk= */ true);
      case "empty" -> use(caches, words, kind, /* readFromDisk= */ false);
      case "flush" -> caches.flush(kind);
      case "write" -> caches.write(kind);
      case "depend" -> caches.setDependency(kind, kind(words.get(2)));
      default -> throw new IllegalArgumentException("unknown operation " + words.get(0));
    };
  }

  private static List<String> use(
      Caches caches, List<String> words, TableKind kind, boolean readFromDisk) {
    long offset = Long.parseLong(words.get(2));
    List<String> done = caches.get(kind, offset, readFromDisk);
    if (words.size() > 3) {
      caches.markDirty(kind, offset);
    }
    caches.put(kind, offset);
    return done;
  }

  /** Without the I/O, and in the words of the files. */
  private static List<String> events(List<String> done) {
    return done.stream()
        .filter(what -> Character.isLowerCase(what.charAt(0)))
        .map(what -> what.replace("REFCOUNTS", "R").replace("L2", "L"))
        .toList();
  }

  private static TableKind kind(String letter) {
    return letter.equals("L") ? TableKind.L2 : TableKind.REFCOUNTS;
  }

  private static List<Integer> sizes(String line) {
    return Arrays.stream(line.split(" ")).skip(1).map(Integer::valueOf).toList();
  }

  private static BufferedReader open(String name) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(
                Objects.requireNonNull(RecordedOperations.class.getResourceAsStream(name))),
            UTF_8));
  }
}
