package io.l2bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policies;
import io.l2bench.device.Devices;
import io.l2bench.driver.Driver;
import io.l2bench.driver.DriverHost;
import io.l2bench.driver.DriverLike;
import io.l2bench.driver.DriverSetup;
import io.l2bench.driver.Drivers;
import io.l2bench.workload.Op;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A driver's timer, in virtual time: it passes before what happens at its time or later. */
final class CleanTimerTest {
  private static final long PERIOD = 1000;

  private final List<String> story = new ArrayList<>();

  @Test
  void passesBeforeTheNextRequestAndAtMostTwiceInARow() throws IOException {
    assertThat(replayed(0, 999, 1000, 1999, 2000, 2001, 9000))
        .containsExactly(
            "begin", "begin", "clean", "begin", "begin", "clean", "begin", "begin", "clean",
            "clean", "begin");
  }

  @Test
  void staysOnItsOwnClockAfterItWasLate() throws IOException {
    assertThat(replayed(1500, 1999, 2000, 4500, 4999, 5000))
        .containsExactly(
            "clean", "begin", "begin", "clean", "begin", "clean", "clean", "begin", "begin",
            "clean", "begin");
  }

  private List<String> replayed(long... begins) throws IOException {
    ListTrace trace = new ListTrace();
    for (long begin : begins) {
      trace.add(Op.READ, 0, 512, begin, 0);
    }
    Setup setup = Setup.of(Replays.GEOMETRY);
    SweepSettings settings =
        new SweepSettings(
            setup, null, new Cleaned(), Devices.parse(setup.device()), null, 0, /* threads= */ 1);
    CellSettings cell = new CellSettings(Policies.load().parse("lru"), 5, Timing.parse("open"));
    Sweep.run(trace, settings, List.of(cell));
    return story;
  }

  /** A driver whose requests end at once. */
  private final class Cleaned extends DriverLike {
    Cleaned() {
      super(Drivers.named("qed"));
    }

    @Override
    public long cleanNanos() {
      return PERIOD;
    }

    @Override
    public boolean isSequential() {
      return false;
    }

    @Override
    public Driver create(DriverSetup setup) {
      return new EndingAtOnce(setup.host());
    }
  }

  private final class EndingAtOnce implements Driver {
    private final DriverHost host;

    EndingAtOnce(DriverHost host) {
      this.host = host;
    }

    @Override
    public void begin(int request, Op op, long position, long bytes) {
      story.add("begin");
      host.finished(request);
    }

    @Override
    public void beginLookup(int request, long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void clean() {
      story.add("clean");
    }

    @Override
    public void done(int strand) {
      throw new UnsupportedOperationException();
    }
  }
}
