package io.l2bench.workload.synthetic;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.Trace;
import java.util.function.Consumer;

/**
 * Reads of a disk from its start to its end, over and over; a remainder too short for a read is
 * left out.
 */
@AutoService(Generator.class)
public final class Sequential implements Generator {
  private static final String BYTES = "bytes";
  private static final String DISK = "disk";

  @Override
  public GeneratorInfo info() {
    return GeneratorInfo.of(
        "sequential",
        "reads of a disk from its start to its end, over and over",
        Trace.Kind.DISK,
        GeneratorParameter.count(BYTES, 64 << 10, 1 << 30, "bytes a request"),
        GeneratorParameter.count(DISK, 300L << 30, 1L << 50, "bytes of disk"),
        GeneratorParameter.requests(100_000));
  }

  @Override
  public Consumer<RequestBatch> requests(Settings settings, long seed) {
    long bytes = Math.min(settings.whole(BYTES), settings.whole(DISK));
    long last = settings.whole(DISK) - bytes;
    return new Consumer<>() {
      private long offset;

      @Override
      public void accept(RequestBatch batch) {
        batch.add(Op.READ, offset, bytes);
        offset = offset > last - bytes ? 0 : offset + bytes;
      }
    };
  }
}
