package io.l2bench.check.qcow2;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.check.Qemu;
import io.l2bench.check.Verdict;
import io.l2bench.workload.qcow2.ImageOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real QEMU, where {@code qemu-io} is installed, against the prediction of its qcow2 driver:
 * random images, random commands, each line of the log. {@code -Dlive.streams} says how many (30),
 * {@code -Dlive.seed} where their seeds begin (anywhere), {@code -Dlive.required=true} makes a
 * missing QEMU an error.
 */
final class LiveQcow2Test {
  private static final List<String> EVENTS =
      List.of(
          "qcow2_*",
          "blk_co_preadv",
          "blk_co_pwritev",
          "bdrv_co_preadv_part",
          "bdrv_co_pwritev_part",
          "bdrv_co_pwrite_zeroes",
          "qemu_co_mutex_*");

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
    Qcow2Stream stream = new Qcow2Stream(seed);
    Path snapshot = create(stream);
    Path image = folder.resolve("image.qcow2");
    run(List.of("cp", "--sparse=always", snapshot.toString(), image.toString()), List.of());
    Path log = folder.resolve("log");
    List<String> commands = stream.commands();

    int status = run(traced(stream, image, log), commands);
    Path file = Files.write(folder.resolve("commands"), commands);
    Verdict verdict =
        Qcow2LogCheck.check(log, snapshot, ImageOptions.parse(stream.options()), file);

    System.out.printf("live seed %d: %s; %s%n", seed, stream, verdict);
    assertThat(status).as("exit status of qemu-io, seed %d", seed).isZero();
    assertThat(verdict.first()).as("first mismatch, seed %d", seed).isNull();
    assertThat(verdict.ending()).as("whole log, seed %d", seed).isNull();
    assertThat(verdict.predicted()).isPositive();
  }

  private Path create(Qcow2Stream stream) throws IOException, InterruptedException {
    Path image = folder.resolve("snapshot.qcow2");
    List<String> create = new ArrayList<>(List.of("qemu-img", "create", "-q", "-f", "qcow2"));
    create.add(image.toString());
    create.addAll(stream.createArguments());
    assertThat(run(create, List.of())).isZero();
    List<String> fill = List.of("qemu-io", "-f", "qcow2", "-t", "unsafe", image.toString());
    assertThat(run(fill, stream.preparation())).isZero();
    if (stream.hasSnapshot()) {
      List<String> snapshot = List.of("qemu-img", "snapshot", "-c", "before", image.toString());
      assertThat(run(snapshot, List.of())).isZero();
    }
    return image;
  }

  private List<String> traced(Qcow2Stream stream, Path image, Path log) throws IOException {
    Path events = Files.write(folder.resolve("events"), EVENTS);
    List<String> command = new ArrayList<>(List.of("qemu-io", "-t", stream.mode()));
    command.addAll(List.of("-T", "events=%s,file=%s".formatted(events, log)));
    String file = "file.driver=file,file.filename=" + image;
    if (stream.throttle() > 0) {
      command.addAll(List.of("--object", "throttle-group,id=tg,x-iops-total=" + stream.throttle()));
      file =
          "file.driver=throttle,file.throttle-group=tg,file.file.driver=file,file.file.filename="
              + image;
    }
    command.add("--image-opts");
    command.add("driver=qcow2,%s,cache.no-flush=on,%s".formatted(stream.options(), file));
    return command;
  }

  private int run(List<String> command, List<String> input)
      throws IOException, InterruptedException {
    return new Qemu(folder).run(command, input);
  }
}
