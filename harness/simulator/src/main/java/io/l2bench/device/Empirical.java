package io.l2bench.device;

import com.google.auto.service.AutoService;
import io.l2bench.workload.BadInputException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recorded device: a step takes as long as the last step of its kind that began before it in the
 * recording. Nothing is drawn, and a slow stretch of the recording is slow in the replay. Use it
 * with open timing at recorded times.
 */
@AutoService(DeviceFactory.class)
public final class Empirical implements DeviceFactory {
  @Override
  public String name() {
    return "empirical";
  }

  @Override
  public String summary() {
    return "takes as long as the last step of its kind begun before in the recording";
  }

  @Override
  public Map<String, Double> parameters() {
    return Map.of();
  }

  /** Unlimited: recorded durations include the wait for a channel. */
  @Override
  public int channels() {
    return UNLIMITED;
  }

  @Override
  public boolean needsSamples() {
    return true;
  }

  @Override
  public Device create(Map<String, Double> values, long seed, @Nullable StepSamples samples) {
    return new Recorded(Objects.requireNonNull(samples));
  }

  private static final class Recorded implements Device {
    private final StepSamples samples;

    /** The last step that began before the present time, by kind. */
    private final EnumMap<StepKind, Cursor> cursors = new EnumMap<>(StepKind.class);

    Recorded(StepSamples samples) {
      this.samples = samples;
      for (StepKind kind : StepKind.values()) {
        cursors.put(kind, new Cursor());
      }
    }

    @Override
    public long nanos(StepKind kind, long request, long position, long begin) {
      int size = samples.size(kind);
      if (size == 0) {
        throw new BadInputException("device empirical", "a recorded " + kind.label(), "none");
      }
      Cursor cursor = Objects.requireNonNull(cursors.get(kind));
      while (cursor.at + 1 < size && samples.begin(kind, cursor.at + 1) < begin) {
        cursor.at++;
      }
      return samples.duration(kind, cursor.at);
    }
  }

  private static final class Cursor {
    private int at;
  }
}
