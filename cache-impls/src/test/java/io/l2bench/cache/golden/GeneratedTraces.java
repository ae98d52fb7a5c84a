package io.l2bench.cache.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small traces with one trait each, the same in every run. */
public final class GeneratedTraces {
  private static final int LOOKUPS = 10_000;

  private GeneratedTraces() {}

  /** The traces by name. */
  public static Map<String, int[]> all() {
    Map<String, int[]> traces = new LinkedHashMap<>();
    traces.put("zipf", zipf(new SplittableRandom(1), 1000));
    traces.put("loop", IntStream.range(0, LOOKUPS).map(i -> i % 60).toArray());
    traces.put("scans", scans(new SplittableRandom(2)));
    traces.put("recency", recency(new SplittableRandom(3)));
    return traces;
  }

  /** Short runs of every kind over few tables, for comparisons step by step. */
  public static int[] mixed(long seed, int lookups) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] trace = new int[lookups];
    int start = 0;
    while (start < lookups) {
      int length = Math.min(1 + random.nextInt(60), lookups - start);
      int kind = random.nextInt(3);
      int base = random.nextInt(40);
      int span = 1 + random.nextInt(25);
      for (int i = 0; i < length; i++) {
        int offset = kind == 0 ? i % span : random.nextInt(kind == 1 ? span : 1 + i % span);
        trace[start + i] = base + offset;
      }
      start += length;
    }
    return trace;
  }

  /** Table i as likely as 1 / (i + 1). */
  private static int[] zipf(SplittableRandom random, int tables) {
    double[] sums = new double[tables];
    double sum = 0;
    for (int i = 0; i < tables; i++) {
      sum += 1.0 / (i + 1);
      sums[i] = sum;
    }
    double total = sum;
    return IntStream.range(0, LOOKUPS).map(i -> rank(sums, random.nextDouble(total))).toArray();
  }

  private static int rank(double[] sums, double drawn) {
    int rank = 0;
    while (sums[rank] <= drawn) {
      rank++;
    }
    return rank;
  }

  /** Zipf over 200 tables; after every 500 lookups, 150 tables that never come again. */
  private static int[] scans(SplittableRandom random) {
    int[] trace = zipf(random, 200);
    int next = 1000;
    for (int start = 500; start + 150 < LOOKUPS; start += 650) {
      for (int i = 0; i < 150; i++) {
        trace[start + i] = next++;
      }
    }
    return trace;
  }

  /** Nine of ten lookups go to one of the 30 tables used last, the nearer the likelier. */
  private static int[] recency(SplittableRandom random) {
    List<Integer> lately = new ArrayList<>();
    int[] trace = new int[LOOKUPS];
    int next = 0;
    for (int i = 0; i < LOOKUPS; i++) {
      int depth = random.nextInt(1 + random.nextInt(30));
      boolean known = random.nextInt(10) != 0 && depth < lately.size();
      Integer table = known ? lately.get(lately.size() - 1 - depth) : Integer.valueOf(next++);
      lately.remove(table);
      lately.add(table);
      trace[i] = table;
    }
    return trace;
  }
}
