package io.l2bench.study;

import io.l2bench.figure.Figure;
import io.l2bench.results.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A study's run on the bundled corpus, and what it answers. */
public final class Study {
  private final CsvTable counts;
  private final Corpus corpus;

  private Study(CsvTable counts, Corpus corpus) {
    this.counts = counts;
    this.corpus = corpus;
  }

  /**
   * Reads a run.
   *
   * @param counts of the run
   * @param latencies its {@code virtual.hlog}; without the file the answers have no latencies
   */
  public static Study of(CsvTable counts, Path latencies) throws IOException {
    return new Study(counts, Corpus.of(counts, latencies));
  }

  /** The pictures for which the run has cells. */
  public List<Figure> figures() {
    return StudyFigures.of(corpus);
  }

  /**
   * The lines of the page, in Markdown.
   *
   * @param pictures the files of the figures, by caption; may be empty
   */
  public List<String> page(Map<String, Path> pictures) {
    return StudyPage.of(counts, corpus, pictures);
  }
}
