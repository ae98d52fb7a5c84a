package io.l2bench.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.cache.Policies;
import io.l2bench.device.StepKind;
import io.l2bench.device.StepSamples;
import io.l2bench.device.StepSamplesCsv;
import io.l2bench.replay.Burst;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A disk that is full after any number of bytes is never overlooked, whatever is written. */
final class StrictOutputTest {
  private static final int ROWS = 60;

  /** Sizes that are tried, evenly spread up to all but one byte. */
  private static final int SIZES = 250;

  /** A disk that takes some bytes and no more. */
  private static final class SmallDisk extends OutputStream {
    private int left;

    SmallDisk(int size) {
      left = size;
    }

    @Override
    public void write(int b) throws IOException {
      if (left-- <= 0) {
        throw new IOException("No space left on device");
      }
    }
  }

  private static AtomicFile.Bytes text(AtomicFile.Text text) {
    return bytes -> {
      Writer out = new OutputStreamWriter(bytes, UTF_8);
      text.writeTo(out);
      out.flush();
    };
  }

  private static Stream<Arguments> outputs() {
    TidyTable table =
        new TidyTable(
            List.of("number", "text"),
            IntStream.range(0, ROWS).mapToObj(i -> List.of(i, "a,b")).toList());
    StepSamples samples = new StepSamples();
    IntStream.range(0, ROWS).forEach(i -> samples.add(StepKind.FLUSH, i * 1000L, 1000));
    return Stream.of(
        Arguments.of("CSV", text(table::writeCsv)),
        Arguments.of("JSON", text(table::writeJson)),
        Arguments.of("steps", text(out -> StepSamplesCsv.write(samples, out))),
        Arguments.of("bursts", text(StrictOutputTest::bursts)),
        Arguments.of("histograms", (AtomicFile.Bytes) StrictOutputTest::histograms),
        Arguments.of("printed", (AtomicFile.Bytes) StrictOutputTest::printed));
  }

  private static void bursts(Writer out) throws IOException {
    List<Burst.Step> steps = Burst.run(Policies.load().parse("lru"), 50, ROWS, 10, /* seed= */ 1);
    Table.Rows<BurstColumns.Row> rows = BurstColumns.TABLE.begin(out);
    BurstColumns.rows("lru", 50, steps).forEach(rows::write);
  }

  /** HdrHistogram's writer hides errors in a PrintStream. */
  private static void histograms(OutputStream out) {
    HistogramLogWriter log = new HistogramLogWriter(out);
    log.outputLogFormatVersion();
    for (int i = 0; i < 50; i++) {
      Histogram histogram = new Histogram(3);
      histogram.recordValue(i);
      log.outputIntervalHistogram(0, 0, histogram, 1);
    }
  }

  private static void printed(OutputStream out) {
    PrintStream printer = new PrintStream(out, /* autoFlush= */ true, UTF_8);
    IntStream.range(0, ROWS).forEach(i -> printer.println("line " + i));
  }

  private static void write(AtomicFile.Bytes bytes, OutputStream to) throws IOException {
    try (OutputStream out = new BufferedOutputStream(StrictOutput.to("x", to))) {
      bytes.writeTo(out);
    }
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void noFullDiskIsOverlooked(String what, AtomicFile.Bytes bytes) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    write(bytes, whole);
    assertThat(whole.size()).as(what).isGreaterThan(400);
    int step = Math.max(1, whole.size() / SIZES);
    for (int size = (whole.size() - 1) % step; size < whole.size(); size += step) {
      SmallDisk disk = new SmallDisk(size);
      assertThatThrownBy(() -> write(bytes, disk))
          .isInstanceOf(OutputException.class)
          .hasMessage("cannot write x: No space left on device");
    }
    write(bytes, new SmallDisk(whole.size()));
  }

  @Test
  void aClosedPipeNeedsNoMessage() {
    OutputStream pipe =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    assertThatThrownBy(() -> write(out -> out.write(1), pipe))
        .isInstanceOfSatisfying(OutputException.class, e -> assertThat(e.isQuiet()).isTrue());
    assertThatThrownBy(() -> write(out -> out.write(1), new SmallDisk(0)))
        .isInstanceOfSatisfying(OutputException.class, e -> assertThat(e.isQuiet()).isFalse());
  }
}
