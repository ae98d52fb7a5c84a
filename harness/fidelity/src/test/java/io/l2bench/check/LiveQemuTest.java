package io.l2bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.driver.qed.Edition;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real QEMU, where {@code qemu-io} is installed, against the prediction: random images, random
 * commands, each line of the log. {@code -Dlive.streams} says how many (30), {@code -Dlive.seed}
 * where their seeds begin (anywhere), {@code -Dlive.required=true} makes a missing QEMU an error.
 */
final class LiveQemuTest {
  /** How a process ends that abort() killed: QEMU's own assertion, up to which the log counts. */
  private static final int ABORTED = 134;

  private static final int FEATURES = 16;

  @TempDir Path folder;

  @BeforeAll
  static void needsQemu() {
    Qemu.require();
  }

  static LongStream seeds() {
    long first = Long.getLong("live.seed", System.nanoTime() >>> 10);
    return LongStream.range(first, first + Integer.getInteger("live.streams", 8));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void eachLineIsPredicted(long seed) throws IOException, InterruptedException {
    QemuStream stream = new QemuStream(seed);
    Path snapshot = create(stream);
    Path image = folder.resolve("image.qed");
    run(List.of("cp", "--sparse=always", snapshot.toString(), image.toString()), List.of());
    Path log = folder.resolve("log");

    int status = run(traced(stream, image, log), stream.commands());
    Verdict verdict = LogCheck.check(log, List.of(snapshot), Edition.COROUTINES);

    System.out.printf("live seed %d: %s; exit status %d; %s%n", seed, stream, status, verdict);
    assertThat(status).as("exit status of qemu-io, seed %d", seed).isIn(0, ABORTED);
    assertThat(verdict.first()).as("first mismatch, seed %d", seed).isNull();
    assertThat(verdict.ending() == null).as("whole log, seed %d", seed).isEqualTo(status == 0);
    assertThat(verdict.predicted()).isPositive();
  }

  private Path create(QemuStream stream) throws IOException, InterruptedException {
    Path image = folder.resolve("snapshot.qed");
    List<String> create = new ArrayList<>(List.of("qemu-img", "create", "-q", "-f", "qed"));
    if (stream.backed()) {
      Path backing = folder.resolve("backing.raw");
      try (RandomAccessFile file = new RandomAccessFile(backing.toFile(), "rw")) {
        file.setLength(stream.size() / 2);
      }
      create.addAll(List.of("-b", backing.toString(), "-F", "raw"));
    }
    create.add(image.toString());
    create.addAll(stream.createArguments());
    assertThat(run(create, List.of())).isZero();
    List<String> fill = List.of("qemu-io", "-f", "qed", "-t", "unsafe", image.toString());
    assertThat(run(fill, stream.preparation())).isZero();
    if (stream.needsCheck()) {
      setNeedCheck(image);
    }
    return image;
  }

  private static void setNeedCheck(Path image) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
      file.seek(FEATURES);
      int features = file.read();
      file.seek(FEATURES);
      file.write(features | 2);
    }
  }

  private static List<String> traced(QemuStream stream, Path image, Path log) {
    List<String> command = new ArrayList<>(List.of("qemu-io", "-T", "enable=qed_*,file=" + log));
    if (stream.throttle() == 0) {
      command.addAll(List.of("-t", "unsafe", "-f", "qed", image.toString()));
      return command;
    }
    command.addAll(
        List.of(
            "--object",
            "throttle-group,id=tg,x-iops-total=" + stream.throttle(),
            "--image-opts",
            "driver=qed,file.driver=throttle,file.throttle-group=tg,file.file.driver=file,"
                + "file.file.cache.no-flush=on,cache.no-flush=on,file.file.filename="
                + image));
    return command;
  }

  private int run(List<String> command, List<String> input)
      throws IOException, InterruptedException {
    return new Qemu(folder).run(command, input);
  }
}
