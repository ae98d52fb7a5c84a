package io.l2bench.workload.file;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Findings;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.Rows;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged traces of each format. A reader may refuse them with a BadInputException or read what is
 * left; what it reads is sound, and in proportion to the bytes it was given.
 */
final class FuzzTest {
  private static final TraceFiles FILES = new TraceFiles();
  private static final int ROUNDS = Boolean.getBoolean("thorough") ? 600 : 150;

  /** Of one line or record, which the ARC reader may give: 2^16. */
  private static final long MOST_REQUESTS_OF_A_BYTE = 1 << 16;

  private static final String[] TOKENS = {
    "9223372036854775807",
    "18446744073709551616",
    "-1",
    "999999999999999999999999999",
    "0",
    "",
    "65536",
    ",,,,,,,,,,,,",
    "\n\n",
    "\0",
    "*",
    "\"",
    "1.5",
    ".",
    "0x",
    "R",
    "W",
    " ",
    "\t",
    "+"
  };

  static Stream<Fixture> fixtures() {
    return Fixtures.all().stream();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  @Timeout(value = 60, unit = SECONDS)
  void damageIsRefusedOrReadAround(Fixture fixture) {
    TraceFormat format = FILES.matching(head(fixture, fixture.bytes())).get(0);
    for (int seed = 0; seed < ROUNDS; seed++) {
      byte[] damaged = damaged(fixture.bytes(), new Random(seed));
      try {
        FILES.matching(head(fixture, damaged));
        readAll(format, damaged, /* skipBad= */ seed % 3);
      } catch (BadInputException e) {
        assertThat(e.getMessage()).as("seed %d", seed).doesNotContain("\n");
      } catch (IOException | RuntimeException e) {
        fail("seed " + seed, e);
      }
    }
  }

  private static void readAll(TraceFormat format, byte[] bytes, long skipBad) throws IOException {
    RequestBatch batch = new RequestBatch();
    long requests = 0;
    Rows rows = new Rows(skipBad, new Findings());
    TraceInput input =
        new TraceInput("fuzz", new ByteArrayInputStream(bytes), ReadSettings.PLAIN, rows);
    try (RequestReader reader = format.open(input)) {
      while (reader.read(batch)) {
        for (int row = 0; row < batch.size(); row++) {
          requireSound(format, reader, batch, row);
        }
        requests += batch.size();
        assertThat(requests).isLessThanOrEqualTo(bytes.length * MOST_REQUESTS_OF_A_BYTE);
      }
    }
  }

  private static void requireSound(
      TraceFormat format, RequestReader reader, RequestBatch batch, int row) {
    boolean sound =
        batch.length(row) >= 1
            && batch.begin(row) >= RequestBatch.NO_TIME
            && (batch.end(row) == RequestBatch.NO_TIME || batch.end(row) >= batch.begin(row))
            && batch.beginOrder(row) <= batch.endOrder(row)
            && !reader.diskName(batch.disk(row)).contains("\n");
    if (format.kind() == Trace.Kind.DISK) {
      sound &= batch.offset(row) >= 0 && batch.offset(row) + batch.length(row) > 0;
    }
    assertThat(sound).as("row %d", row).isTrue();
  }

  private static byte[] damaged(byte[] good, Random random) {
    byte[] bytes = good;
    for (int damages = 1 + random.nextInt(4); damages > 0; damages--) {
      bytes = damagedOnce(bytes, random);
    }
    return bytes;
  }

  private static byte[] damagedOnce(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = from + random.nextInt(Math.min(bytes.length - from, 64) + 1);
    byte[] piece = Arrays.copyOfRange(bytes, from, to);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, from);
      case 1 -> spliced(bytes, from, new byte[0], to);
      case 2 -> spliced(bytes, to, piece, to);
      case 3 -> flipped(bytes, from, random);
      case 4 -> spliced(bytes, from, token(random), to);
      default -> spliced(bytes, random.nextInt(bytes.length + 1), piece, -1);
    };
  }

  private static byte[] token(Random random) {
    String token = TOKENS[random.nextInt(TOKENS.length)];
    return token.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] flipped(byte[] bytes, int at, Random random) {
    byte[] copy = bytes.clone();
    if (at < copy.length) {
      copy[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
    return copy;
  }

  /** The bytes with others between those before {@code from} and those from {@code to} on. */
  private static byte[] spliced(byte[] bytes, int from, byte[] between, int to) {
    int rest = Math.max(from, to);
    byte[] result = Arrays.copyOf(bytes, from + between.length + bytes.length - rest);
    System.arraycopy(between, 0, result, from, between.length);
    System.arraycopy(bytes, rest, result, from + between.length, bytes.length - rest);
    return result;
  }

  private static Head head(Fixture fixture, byte[] bytes) {
    return new Head(fixture.fileName(), Arrays.copyOf(bytes, Math.min(bytes.length, Head.LONGEST)));
  }
}
