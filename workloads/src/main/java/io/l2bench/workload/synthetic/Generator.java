package io.l2bench.workload.synthetic;

import io.l2bench.workload.RequestBatch;
import java.util.function.Consumer;

/**
 * A kind of synthetic trace. Implementations are public, have a public constructor without
 * arguments, and register themselves with {@code @AutoService}; a new generator is one file.
 *
 * <p>Those that choose tables make bare keys, so that they need no geometry; those about places on
 * a disk or about time make disk requests.
 */
public interface Generator {

  /** What it is. */
  GeneratorInfo info();

  /** Something that adds the next request at each call; the same ones for the same arguments. */
  Consumer<RequestBatch> requests(Settings settings, long seed);
}
