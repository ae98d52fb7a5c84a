package io.l2bench.workload.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files as one trace. */
final class MergedTraceTest {
  private static final long EPOCH = 128_166_372_003_061_629L;

  @TempDir private Path folder;

  @Test
  void hoursFollowOneAnotherWhateverTheirOrder() throws IOException {
    String header = "Timestamp,Response,IOType,LUN,Offset,Size\n";
    Path late = write("late.csv", header + "1456138800.013118000,0.001,R,6,4096,4096\n");
    Path early = write("early.csv", header + "1456135200.013118000,0.001,W,4,4096,4096\n");
    Trace trace = Traces.open(late + "," + early, 1);
    assertThat(trace.name()).isEqualTo("late+1");
    assertThat(Requests.of(trace))
        .isEqualTo(Requests.of(trace))
        .containsExactly(
            "WRITE 4096+4096 0..1000000 on 0=4",
            "READ 4096+4096 3600000000000..3600001000000 on 1=6");
    assertThat(Traces.files(late + "," + early)).containsExactly(late, early);
  }

  /** Rows are dealt to files at random; merged they are what the sorted file is. */
  @Test
  void filesThatOverlapAreMergedAsIfSorted() throws IOException {
    Random random = new Random(7);
    List<StringBuilder> files = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      files.add(new StringBuilder());
    }
    StringBuilder sorted = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      String row =
          "%d,host%d,0,Read,%d,512,7\n".formatted(EPOCH + 3L * i, random.nextInt(9), 512L * i);
      files.get(random.nextInt(1 + i % files.size())).append(row);
      sorted.append(row);
    }
    Path parts = Files.createDirectory(folder.resolve("parts"));
    for (int i = 0; i < files.size(); i++) {
      Files.writeString(parts.resolve("p%02d.csv".formatted(i)), files.get(i));
    }
    Files.createDirectory(parts.resolve("sub"));
    Files.writeString(parts.resolve(".hidden"), "x");
    Trace merged = Traces.open(parts.toString(), 1);
    assertThat(merged.name()).isEqualTo("parts");
    assertThat(Traces.files(parts.toString())).hasSize(files.size());
    assertThat(Requests.of(merged))
        .isEqualTo(Requests.of(Traces.open(write("sorted.csv", sorted.toString()).toString(), 1)));
  }

  @Test
  void filesWithoutTimesFollowAsGiven() throws IOException {
    Path b = write("b.txt", "3\n1\n");
    Path a = write("a.txt", "2\n");
    assertThat(Requests.of(Traces.open(b + "," + a + "," + b, 1)))
        .containsExactly(
            "READ 3+1 -1..-1",
            "READ 1+1 -1..-1",
            "READ 2+1 -1..-1",
            "READ 3+1 -1..-1",
            "READ 1+1 -1..-1");
  }

  @Test
  void aFileThatNamesNoDiskIsOne() throws IOException {
    Fixture vscsi =
        Fixtures.all().stream()
            .filter(f -> f.fileName().equals("v1.vscsi"))
            .findFirst()
            .orElseThrow();
    Path one = Files.write(folder.resolve("one.vscsi"), vscsi.bytes());
    Path two = Files.write(folder.resolve("two.vscsi"), vscsi.bytes());
    assertThat(Requests.of(Traces.open(one + "," + two, 1)))
        .containsExactly(
            "WRITE 8192+4096 0..-1 on 0=" + one,
            "WRITE 8192+4096 0..-1 on 1=" + two,
            "READ 512+512 500000..-1 on 0=" + one,
            "READ 512+512 500000..-1 on 1=" + two);
  }

  @Test
  void badRowsAndNotesAreThoseOfAllFiles() throws IOException {
    Path a = write("a.csv", "1,R,0,512,5\nx\n1,R,0,512,6\n");
    Path b = write("b.csv", "1,R,0,512,7\ny\n1,R,0,512,8\n");
    Trace trace = Traces.open(a + "," + b, 1, new ReadSettings(null, null, 1));
    assertThat(Requests.of(trace)).hasSize(4);
    assertThat(trace.badRows()).isEqualTo(2);
    assertThat(trace.notes()).isEmpty();
  }

  @Test
  void filesOfTwoFormatsOrNoneAreRefused() throws IOException {
    Path csv = write("a.csv", "1,R,0,512,5\n");
    Path keys = write("k.txt", "1\n");
    assertRefused(csv + "," + keys, keys + ": expected alibaba, as in " + csv + ", found none");
    assertRefused(csv + "," + folder.resolve("no.csv"), "no.csv: expected a file, found nothing");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertRefused(empty.toString(), "expected files of a trace, found a folder without any");
    assertRefused(csv + ",", "expected a file, found");
  }

  @Test
  void filesThatOverlapAreBounded() throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 129; i++) {
      names.add(write(i + ".csv", "1,R,0,512,1000\n1,R,0,512,2000\n").toString());
    }
    names.sort(Comparator.naturalOrder());
    assertRefused(String.join(",", names), "expected at most 128 files that overlap in time");
    for (int i = 0; i < 129; i++) {
      write(i + ".csv", "1,R,0,512,%d\n1,R,0,512,%d\n".formatted(9 * i, 9 * i + 8));
    }
    assertThat(Requests.of(Traces.open(String.join(",", names), 1))).hasSize(258);
  }

  private static void assertRefused(String trace, String message) {
    assertThatThrownBy(() -> Requests.of(Traces.open(trace, 1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
  }
}
