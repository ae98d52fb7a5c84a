package io.l2bench.report;

import static io.l2bench.report.HandWrittenRun.cell;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The figures of a run written by hand. */
final class FiguresTest {
  @TempDir Path run;
  @TempDir Path folder;

  private List<Path> figures() throws IOException {
    return Figures.write(run, folder, BaseChoice.USUAL);
  }

  @Test
  void eachChartHasADrawingItsDataAndACaption() throws IOException {
    new HandWrittenRun(run).writeSmall();
    assertThat(figures()).containsExactly(folder.resolve("misses-boot.svg"));
    assertThat(folder.resolve("misses-boot.csv"))
        .hasContent(
            """
            "capacity, entries of 16 KiB","qed","lru","opt"
            10,,0.157,
            50,0.2,0.15,0.1
            """);
    assertThat(folder.resolve("misses-boot.txt"))
        .hasContent(
            "Misses over lookups of boot by the capacity of the cache, one request at a time;"
                + " tables of 16 KiB. l2bench, commit abc1234, run of an unknown time.");
  }

  /** A line a policy that is drawn, and a word for each; what the name has is no markup. */
  @Test
  void theDrawingIsXmlWithALineForEachPolicyDrawn() throws Exception {
    new HandWrittenRun(run).writeSmall();
    String csv = Files.readString(run.resolve("simulate.csv"));
    Files.writeString(
        run.resolve("simulate.csv"),
        csv.replace("boot,", "<b>&,")
            + cell("<b>&", "arc", 10, "sequential", 500, 0)
            + cell("<b>&", "arc", 50, "sequential", 400, 0));
    String svg = Files.readString(figures().get(0));
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    NodeList texts = document.getElementsByTagName("text");
    List<String> words =
        IntStream.range(0, texts.getLength())
            .mapToObj(i -> texts.item(i).getTextContent())
            .toList();
    assertThat(words)
        .contains("capacity, entries of 16 KiB", "misses / lookups", "qed", "lru", "opt")
        .doesNotContain("arc");
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .startsWith("Misses over lookups of <b>& by");
    assertThat(folder.resolve("misses-_b_.csv")).content().contains("\"arc\"");
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    new HandWrittenRun(run).writeSmall();
    byte[] first = Files.readAllBytes(figures().get(0));
    assertThat(Files.readAllBytes(figures().get(0))).isEqualTo(first);
  }
}
