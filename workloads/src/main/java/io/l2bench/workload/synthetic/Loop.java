package io.l2bench.workload.synthetic;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.Trace;
import java.util.function.Consumer;

/**
 * All tables in order, over and over: the worst case of LRU and FIFO once they outnumber the
 * capacity.
 */
@AutoService(Generator.class)
public final class Loop implements Generator {

  @Override
  public GeneratorInfo info() {
    return GeneratorInfo.of(
        "loop",
        "all tables in order, over and over",
        Trace.Kind.KEYS,
        GeneratorParameter.tables(),
        GeneratorParameter.requests(100_000));
  }

  @Override
  public Consumer<RequestBatch> requests(Settings settings, long seed) {
    return new Consumer<>() {
      private final int tables = settings.tables();
      private int next;

      @Override
      public void accept(RequestBatch batch) {
        batch.add(Op.READ, next, 1);
        next = next + 1 == tables ? 0 : next + 1;
      }
    };
  }
}
