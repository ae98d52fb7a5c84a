package io.l2bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Progress by a clock that the test sets: a pass takes as long for every batch. */
final class WatchedTraceTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private long now;

  private String told(Trace trace, long nanosPerBatch) throws IOException {
    Trace watched = new WatchedTrace(trace, new PrintStream(terminal, true, UTF_8), () -> now);
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = watched.open()) {
      while (reader.read(batch)) {
        now += nanosPerBatch;
      }
    }
    return terminal.toString(UTF_8);
  }

  @Test
  void shortPassSaysNothing() throws IOException {
    assertThat(told(Traces.open("zipf:requests=40960", 1), 199_000_000)).isEmpty();
  }

  @Test
  void longPassTellsShareAndTimeLeftAndLeavesNoLine() throws IOException {
    assertThat(told(Traces.open("zipf:requests=40960", 1), 10_000_000_000L))
        .startsWith("\r\033[K0:10  zipf:requests=40960: 4,096 requests, 10%, about 1:30 left")
        .contains("0:50  zipf:requests=40960: 20,480 requests, 50%, about 0:50 left")
        .endsWith("about 0:00 left\r\033[K");
  }

  @Test
  void fileTellsItsPositionByItsBytes() throws IOException {
    Path file = folder.resolve("keys.txt");
    Files.writeString(
        file,
        IntStream.range(100_000, 400_000).mapToObj(i -> i + "\n").collect(Collectors.joining()));
    String told = told(Traces.open(file.toString(), 1), 10_000_000_000L);
    assertThat(told).containsPattern("keys: 151,552 requests, 5[0-3]%, about 5:[0-9]+ left");
  }

  /** Reading is over at once; what tells how long the rest takes is how much has been replayed. */
  @Test
  void whatIsReplayedCountsAndNotWhatIsRead() throws IOException {
    WatchedTrace watched =
        new WatchedTrace(
            Traces.open("zipf:requests=8192", 1),
            new PrintStream(terminal, true, UTF_8),
            () -> now);
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = watched.open()) {
      assertThat(reader.read(batch)).isTrue();
      watched.replayed(0.25);
      now += 30_000_000_000L;
      assertThat(reader.read(batch)).isTrue();
    }
    assertThat(terminal.toString(UTF_8)).contains("4,096 requests, 25%, about 1:30 left");
  }
}
