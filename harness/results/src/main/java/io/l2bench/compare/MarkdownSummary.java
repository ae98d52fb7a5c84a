package io.l2bench.compare;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * Comparisons as Markdown, for the summary of a CI job or a comment: what differs, and a verdict.
 */
public final class MarkdownSummary {
  private static final int SHOWN = 100;

  private final Gate gate;
  private final StringBuilder text = new StringBuilder();

  private MarkdownSummary(Gate gate) {
    this.gate = gate;
  }

  /** Writes them. */
  public static void write(Gate gate, Writer out) throws IOException {
    out.write(new MarkdownSummary(gate).text());
  }

  private String text() {
    gate.comparisons().forEach(this::append);
    if (gate.closes()) {
      line(
          "**%s**: %s"
              .formatted(gate.passes() ? "passed" : "failed", String.join("; ", gate.lines())));
    }
    return text.toString();
  }

  private void append(RunComparison comparison) {
    line("### %s beside %s".formatted(escaped(comparison.run()), escaped(comparison.base())));
    line("");
    line(
        "%d cells compared, %d with a difference shown"
            .formatted(comparison.cells(d -> true), comparison.cells(Difference::shown)));
    line("");
    List<Difference> watched = comparison.watched();
    if (!watched.isEmpty()) {
      line("| cell | measure | base | run | change | p | verdict |");
      line("|---|---|---:|---:|---:|---:|---|");
      watched.stream().limit(SHOWN).forEach(this::row);
      line("");
    }
    if (watched.size() > SHOWN) {
      line("and %d more".formatted(watched.size() - SHOWN));
      line("");
    }
    comparison.abstention().forEach(sentence -> line(sentence + "\n"));
    comparison.gone().forEach(cell -> line("- gone: " + escaped(cell)));
    line("");
  }

  private void row(Difference d) {
    Evidence evidence = d.evidence();
    String p = evidence == null ? "exact" : String.format(Locale.ROOT, "%.3g", evidence.p());
    line(
        "| %s | %s | %s | %s | %s | %s | %s |"
            .formatted(
                escaped(d.cell()),
                escaped(d.measure()),
                number(d.base()),
                number(d.value()),
                d.changeText(),
                p,
                gate.fails(d) ? "**" + d.word() + "**" : d.word()));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  /** Text that means itself: a name may hold what Markdown or HTML would take for marks. */
  private static String escaped(String name) {
    return name.replaceAll("([\\\\`*_{}\\[\\]<>|#&~])", "\\\\$1").replaceAll("\\s+", " ");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
