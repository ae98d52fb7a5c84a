package io.l2bench.report;

import io.l2bench.live.Programs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real headless Chromium that resolves no host, so that it sees no network. */
public final class Chromium {
  /**
   * Shows one figure after the other, and tells the pixels of each canvas that are not transparent.
   */
  private static final String INK =
      """
      const done = arguments[arguments.length - 1];
      const frame = () => new Promise(requestAnimationFrame);
      (async () => {
        const inks = [];
        for (const figure of document.querySelectorAll('figure')) {
          figure.scrollIntoView();
          for (let frames = 0; frames < 100 && !figure.querySelector('canvas'); frames++) {
            await frame();
          }
          await frame();
          const canvas = figure.querySelector('canvas');
          if (canvas) {
            const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
            inks.push(data.filter((value, i) => i % 4 === 3 && value > 0).length);
          }
        }
        done(inks);
      })();
      """;

  private Chromium() {}

  /** The pixels that are not transparent of each figure that is drawn once it is looked at. */
  public static List<Long> figuresWithInk(ChromeDriver driver) {
    return ((List<?>) Objects.requireNonNull(driver.executeAsyncScript(INK)))
        .stream().map(ink -> ((Number) ink).longValue()).toList();
  }

  /** Starts one that saves downloads in a folder; skips the test where there is none. */
  public static ChromeDriver start(Path downloads) {
    Programs.require("packages chromium, chromium-driver", "chromium", "chromedriver");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(Programs.find("chromium").orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--window-size=1200,2000");
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", downloads.toString()));
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Programs.find("chromedriver").orElseThrow().toFile())
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    return driver;
  }

  /** What the pages have complained of so far. */
  public static List<String> complaints(ChromeDriver driver) {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(entry -> entry.getMessage())
        .toList();
  }
}
