package io.l2bench.workload.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each format, on a small trace of it. */
final class FormatsTest {
  private static final TraceFiles FILES = new TraceFiles();

  @TempDir private Path folder;

  static Stream<Fixture> fixtures() {
    return Fixtures.all().stream();
  }

  @Test
  void everyFormatHasAFixture() {
    assertThat(Stream.concat(fixtures().map(Fixture::format), Stream.of("columns")).distinct())
        .containsExactlyInAnyOrderElementsOf(FILES.formatNames());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void isRecognizedAsOneFormatOnly(Fixture fixture) {
    assertThat(FILES.matching(new Head(fixture.fileName(), fixture.bytes())))
        .extracting(TraceFormat::name)
        .containsExactly(fixture.format());
    assertThat(FILES.matching(new Head("", fixture.bytes()))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void readsEveryRequest(Fixture fixture) throws IOException {
    Path file = Files.write(folder.resolve(fixture.fileName()), fixture.bytes());
    assertThat(Requests.of(open(file))).containsExactlyElementsOf(fixture.requests());
    Trace told = open(file, new ReadSettings(fixture.format(), null, 0));
    assertThat(Requests.of(told)).containsExactlyElementsOf(fixture.requests());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void readsStandardInput(Fixture fixture) throws IOException {
    Trace trace = StandardInput.open(new ByteArrayInputStream(fixture.bytes()), ReadSettings.PLAIN);
    assertThat(trace.name()).isEqualTo("stdin");
    assertThat(Requests.of(trace)).isEqualTo(Requests.of(trace)).isEqualTo(fixture.requests());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lbn  | 'ts,lbn,op\n1,7,R\n2,8,W\n'     | 7 8",
        "2    | 'ts,lbn,op\n1,7,R\n2,8,W\n'     | 7 8",
        "2    | '1,7,R\n2,8,W\n'                | 7 8",
        "1    | '3 4\n5   6\n'                  | 3 5",
        "2    | '3\t4\n5 6\n'                   | 4 6",
        "b    | 'a;b\n3;4\n'                    | 4",
        "1    | '3\n5\n'                        | 3 5",
      })
  void keyIsTheColumnChosen(String column, String text, String keys) throws IOException {
    Trace trace = open(write("some.txt", text), new ReadSettings(null, column, 0));
    assertThat(Requests.of(trace))
        .containsExactlyElementsOf(
            Stream.of(keys.split(" ")).map(key -> "READ " + key + "+1 -1..-1").toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "csv-keys | x | 'a,b\n1,2\n' | line 1: expected a column named x, found 'a,b'",
        "csv-keys | 4 | 'a,b\n1,2\n' | line 1: expected at least 4 columns, found 2 columns",
        "csv-keys | 2 | 'a,b\n1,x\n' | line 2: expected a number from -2^63 to 2^64 - 1, found 'x'",
        "csv-keys | 2 | 'a,b\n1\n'   | line 2: expected at least 2 columns, found 1 columns",
        "csv-keys |   | 'a,b\n1,2\n' | expected a column named key or id or obj_id",
        "msr      | 2 | '1\n'        | expected no --column for format msr, found '2'",
        "nosuch   |   | '1\n'        | --format: expected one of alibaba, arc",
        "fio |   | '1\n'        | line 1: expected the header 'fio version 2 iolog'",
        "arc      |   | '1 9999999 0 0\n' | line 1: expected a request that touches at most 65536",
        "arc      |   | '1 2 0\n'    | line 1: expected 4 columns, found 3 columns",
        "tencent  |   | '1,2,3,7,5\n' | expected IOType of 0 (read) or 1 (write), found '7'",
        "tencent  |   | '1,99999999999999999,3,1,5\n' | expected Offset of at most 180143985",
        "alibaba  |   | '1,R,-5,3,5\n' | expected offset from 0 to 2^63 - 1, found '-5'",
        "alibaba  |   | '1,R,5,0,5\n' | expected a length of at least 1, found 0",
        "alibaba  |   | '1,R,5,9223372036854775807,5\n' | expected offset + length below 2^63",
        "alibaba  |   | '1,R,5,6,7\n1,R,5,6,9223372036854775807\n' | a time within 146 years",
        "systor   |   | '1.5,x,R,0,0,5\n' | expected Response in seconds, from 0 to below 2^63 ns",
        "spc      |   | '0,1,512,R\n' | expected at least 5 columns, found 4 columns",
        "blkparse |   | '8,0 1 1 0.0 9 D R x + 8 [p]\n' | expected sector from 0 to 2^63 - 1",
        "blkparse |   | '8,0 1 1 0.0 9 D R 8 [p]\n' | expected requests, found none",
        "vscsi    |   | 'abc'        | byte 0: expected a record of 32 bytes, found only 3",
        "oracleGeneral | | 'abcdefghijklmnopqrstuvwx' | byte 0: expected the number of a later",
      })
  void saysWhereAndWhatIsWrong(String format, String column, String text, String message)
      throws IOException {
    Path file = write("bad", text);
    assertThatThrownBy(() -> Requests.of(open(file, new ReadSettings(format, column, 0))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message)
        .hasMessageMatching("[^\\n]*");
  }

  /** What a reader takes its format recognises, however a tool writes it. */
  @ParameterizedTest
  @MethodSource("fixtures")
  void variantsAreRecognizedAndReadAlike(Fixture fixture) throws IOException {
    if (fixture.text().indexOf(0) >= 0) {
      return;
    }
    for (String variant : variants(fixture.text())) {
      Path file = write(fixture.fileName(), variant);
      if (accepts(file, fixture)) {
        assertThat(Requests.of(open(file))).isEqualTo(fixture.requests());
      }
    }
  }

  private static boolean accepts(Path file, Fixture fixture) throws IOException {
    try {
      Trace named = open(file, new ReadSettings(fixture.format(), null, 0));
      return Requests.of(named).equals(fixture.requests());
    } catch (BadInputException e) {
      return false;
    }
  }

  private static List<String> variants(String text) {
    return List.of(
        "\u00EF\u00BB\u00BF" + text,
        text.replace("\n", "\r\n"),
        "\n\n" + text + "\n\n",
        "# a comment\n" + text + "# end\n",
        text.toLowerCase(Locale.ROOT),
        text.toUpperCase(Locale.ROOT),
        text.replace(",", ", "),
        text.replace(",", "\t"),
        text.replace(",", ";"),
        text.replace("\n", ",\n"),
        text.replaceAll("([^,\n]+)(?=,|\n)", "\"$1\""),
        text.replaceAll("(?<=,)([0-9]+)(?=,)", "$1.0"),
        text.replaceAll("(?<=,)([0-9]+)(?=,)", "$1e0"),
        text.replaceAll("(?<![^,\n])0\\.", "."),
        text.replace("R,", "Read,").replace("W,", "Write,"));
  }

  /** Each reads the format that is named here, not only that which the readers happen to take. */
  @ParameterizedTest
  @MethodSource("fixtures")
  void aByteOrderMarkAndEmptyLinesArePassedOverInEveryText(Fixture fixture) throws IOException {
    if (fixture.text().indexOf(0) < 0) {
      Path file = write(fixture.fileName(), "\u00EF\u00BB\u00BF" + fixture.text() + "\n\n");
      assertThat(Requests.of(open(file))).isEqualTo(fixture.requests());
    }
  }

  @Test
  void asksForTheFormatWhereTwoFit() throws IOException {
    Path file = write("both.log", "qed_read_table s 1\npci_nvme_read cid 1\n");
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "found what fits qemu-log, qemu-nvme-log; name it with --format, the");
  }

  @Test
  void skipsBadRowsAndCountsThem() throws IOException {
    Path file = write("hm.csv", "1,R,0,512,5\nx\n\n1,R,0,512,y\n1,W,0,512,6\n1,W,0,512,7\n");
    Trace trace = open(file, new ReadSettings(null, null, 2));
    assertThat(Requests.of(trace))
        .containsExactly(
            "READ 0+512 0..-1 on 0=1",
            "WRITE 0+512 1000..-1 on 0=1",
            "WRITE 0+512 2000..-1 on 0=1");
    assertThat(Requests.of(trace)).hasSize(3);
    assertThat(trace.badRows()).isEqualTo(2);
    assertThatThrownBy(() -> Requests.of(open(file, new ReadSettings(null, null, 1))))
        .hasMessageContaining("line 4: expected timestamp from 0 to 2^63 - 1");
  }

  @Test
  void skipsBadRecords() throws IOException {
    String good = Fixtures.oracleGeneral(1, 2, -1);
    String bad = Fixtures.oracleGeneral(1, 3, -5);
    Path file = write("w.bin", good + bad + good + "cut");
    Trace trace = open(file, new ReadSettings("oracleGeneral", null, 2));
    assertThat(Requests.of(trace)).containsExactly("READ 2+1 0..-1", "READ 2+1 0..-1");
    assertThat(trace.badRows()).isEqualTo(2);
    assertThatThrownBy(() -> Requests.of(open(file, new ReadSettings("oracleGeneral", null, 1))))
        .hasMessageContaining("byte 72: expected a record of 24 bytes, found only 3");
  }

  /** A range of blocks, and requests that wait for an older one, go on in the next batch. */
  @Test
  void oneLineMayFillManyBatches() throws IOException {
    assertThat(Requests.of(open(write("big.lis", "1 10000 0 0\n7 1 0 1\n")))).hasSize(10_001);
  }

  @Test
  void aRequestThatNeverCompletesHoldsBackOnlySoMany() throws IOException {
    StringBuilder log = new StringBuilder("8,0 1 1 0.000000000 9 D W 0 + 8 [p]\n");
    for (int i = 1; i <= 70_000; i++) {
      log.append("8,0 1 1 0.000000001 9 D R ").append(i * 8).append(" + 8 [p]\n");
      log.append("8,0 1 1 0.000000002 0 C R ").append(i * 8).append(" + 8 [0]\n");
    }
    List<String> requests = Requests.of(open(write("stuck.txt", log.toString())));
    assertThat(requests).hasSize(70_001);
    assertThat(requests.get(0)).isEqualTo("WRITE 0+4096 0..-1 on 0=8,0");
  }

  @Test
  void aLogWithoutCompletionsHasBeginsOnly() throws IOException {
    Path log =
        write("d.txt", "8,0 1 1 0.000000001 9 D W 0 + 8 [p]\n8,0 1 1 0.000000003 9 D R 8 + 8\n");
    assertThat(Requests.of(open(log)))
        .containsExactly("WRITE 0+4096 0..-1 on 0=8,0", "READ 4096+4096 2..-1 on 0=8,0");
  }

  @Test
  void numbersManyDisksInOrderOfAppearance() throws IOException {
    List<Integer> disks = new ArrayList<>();
    for (int disk = 1000; disk < 3000; disk++) {
      disks.add(disk);
    }
    Collections.reverse(disks);
    disks.addAll(List.copyOf(disks));
    StringBuilder rows = new StringBuilder();
    disks.forEach(disk -> rows.append(disk).append(",R,0,512,1\n"));
    List<String> requests = Requests.of(open(write("many.csv", rows.toString())));
    for (int i = 0; i < requests.size(); i++) {
      assertThat(requests.get(i)).endsWith("on %d=%d".formatted(i % 2000, disks.get(i)));
    }
  }

  private static Trace open(Path file) {
    return open(file, ReadSettings.PLAIN);
  }

  private static Trace open(Path file, ReadSettings settings) {
    return FILES.open(TraceFile.at(file), settings);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
  }
}
