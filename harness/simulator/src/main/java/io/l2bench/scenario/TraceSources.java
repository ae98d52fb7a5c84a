package io.l2bench.scenario;

import io.l2bench.replay.Timing;
import io.l2bench.replay.Warmup;
import io.l2bench.workload.TickSpread;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The traces of scenarios. Each is opened once, so that all its passes must read the same, and
 * looked at once, if anything must be known of the whole of it.
 */
public final class TraceSources {
  /** A trace; its seed is 0 unless it draws. */
  private record Source(String base, TraceRef trace, long seed) {
    /** Spelt out, as that of {@link io.l2bench.cache.Policy}. */
    @Override
    public int hashCode() {
      return Objects.hash(base, trace.text(), seed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Source source
          && seed == source.seed
          && base.equals(source.base)
          && Objects.equals(trace, source.trace);
    }
  }

  private static final class Opened {
    private final Trace trace;
    private @Nullable TraceFacts facts;

    Opened(Trace trace) {
      this.trace = trace;
    }

    TraceFacts facts() throws IOException {
      TraceFacts known = facts;
      if (known == null) {
        known = TraceFacts.of(trace);
        facts = known;
      }
      return known;
    }
  }

  private final Map<Source, Opened> opened = new HashMap<>();

  /** The trace of a scenario as it was recorded. */
  public Trace recorded(Scenario scenario) {
    return opened(scenario).trace;
  }

  /** What a pass over the trace of a scenario found. */
  public TraceFacts facts(Scenario scenario) throws IOException {
    return opened(scenario).facts();
  }

  /**
   * The trace of a scenario as it is replayed. For open timing, requests that a coarse clock
   * stamped alike are spread over its tick, which takes a pass over the trace to find out.
   */
  public Trace replayed(Scenario scenario) throws IOException {
    Opened source = opened(scenario);
    boolean open =
        scenario.cells().stream()
            .anyMatch(cell -> Timing.parse(cell.timing()) instanceof Timing.Open);
    return open ? TickSpread.ofCoarse(source.trace, source.facts().clock()) : source.trace;
  }

  /**
   * The requests of a scenario that are not counted, by the recorded times.
   *
   * @throws io.l2bench.workload.BadInputException if seconds are wanted of a trace without times
   */
  public long warmup(Scenario scenario) throws IOException {
    Warmup warmup = scenario.setup().warmup();
    long limit = scenario.setup().limit();
    return warmup.unit() == Warmup.Unit.PERCENT
        ? warmup.share(Math.min(limit, facts(scenario).requests()))
        : warmup.requests(recorded(scenario), limit);
  }

  private Opened opened(Scenario scenario) {
    long seed = scenario.trace().ownSeed(scenario.setup().seed());
    return opened.computeIfAbsent(
        new Source(scenario.base(), scenario.trace(), seed),
        source -> new Opened(scenario.openRecorded()));
  }
}
