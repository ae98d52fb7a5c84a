package io.l2bench.report;

import io.l2bench.compare.Run;
import io.l2bench.figure.Figure;
import io.l2bench.figure.FigureSvg;
import io.l2bench.results.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The charts of a run as files for papers: each as SVG, with its data as CSV and a caption. They
 * draw the base, the best policy, the bound and lru; the data has all policies.
 */
public final class Figures {
  private Figures() {}

  /**
   * Writes the figures of a run into a folder, which is made if it is missing.
   *
   * @param runDirectory folder of the run
   * @param base the cache that others are compared with
   * @return the SVG files
   */
  public static List<Path> write(Path runDirectory, Path folder, BaseChoice base)
      throws IOException {
    RunFiles run = RunFiles.read(runDirectory, Run.read(runDirectory), base);
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (Figure figure : new RunFigures(run).all()) {
      Path svg = folder.resolve(figure.name() + ".svg");
      AtomicFile.writeText(svg, out -> out.write(FigureSvg.of(figure)));
      AtomicFile.writeText(folder.resolve(figure.name() + ".csv"), figure::writeCsv);
      AtomicFile.writeText(
          folder.resolve(figure.name() + ".txt"), out -> out.write(figure.caption() + "\n"));
      written.add(svg);
    }
    return written;
  }
}
