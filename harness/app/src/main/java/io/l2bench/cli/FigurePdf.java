package io.l2bench.cli;

import io.l2bench.results.AtomicFile;
import io.l2bench.results.TemporaryFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Drawings printed by a browser into one PDF, a page as large as the drawing each. */
final class FigurePdf {
  /** The name of the PDF, beside the drawings. */
  static final String FILE = "figures.pdf";

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static final long PATIENCE_SECONDS = 60;

  private FigurePdf() {}

  /** Prints drawings of one folder; false if there is no browser or it does not print. */
  static boolean print(List<Path> drawings) throws IOException {
    Optional<Path> browser = browser();
    return browser.isPresent() && print(browser.get(), drawings);
  }

  private static Optional<Path> browser() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return BROWSERS.stream()
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(dir -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean print(Path browser, List<Path> drawings) throws IOException {
    try (TemporaryFolder temporary = new TemporaryFolder()) {
      Path folder = temporary.path();
      Path page = folder.resolve("page.html");
      Path pdf = folder.resolve(FILE);
      Files.writeString(page, page(drawings));
      boolean printed = run(command(browser, folder, page, pdf)) && Files.isRegularFile(pdf);
      if (printed) {
        byte[] bytes = Files.readAllBytes(pdf);
        AtomicFile.writeBytes(drawings.get(0).resolveSibling(FILE), out -> out.write(bytes));
      }
      return printed;
    }
  }

  private static String page(List<Path> drawings) throws IOException {
    StringBuilder page =
        new StringBuilder(
            "<!DOCTYPE html><meta charset=\"utf-8\"><style>@page{size:640px 400px;margin:0}"
                + "body{margin:0}svg{display:block;break-after:page}svg:last-child{break-after:auto}"
                + "</style>");
    for (Path drawing : drawings) {
      page.append(Files.readString(drawing));
    }
    return page.toString();
  }

  private static List<String> command(Path browser, Path folder, Path page, Path pdf) {
    return List.of(
        browser.toString(),
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--user-data-dir=" + folder.resolve("profile"),
        "--no-pdf-header-footer",
        "--print-to-pdf=" + pdf,
        page.toUri().toString());
  }

  private static boolean run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }
}
