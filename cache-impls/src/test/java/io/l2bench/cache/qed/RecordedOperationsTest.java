package io.l2bench.cache.qed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.qed.L2TableCache.WhenFull;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The port does what QEMU 7.2 did, line by line: entries found, references, victims and sizes. Each
 * file holds the cache operations of one real run with the values that QEMU traced.
 */
final class RecordedOperationsTest implements L2TableCache.Listener {
  private final L2TableCache cache =
      new L2TableCache(L2TableCache.DEFAULT_CAPACITY, WhenFull.SKIPS_IN_USE, this);
  private final Map<String, CachedL2Table> byRecordedId = new HashMap<>();
  private final Map<CachedL2Table, String> recordedIds = new HashMap<>();
  private final List<CachedL2Table> freed = new ArrayList<>();
  private int referencesBefore;
  private int referencesAfter;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bootA",
        "convert_root_small",
        "guestB",
        "lab_bench_d64",
        "lab_bench_write",
        "lab_concmiss",
        "lab_fifo",
        "t2_basic"
      })
  void everyLineOfARealRunHolds(String run) throws IOException {
    int number = 0;
    try (BufferedReader lines = open(run + ".ops.gz")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        assertThat(answer(line.split(" "))).as("%s line %d", run, number).isEqualTo(line);
      }
    }
    assertThat(number).as("lines of %s", run).isPositive();
  }

  @Override
  public void find(CachedL2Table entry, int before) {
    referencesBefore = before;
  }

  @Override
  public void unref(CachedL2Table entry, int after) {
    referencesAfter = after;
    if (after == 0) {
      freed.add(entry);
    }
  }

  /** Makes the call of a recorded line; the line as the port would have it. */
  private String answer(String[] line) {
    return switch (line[0]) {
      case "alloc" -> alloc(line[1]);
      case "find" -> find(line[1]);
      case "unref" -> unref(line[1]);
      case "commit" -> commit(line[1], line[2]);
      default -> throw new IllegalArgumentException("unknown operation " + line[0]);
    };
  }

  private String alloc(String id) {
    CachedL2Table entry = cache.alloc();
    byRecordedId.put(id, entry);
    recordedIds.put(entry, id);
    return "alloc " + id;
  }

  private String find(String offset) {
    CachedL2Table found = cache.find(Long.parseLong(offset));
    String result = found == null ? "- -" : id(found) + " " + referencesBefore;
    return "find %s %s".formatted(offset, result);
  }

  private String unref(String id) {
    cache.unref(entry(id));
    return "unref %s %d".formatted(id, referencesAfter);
  }

  private String commit(String id, String offset) {
    CachedL2Table entry = entry(id);
    entry.setOffset(Long.parseLong(offset));
    freed.clear();
    cache.commit(entry);
    String kind = entry.listed() ? "new" : "dup";
    return "commit %s %s %s %s %d".formatted(id, offset, kind, victims(entry), cache.size());
  }

  private String victims(CachedL2Table offered) {
    StringJoiner ids = new StringJoiner(",").setEmptyValue("-");
    for (CachedL2Table entry : freed) {
      if (entry != offered) {
        ids.add(id(entry));
      }
    }
    return ids.toString();
  }

  private CachedL2Table entry(String recordedId) {
    return Objects.requireNonNull(byRecordedId.get(recordedId));
  }

  private @Nullable String id(CachedL2Table entry) {
    return recordedIds.get(entry);
  }

  private static BufferedReader open(String name) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(
                Objects.requireNonNull(RecordedOperationsTest.class.getResourceAsStream(name))),
            UTF_8));
  }
}
