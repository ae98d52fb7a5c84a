package io.l2bench.cache.golden;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.TableCache;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Prints our counts beside those of another simulator, for COUNTS.md; run by hand, since the public
 * traces are not part of the project:
 *
 * <pre>
 *   mvn -q verify
 *   java -cp cache-impls/target/classes:cache-impls/target/test-classes:CAFFEINE.jar \
 *       io.l2bench.cache.golden.PeerCounts EXPECTED.csv TRACE_FOLDER [POLICY...]
 * </pre>
 *
 * <p>EXPECTED.csv is either {@code trace,policy,capacity,requests,misses,ratio,hash,...} or {@code
 * trace,policy,capacity,requests,hit_percent}. The folder holds the traces as numbers a line,
 * {@code .gz} or plain ({@code .lis}: start and count a line). A POLICY with parameters stands for
 * the one without.
 */
final class PeerCounts {
  private static final Map<String, String> OUR_NAMES =
      Map.ofEntries(
          Map.entry("belady", "opt"),
          Map.entry("s3fifo", "s3-fifo"),
          Map.entry("twoq", "2q"),
          Map.entry("wtinylfu", "tinylfu"),
          Map.entry("adaptive.Arc", "arc"),
          Map.entry("irr.ClockPro", "clock-pro"),
          Map.entry("irr.Lirs", "lirs"),
          Map.entry("linked.Clock", "clock"),
          Map.entry("linked.Fifo", "fifo"),
          Map.entry("linked.Lru", "lru"),
          Map.entry("linked.Sieve", "sieve"),
          Map.entry("opt.Clairvoyant", "opt"),
          Map.entry("product.Caffeine", "tinylfu"),
          Map.entry("two-queue.S3Fifo", "s3-fifo"),
          Map.entry("two-queue.TwoQueue", "2q"));

  private final Map<String, Policy> policies = new HashMap<>();
  private final Map<String, int[]> traces = new HashMap<>();
  private final Path folder;

  private PeerCounts(Path folder, List<String> wanted) {
    this.folder = folder;
    Policies known = Policies.load();
    Stream<Policy> chosen =
        wanted.isEmpty() ? known.all().stream() : wanted.stream().map(known::parse);
    chosen.forEach(policy -> policies.put(policy.info().name(), policy));
  }

  public static void main(String[] args) throws IOException {
    PeerCounts counts = new PeerCounts(Path.of(args[1]), List.of(args).subList(2, args.length));
    try (Stream<String> lines = Files.lines(Path.of(args[0]), StandardCharsets.UTF_8)) {
      lines.skip(1).map(line -> List.of(line.split(","))).forEach(counts::compare);
    }
  }

  private void compare(List<String> theirs) {
    Policy policy = policies.get(OUR_NAMES.getOrDefault(theirs.get(1), theirs.get(1)));
    if (policy == null) {
      return;
    }
    int[] trace = traces.computeIfAbsent(theirs.get(0), this::read);
    int capacity = Integer.parseInt(theirs.get(2));
    TableCache cache = policy.create(capacity, /* seed= */ 1, IntBuffer.wrap(trace));
    HitSequence hits = new HitSequence();
    for (int table : trace) {
      hits.add(cache.access(table));
    }
    long misses = cache.counts().misses();
    boolean counted = theirs.size() > 6;
    String ours = counted ? String.valueOf(misses) : hitPercent(trace.length, misses);
    boolean sequence = counted && hits.hash().equals(theirs.get(6));
    System.out.printf(
        "%s %s %d theirs %s ours %s %s%s%n",
        theirs.get(0),
        policy.label(),
        capacity,
        theirs.get(4),
        ours,
        ours.equals(theirs.get(4)) ? "equal" : "differs",
        sequence ? " hit for hit" : "");
  }

  private static String hitPercent(int lookups, long misses) {
    return String.format(Locale.ROOT, "%.4f", 100.0 * (lookups - misses) / lookups);
  }

  /** The tables of a trace, numbered by first appearance. */
  private int[] read(String name) {
    Map<Long, Integer> ranks = new HashMap<>();
    Path file = find(name);
    boolean runs = file.toString().endsWith(".lis");
    try (BufferedReader reader = open(file)) {
      return reader
          .lines()
          .map(line -> line.strip().split("\\s+"))
          .filter(words -> words[0].matches("\\d+"))
          .flatMapToLong(words -> keys(words, runs))
          .mapToInt(key -> rank(ranks, key))
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LongStream keys(String[] words, boolean runs) {
    long start = Long.parseLong(words[0]);
    return LongStream.range(start, start + (runs ? Long.parseLong(words[1]) : 1));
  }

  private static int rank(Map<Long, Integer> ranks, long key) {
    Integer rank = ranks.putIfAbsent(key, ranks.size());
    return rank == null ? ranks.size() - 1 : rank;
  }

  private Path find(String name) {
    return Stream.of(name + ".txt.gz", "lirs-" + name + ".gz", name + ".lis", name + ".txt")
        .map(folder::resolve)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no trace " + name + " in " + folder));
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
  }
}
