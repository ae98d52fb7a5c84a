package io.l2bench.browser;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.cli.SmallRun;
import io.l2bench.report.Chromium;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The report of a small real run, in a real browser without a network. */
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "thorough", matches = "true")
final class BrowserTest {
  private static final int TRACES = 7;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(50);

  private Path folder = Path.of("");
  private Path run = Path.of("");
  private ChromeDriver browser;

  @BeforeAll
  void makeReport(@TempDir Path given) throws Exception {
    folder = given;
    browser = Chromium.start(folder);
    run = SmallRun.make(folder);
  }

  @BeforeEach
  void open() {
    browser.get(run.resolve("report.html").toUri().toString());
    browser.executeScript("document.querySelectorAll('details').forEach(d => { d.open = true; })");
  }

  @AfterEach
  void nothingWasComplainedOf() {
    assertThat(Chromium.complaints(browser)).isEmpty();
  }

  @AfterAll
  void close() {
    browser.quit();
  }

  @Test
  void everyChartIsDrawnAndNothingIsLoaded() {
    for (String host : List.of("flight-charts", "burst-chart", "virtual-charts")) {
      assertThat(figures(host)).as(host).isNotEmpty();
    }
    assertThat(figures("curve-charts")).hasSize(TRACES);
    assertThat(Chromium.figuresWithInk(browser))
        .hasSameSizeAs(browser.findElements(By.tagName("figure")))
        .allMatch(ink -> ink > 1000);
    assertThat(browser.executeScript("return performance.getEntriesByType('resource').length"))
        .isEqualTo(0L);
  }

  /** Two clicks bring back what was there; one gives a grey line its colour in every chart. */
  @Test
  void aButtonGivesALineItsColourAndTheScaleCanBeTheBase() {
    String button = "document.querySelector('.policies button[aria-pressed=false]')";
    String name = String.valueOf(browser.executeScript("return %s.textContent".formatted(button)));
    browser.executeScript(button + ".click()");
    assertThat(pressed()).contains(name).hasSizeGreaterThan(3);
    browser.executeScript(
        "const s = document.querySelector('#curve-choices select'); s.selectedIndex = 1;"
            + " s.dispatchEvent(new Event('change'))");
    assertThat(figures("curve-charts")).hasSize(TRACES);
    assertThat(Chromium.figuresWithInk(browser)).allMatch(ink -> ink > 1000);
  }

  private List<String> pressed() {
    return browser
        .findElements(By.cssSelector("#curves .policies button[aria-pressed=true]"))
        .stream()
        .map(WebElement::getText)
        .toList();
  }

  @Test
  void aHeaderSortsItsColumnUpAndThenDown() {
    WebElement header = browser.findElement(By.cssSelector("#heat th:nth-child(2) button"));
    header.click();
    assertThat(heat()).hasSizeGreaterThan(20).isSorted();
    header.click();
    assertThat(heat()).isSortedAccordingTo(reverseOrder());
  }

  @Test
  void theThemeSwitchesTheColoursAndDrawsAgain() {
    String before = background();
    browser.findElement(By.id("theme")).click();
    assertThat(background()).isNotEqualTo(before);
    assertThat(Chromium.figuresWithInk(browser)).allMatch(ink -> ink > 1000);
    browser.findElement(By.id("theme")).click();
    assertThat(background()).isEqualTo(before);
  }

  /**
   * The downloaded curve holds the miss ratios of the run's own table, though those of lru come
   * from {@code curve.csv}.
   */
  @Test
  void aChartsDataIsACsvAClickAway() throws IOException, InterruptedException {
    WebElement figure = figures("curve-charts").get(0);
    String trace = figure.findElement(By.tagName("figcaption")).getText().split("\\s", 2)[0];
    figure.findElement(By.linkText("CSV")).click();
    List<NamedCsvRecord> points = read(downloaded());
    assertThat(points).hasSizeGreaterThan(2).allMatch(point -> !point.getField("opt").isEmpty());
    assertThat(points.stream().filter(point -> !point.getField("qed").isEmpty()))
        .extracting(point -> point.getField(0))
        .containsExactly("10", "50");
    assertThat(points.stream().filter(point -> !point.getField("qed").isEmpty()))
        .allSatisfy(
            point ->
                assertThat(Double.parseDouble(point.getField("lru")))
                    .isEqualTo(missRatio(trace, point.getField(0))));
  }

  @Test
  void aFilterHidesRows() {
    WebElement box = browser.findElement(By.cssSelector("#cells .filter-box"));
    box.clear();
    box.sendKeys("debian-boot sieve =10");
    assertThat(browser.findElements(By.cssSelector("#cell-table tbody tr")))
        .isNotEmpty()
        .allMatch(row -> row.getText().startsWith("debian-boot sieve 10 160 KiB "));
  }

  private List<WebElement> figures(String host) {
    return browser.findElements(By.cssSelector("#" + host + " figure"));
  }

  private List<Double> heat() {
    return browser.findElements(By.cssSelector("#heat tbody td:nth-child(2)")).stream()
        .map(cell -> Double.parseDouble(cell.getText()))
        .toList();
  }

  private String background() {
    return browser.findElement(By.tagName("body")).getCssValue("background-color");
  }

  /** Chromium gives a download its name when it is whole. */
  private Path downloaded() throws IOException, InterruptedException {
    for (long waited = 0; waited < PATIENCE.toMillis(); waited += POLL.toMillis()) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
        for (Path file : files) {
          return file;
        }
      }
      Thread.sleep(POLL.toMillis());
    }
    throw new AssertionError("no CSV was downloaded within " + PATIENCE);
  }

  private double missRatio(String trace, String capacity) throws IOException {
    return read(run.resolve("simulate.csv")).stream()
        .filter(row -> row.getField("trace").equals(trace))
        .filter(row -> row.getField("policy").equals("lru"))
        .filter(row -> row.getField("capacity").equals(capacity))
        .filter(row -> row.getField("timing").equals("sequential"))
        .mapToDouble(row -> Double.parseDouble(row.getField("miss_ratio")))
        .findFirst()
        .orElseThrow();
  }

  private static List<NamedCsvRecord> read(Path csv) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }
}
