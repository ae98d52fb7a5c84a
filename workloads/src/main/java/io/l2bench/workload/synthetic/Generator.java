package io.l2bench.workload.synthetic;

import io.l2bench.workload.RequestBatch;
import java.util.function.Consumer;

/**
 * A kind of synthetic trace. Implementations are public, have a public constructor without
 * arguments, and register themselves with {@code @AutoService}; a new generator is one file.
 *
 * <p>Generators that choose tables make bare keys, so they need no geometry; those that model
 * places on a disk or times make disk requests.
 */
public interface Generator {

  /** What it is. */
  GeneratorInfo info();

  /** A function that adds the next request at each call; equal arguments give equal requests. */
  Consumer<RequestBatch> requests(Settings settings, long seed);
}
