package io.l2bench.device;

import com.google.auto.service.AutoService;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A device on which every step of a kind takes the same time. */
@AutoService(DeviceFactory.class)
public final class Constant implements DeviceFactory {
  @Override
  public String name() {
    return "constant";
  }

  @Override
  public String summary() {
    return "every step of a kind takes the same time; by default round figures of an NVMe disk";
  }

  @Override
  public Map<String, Double> parameters() {
    return Durations.micros(80, 20, 500);
  }

  @Override
  public int channels() {
    return UNLIMITED;
  }

  @Override
  public Device create(Map<String, Double> values, long seed, @Nullable StepSamples samples) {
    return new Fixed(Durations.nanos(values));
  }

  private static final class Fixed implements Device {
    /** By the index of the kind. */
    private final long[] nanos;

    Fixed(long[] nanos) {
      this.nanos = nanos;
    }

    @Override
    public boolean isConstant() {
      return true;
    }

    @Override
    public long nanos(StepKind kind, long request, long position, long begin) {
      return nanos[kind.index()];
    }
  }
}
