package io.l2bench.workload.synthetic;

import io.l2bench.workload.Trace;
import java.util.List;

/**
 * A generator's description.
 *
 * @param name as users write it
 * @param description what it generates, in a line
 * @param kind what its offsets are
 * @param parameters that shape it; {@link GeneratorParameter#requests} is among them
 */
public record GeneratorInfo(
    String name, String description, Trace.Kind kind, List<GeneratorParameter> parameters) {

  static GeneratorInfo of(
      String name, String description, Trace.Kind kind, GeneratorParameter... parameters) {
    return new GeneratorInfo(name, description, kind, List.of(parameters));
  }
}
