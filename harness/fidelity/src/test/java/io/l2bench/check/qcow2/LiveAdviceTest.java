package io.l2bench.check.qcow2;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.check.Qemu;
import io.l2bench.check.qcow2.LiveReads.Kind;
import io.l2bench.driver.Loading;
import io.l2bench.recommend.Advice;
import io.l2bench.recommend.Choice;
import io.l2bench.recommend.Qcow2Levers;
import io.l2bench.recommend.Question;
import io.l2bench.recommend.Recommender;
import io.l2bench.recommend.Tried;
import io.l2bench.replay.Setup;
import io.l2bench.replay.Warmup;
import io.l2bench.scenario.TraceRef;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Op;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Traces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Advice on recorded guests, followed by the real QEMU where {@code qemu-io} is installed: it reads
 * as many slices as the advice says, and hardly more than with a cache of the whole disk.
 */
final class LiveAdviceTest {
  private static final long REQUESTS = 2000;
  private static final long DISK = 40L << 30;
  private static final int CLUSTER = 64 << 10;
  private static final double WITHIN = 0.05;

  @TempDir Path folder;

  @BeforeAll
  static void needsQemu() {
    Qemu.require();
  }

  @ParameterizedTest
  @ValueSource(strings = {"debian-boot", "server-root", "bench-writes"})
  void whatIsAdvisedReadsAsLittleAsItSays(String guest) throws IOException, InterruptedException {
    Advice advice = advice(guest);
    Tried enough = advice.levers().get(0).enough();
    Choice choice = enough.choice();
    LiveReads live = new LiveReads(folder);
    Path image = live.create(Kind.FULL, CLUSTER, DISK);
    List<String> commands = commands(guest);
    long real = live.reads(commands, image, choice.geometry(), choice.capacity(), 0);
    int all = (int) (DISK / choice.geometry().tableCovers());
    long fewest = live.reads(commands, image, choice.geometry(), all, 0);
    assertThat(real).isEqualTo(enough.cost().tableReads());
    assertThat((double) real).isLessThanOrEqualTo((1 + WITHIN) * fewest);
    assertThat(choice.bytes()).isLessThan(advice.today().choice().bytes());
  }

  private static Advice advice(String guest) throws IOException {
    Choice today = new Qcow2Levers().today(Geometry.qed(CLUSTER, 1), OptionalLong.of(DISK));
    Setup setup =
        new Setup(
            today.geometry(),
            /* sharedCache= */ false,
            /* image= */ null,
            "qcow2",
            Loading.LOCKED,
            "constant",
            /* samples= */ null,
            /* speed= */ 1,
            /* seed= */ 1,
            REQUESTS,
            /* failReads= */ 0,
            Warmup.NONE);
    Question question =
        new Question(
            Path.of(""),
            TraceRef.of(guest, ReadSettings.PLAIN),
            setup,
            "sequential",
            /* policy= */ null,
            /* capacity= */ 0,
            OptionalLong.of(DISK),
            Long.MAX_VALUE,
            WITHIN,
            /* target= */ null,
            /* threads= */ 1);
    return Recommender.answer(question, UnaryOperator.identity());
  }

  private static List<String> commands(String guest) throws IOException {
    List<String> commands = new ArrayList<>();
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = Traces.open(guest, 1).open()) {
      while (commands.size() < REQUESTS && reader.read(batch)) {
        for (int row = 0; row < batch.size() && commands.size() < REQUESTS; row++) {
          commands.add(
              "%s %d %d".formatted(name(batch.op(row)), batch.offset(row), batch.length(row)));
        }
      }
    }
    return commands;
  }

  private static String name(Op op) {
    return switch (op) {
      case READ -> "read -q";
      case WRITE -> "write -q";
      case ZERO -> "write -q -z";
    };
  }
}
