package io.l2bench.study;

import io.l2bench.results.CellTag;
import io.l2bench.results.TaggedHistogram;
import io.l2bench.scenario.CellKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * The virtual latency of all reads of each cell, from the log of a run: the log has the kinds of
 * reads of a cell one after the other.
 */
final class ReadTails {
  private static final String READS = "read-";

  private final BiConsumer<CellKey, Histogram> each;
  private @Nullable CellKey key;
  private @Nullable Histogram reads;

  private ReadTails(BiConsumer<CellKey, Histogram> each) {
    this.each = each;
  }

  /** Hands out each cell that has reads, if the run has the log; values in ns. */
  static void read(Path log, BiConsumer<CellKey, Histogram> each) throws IOException {
    if (Files.isRegularFile(log)) {
      ReadTails tails = new ReadTails(each);
      TaggedHistogram.read(log, tails::add);
      tails.handOut();
    }
  }

  private void add(TaggedHistogram tagged) {
    CellTag tag = CellTag.parse("virtual.hlog", tagged.tag());
    if (!tag.kind().startsWith(READS)) {
      return;
    }
    if (reads != null && tag.key().equals(key)) {
      reads.add(tagged.histogram());
      return;
    }
    handOut();
    key = tag.key();
    reads = tagged.histogram();
    reads.setAutoResize(true);
  }

  private void handOut() {
    if (key != null && reads != null) {
      each.accept(key, reads);
    }
  }
}
