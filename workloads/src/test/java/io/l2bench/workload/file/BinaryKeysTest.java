package io.l2bench.workload.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Binary files without a mark: small keys of many kinds, and requests with their next uses. */
final class BinaryKeysTest {
  private static final List<Integer> COUNTS = List.of(12, 24, 60, 100, 600, 3001, 20_000);

  static Stream<Arguments> keys() {
    return keys(new Random(7));
  }

  private static Stream<Arguments> keys(Random random) {
    Map<String, IntToLongFunction> kinds =
        new TreeMap<>(
            Map.of(
                "few from 0", i -> i % 11,
                "few from 1", i -> 1 + i % 7,
                "one to n", i -> i + 1,
                "zero to n", i -> i,
                "loop", i -> 1 + i % 2000,
                "uniform", i -> random.nextInt(200) + 1,
                "wide", i -> random.nextInt(1 << 16),
                "skewed", i -> (long) (1 / (random.nextDouble() + 1e-4)),
                "pairs", i -> 3 + i / 2));
    return kinds.entrySet().stream()
        .flatMap(
            kind ->
                COUNTS.stream()
                    .map(n -> LongStream.range(0, n).map(i -> kind.getValue().applyAsLong((int) i)))
                    .map(keys -> Arguments.of(kind.getKey(), keys.toArray())));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void smallKeysAreNothingElse(String kind, long[] keys) {
    assertThat(formats(keys, Integer.BYTES)).as(kind).containsExactly("keys-u32");
    assertThat(formats(keys, Long.BYTES)).as(kind).containsExactly("keys-u64");
  }

  /** Next uses are those of the whole trace; the file may be a part of it. */
  @ParameterizedTest
  @MethodSource("keys")
  void requestsWithTheirNextUsesAreNothingElse(String kind, long[] keys) {
    byte[] all = oracleGeneral(keys, 1_600_000_000);
    assertThat(formats(all)).as(kind).containsExactly("oracleGeneral");
    byte[] second = Arrays.copyOfRange(all, all.length / 48 * 24, all.length);
    assertThat(formats(second)).as(kind).containsExactly("oracleGeneral");
    assertThat(formats(Arrays.copyOf(all, all.length / 48 * 24)))
        .as(kind)
        .contains("oracleGeneral");
  }

  private static List<String> formats(long[] keys, int size) {
    ByteBuffer bytes = ByteBuffer.allocate(keys.length * size).order(ByteOrder.LITTLE_ENDIAN);
    for (long key : keys) {
      if (size == Integer.BYTES) {
        bytes.putInt((int) key);
      } else {
        bytes.putLong(key);
      }
    }
    return formats(bytes.array());
  }

  private static List<String> formats(byte[] file) {
    byte[] first = Arrays.copyOf(file, Math.min(file.length, Head.LONGEST));
    return new TraceFiles()
        .matching(new Head("trace.bin", first)).stream().map(TraceFormat::name).toList();
  }

  private static byte[] oracleGeneral(long[] keys, int start) {
    long[] next = new long[keys.length];
    Map<Long, Integer> later = new HashMap<>();
    for (int i = keys.length - 1; i >= 0; i--) {
      Integer use = later.put(keys[i], i + 1);
      next[i] = use == null ? -1 : use;
    }
    StringBuilder records = new StringBuilder();
    for (int i = 0; i < keys.length; i++) {
      records.append(Fixtures.oracleGeneral(start + i / 3, keys[i], next[i]));
    }
    return records.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
