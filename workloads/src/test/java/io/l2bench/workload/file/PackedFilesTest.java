package io.l2bench.workload.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives, what is packed twice or asks for much memory, and files that are no traces. */
final class PackedFilesTest {
  @TempDir private Path folder;

  @Test
  void theOnlyFileOfAnArchiveIsTheTrace() throws IOException {
    byte[] archive = tar("trace/", "", "trace/._k.txt", "x", "trace/k.txt", "1\n2\n");
    assertThat(read(write("k.tar", archive))).hasSize(2);
    assertThat(read(write("k.tar.gz", gzipped(archive)))).hasSize(2);
    Trace named =
        new TraceFiles().open(TraceFile.at(folder.resolve("k.tar.gz")), ReadSettings.PLAIN);
    assertThat(named.name()).isEqualTo("k");
  }

  @Test
  void aMemberMayBePacked() throws IOException {
    byte[] archive = tar("k.gz", new String(gzipped("1\n2\n"), StandardCharsets.ISO_8859_1));
    assertThat(read(write("k.tgz", gzipped(archive)))).hasSize(2);
    assertThat(read(write("k.gz.gz", gzipped(gzipped("1\n2\n"))))).hasSize(2);
  }

  @Test
  void whatIsWrappedMoreThanThreeTimesIsRefused() throws IOException {
    byte[] thrice = gzipped(gzipped(gzipped("1\n2\n")));
    assertThat(read(write("k.gz.gz.gz", thrice))).hasSize(2);
    String message = "expected a trace within at most 3 wrappings, found more; unpack it";
    assertRefused(write("k.gz.gz.gz.gz", gzipped(thrice)), message);
    String member = new String(thrice, StandardCharsets.ISO_8859_1);
    assertRefused(write("k.tar", tar("k.gz", member)), message);
  }

  @Test
  void anArchiveOfTwoFilesIsRefused() throws IOException {
    Path two = write("two.tar.gz", gzipped(tar("a.csv", "1\n", "b.csv", "2\n")));
    assertRefused(two, "expected an archive of one file, found a.csv and b.csv; unpack it");
    assertRefused(write("none.tar", tar("a/", "")), "expected a file in the archive, found none");
  }

  @Test
  void damageOfAnArchiveIsToldWithTheFile() throws IOException {
    byte[] archive = tar("k.txt", "1\n".repeat(2000));
    byte[] cut = Arrays.copyOf(archive, 1500);
    assertRefused(write("cut.tar", cut), "expected intact tar data");
  }

  /** An .xz whose header asks for a dictionary of 1.5 GiB, and a zstd frame of 2 GiB. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "xz",
        "28B52FFD" + "00" + "A8" + "0100004B",
        "28B52FFD" + "E0" + "0000008000000000" + "010000",
      })
  void aFileThatAsksForMuchMemoryIsRefusedWithTheNumber(String bytes) throws IOException {
    String hex = bytes.equals("xz") ? xzHeader() : bytes;
    Path file = write("much", HexFormat.of().parseHex(hex));
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageMatching(
            ".*at most 128 MiB of memory to unpack, found [0-9]{4}( MiB)?"
                + " \\(raise the limit by --max unpack-mib=N\\)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'PK\003\004xyz' | found a zip archive; unpack it",
        "'<!doctype html>' | found a web page",
        "'PAR1xyz' | found a Parquet file",
        "'QFI\373xyz' | found a qcow2 image",
      })
  void whatIsNoTraceIsNamed(String text, String message) throws IOException {
    assertRefused(write("x", text.getBytes(StandardCharsets.ISO_8859_1)), message);
  }

  @Test
  void binaryBlktraceIsAnsweredWithTheCommand() throws IOException {
    for (String magic : List.of("07746165", "65617407")) {
      Path file = write("my disk.blktrace.0", HexFormat.of().parseHex(magic + "01000000"));
      String base = folder.resolve("my disk").toString();
      assertRefused(
          file, "binary blktrace; run: blkparse -i '%s' -o '%s.txt'".formatted(base, base));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
  void utf16IsNamed(String charset) throws IOException {
    byte[] bytes = "key,size\r\n1,2\r\n".getBytes(Charset.forName(charset));
    assertRefused(write("x.csv", bytes), "found text in UTF-16; write it as UTF-8");
  }

  @Test
  void zeroBytesAreNamed() throws IOException {
    assertRefused(write("x.csv", new byte[5000]), "found nothing but zero bytes");
  }

  private void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);
  }

  private static List<String> read(Path file) throws IOException {
    return Requests.of(new TraceFiles().open(TraceFile.at(file), ReadSettings.PLAIN));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /** A block header of LZMA2 with a dictionary of 1.5 GiB (The .xz File Format, 3.1 and 5.3.1). */
  private static String xzHeader() {
    byte[] block = HexFormat.of().parseHex("0200210125000000");
    CRC32 crc = new CRC32();
    crc.update(block);
    return "FD377A585A000001"
        + "6922DE36"
        + HexFormat.of().formatHex(block)
        + HexFormat.of().toHexDigits(Integer.reverseBytes((int) crc.getValue()));
  }

  private static byte[] gzipped(String text) throws IOException {
    return gzipped(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] gzipped(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        byte[] text = namesAndTexts[i + 1].getBytes(StandardCharsets.ISO_8859_1);
        TarArchiveEntry entry = new TarArchiveEntry(namesAndTexts[i]);
        entry.setSize(text.length);
        out.putArchiveEntry(entry);
        out.write(text);
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }
}
