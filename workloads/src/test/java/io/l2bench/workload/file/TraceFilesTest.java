package io.l2bench.workload.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TraceFilesTest {
  private static final String HEADER =
      "seq,begin_us,end_us,op,offset,bytes,inflight_at_begin,begin_ord,end_ord,l2_ops\n";

  private static final String ROW = "0,0,1,R,4096,512,0,0,1,1\n";

  /** Keys of a compressed file; the LZ4 compressor takes minutes for many random digits. */
  private static final int SOME = 1000;

  @TempDir private Path folder;

  /** Written like ARC as far as is looked at to recognise it, and reads and writes from then on. */
  @Test
  void aThirdNumberThatIsNotAlwaysZeroIsNotPassedOver() throws IOException {
    assertBadWhenRead(
        write("four.txt", "100 8 0 1\n".repeat(20_000) + "100 8 1 2\n"),
        "line 20001: expected zero of 0 as in the rows before");
  }

  @Test
  void readsEveryColumnOfTheProjectsCsv() throws IOException {
    Path file = csv("0,5,7,R,4096,512,0,0,2,1\n1,6,9,W,0,65536,1,1,3,2\n2,,,Z,8192,1,0,4,5,1\n");
    assertThat(Requests.of(open(file)))
        .containsExactly(
            "READ 4096+512 5000..7000", "WRITE 0+65536 6000..9000", "ZERO 8192+1 -1..-1");
  }

  @Test
  void readsKeysOfAll64Bits() throws IOException {
    Path file =
        write("k.txt", "0\n-1\r\n 42 \n18446744073709551615\n-9223372036854775808\n007\n\n");
    assertThat(open(file).kind()).isEqualTo(Trace.Kind.KEYS);
    assertThat(keys(open(file))).containsExactly(0L, -1L, 42L, -1L, Long.MIN_VALUE, 7L);
  }

  @Test
  void readsALastLineWithoutAnEnd() throws IOException {
    assertThat(keys(open(write("k.txt", "1\n2")))).containsExactly(1L, 2L);
    assertThat(Requests.of(open(csv(ROW + "1,0,1,R,0,1,0,2,3,1")))).hasSize(2);
  }

  @Test
  void opensAgainFromTheStart() throws IOException {
    Trace trace = open(write("k.txt", "3\n1\n2\n"));
    assertThat(keys(trace)).isEqualTo(keys(trace)).containsExactly(3L, 1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "xz", "zstd", "bzip2", "lz4-framed"})
  void decompressesByContentWhateverTheSuffix(String compression) throws Exception {
    long[] written = new Random(1).longs(SOME).toArray();
    Path file = folder.resolve("keys.txt");
    Files.write(file, compressed(compression, lines(written)));
    assertThat(keys(open(file))).containsExactly(box(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "xz", "zstd", "bzip2", "lz4-framed"})
  void readsCompressedStreamsInARow(String compression) throws Exception {
    Path file = folder.resolve("keys");
    byte[] first = compressed(compression, "1\n2\n");
    byte[] second = compressed(compression, "3\n");
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    Files.write(file, both);
    assertThat(keys(open(file))).containsExactly(1L, 2L, 3L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "xz", "zstd", "bzip2", "lz4-framed"})
  void reportsTruncationAndCorruptionWithTheFile(String compression) throws Exception {
    byte[] good = compressed(compression, lines(new Random(2).longs(SOME).toArray()));
    Path truncated = folder.resolve("truncated");
    Files.write(truncated, Arrays.copyOf(good, good.length / 2));
    assertBadWhenRead(truncated, "byte");

    byte[] bad = good.clone();
    Arrays.fill(bad, good.length / 2, good.length / 2 + 64, (byte) 0x5A);
    Path corrupt = folder.resolve("corrupt");
    Files.write(corrupt, bad);
    assertBadWhenRead(corrupt, "expected");
  }

  @ParameterizedTest
  @CsvSource({
    "a/guest.csv.xz, guest",
    "keys, keys",
    "v1.2, v1.2",
    "w106.oracleGeneral.zst, w106",
    ".hidden, .hidden",
  })
  void isNamedAfterItsFile(String path, String name) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "1\n");
    assertThat(open(file).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0,0,1,R,0,512,0,0,1       | line 3: expected 10 columns, found 9 columns
          0,0,1,R,0,512,0,0,1,1,1   | line 3: expected 10 columns, found 11 columns
          0,0,1,R,-4096,512,0,0,1,1 | line 3: expected offset from 0 to 2^63 - 1, found '-4096'
          0,0,1,R,9223372036854775808,1,0,0,1,1 | line 3: expected offset from 0 to 2^63 - 1
          0,0,1,R,99999999999999999999999,1,0,0,1,1 | line 3: expected offset from 0 to 2^63 - 1
          0,0,1,R,9223372036854775807,1,0,0,1,1 | line 3: expected offset + length below 2^63
          0,0,9223372036854776,R,0,1,0,0,1,1 | line 3: expected end_us of less than 2^63 ns
          0,0,1,R,0,0,0,0,1,1       | line 3: expected a length of at least 1, found 0
          0,0,1,X,0,512,0,0,1,1     | line 3: expected op R, W or Z, found 'X'
          0,0,1,RW,0,512,0,0,1,1    | line 3: expected op R, W or Z, found 'RW'
          0,0,1,R,,512,0,0,1,1      | line 3: expected offset from 0 to 2^63 - 1, found ''
          0,0,1,R,4k,512,0,0,1,1    | line 3: expected offset from 0 to 2^63 - 1, found '4k'
          0,0,1,R,0,512,0,0,1,x     | line 3: expected l2_ops from 0 to 2^63 - 1, found 'x'
          0,,1,R,0,512,0,0,1,1      | line 3: expected begin_us wherever there is end_us
          0,2,1,R,0,512,0,0,1,1     | line 3: expected end_us of at least begin_us
          """)
  void reportsABadRowWithFileAndLine(String row, String message) throws IOException {
    assertBadWhenRead(csv(ROW + row + "\n"), message);
  }

  @ParameterizedTest
  @CsvSource({
    "x, line 2: expected a number from -2^63 to 2^64 - 1; found 'x'",
    "1 2, line 2: expected a number",
    "18446744073709551616, line 2: expected a number",
    "-9223372036854775809, line 2: expected a number",
    "-, line 2: expected a number",
  })
  void reportsABadKeyWithFileAndLine(String line, String message) throws IOException {
    assertBadWhenRead(write("k.txt", "1\n" + line + "\n"), message.replace(';', ','));
  }

  @Test
  void boundsTheLengthOfALine() throws IOException {
    assertBadWhenRead(write("k.txt", "1\n" + "1".repeat(200_000)), "line 2: expected at most");
  }

  @Test
  void refusesWhatIsNoTrace() throws IOException {
    assertBadWhenRead(folder, "expected a file, found a folder");
    assertBadWhenRead(folder.getRoot(), "expected a file, found a folder");
    assertBadWhenRead(folder.resolve("missing.csv"), "expected a file, found nothing");
    assertBadWhenRead(write("empty.csv", ""), "expected requests, found an empty file");
    assertBadWhenRead(csv(""), "expected requests, found none up to the end");
    assertBadWhenRead(write("other.csv", "a,b\n1,2\n"), ", found a file that");
    assertBadWhenRead(
        write("h.csv", "seq,end_us,op,offset,bytes,l2_ops\n"), "line 1: expected the header");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00EF\u00BB\u00BF",
        "\n\n \n",
        "# one\n#two\n",
        "\u00EF\u00BB\u00BF\r\n",
        "\u00EF\u00BB\u00BF# a\n\t\n"
      })
  void refusesATextWithoutAnyRow(String text) throws IOException {
    Path file = folder.resolve("bare.txt");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    assertBadWhenRead(file, "expected requests, found nothing but empty lines and comments");
  }

  @Test
  void refusesAnEmptyCompressedFile() throws Exception {
    Path file = folder.resolve("empty.csv.gz");
    Files.write(file, compressed("gz", ""));
    assertBadWhenRead(file, "found an empty file");
  }

  @Test
  void refusesGarbageUnderATracesName() throws IOException {
    byte[] garbage = new byte[100_000];
    new Random(3).nextBytes(garbage);
    Path file = folder.resolve("garbage.csv");
    Files.write(file, garbage);
    assertBadWhenRead(file, "one of the formats");
  }

  @Test
  void reportsGarbageBehindAGoodHeader() throws IOException {
    byte[] garbage = new byte[100_000];
    new Random(4).nextBytes(garbage);
    assertBadWhenRead(csv(new String(garbage, StandardCharsets.ISO_8859_1)), "");
    assertBadWhenRead(csv("\"".repeat(1 << 20)), "");
  }

  private void assertBadWhenRead(Path file, String message) {
    assertThatThrownBy(() -> Requests.of(open(file)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message)
        .hasMessageMatching("[^\\n]*");
  }

  private static Trace open(Path file) {
    return new TraceFiles().open(TraceFile.at(file), ReadSettings.PLAIN);
  }

  private Path csv(String rows) throws IOException {
    return write("guest.csv", HEADER + rows);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
  }

  private static List<Long> keys(Trace trace) throws IOException {
    List<Long> found = new ArrayList<>();
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        for (int row = 0; row < batch.size(); row++) {
          found.add(batch.offset(row));
        }
      }
    }
    return found;
  }

  private static String lines(long[] keys) {
    return LongStream.of(keys).mapToObj(Long::toString).collect(Collectors.joining("\n", "", "\n"));
  }

  private static Long[] box(long[] keys) {
    return LongStream.of(keys).boxed().toArray(Long[]::new);
  }

  private static byte[] compressed(String compression, String text)
      throws CompressorException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        new CompressorStreamFactory().createCompressorOutputStream(compression, bytes)) {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    return bytes.toByteArray();
  }
}
