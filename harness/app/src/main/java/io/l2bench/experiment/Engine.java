package io.l2bench.experiment;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Simulates studies in other processes, on one machine or many. Implementations are public, have a
 * public constructor without arguments, and register themselves with {@code @AutoService}.
 */
public interface Engine {

  /** The name that users write. */
  String name();

  /**
   * Connects to a cluster and waits until it can simulate.
   *
   * @param master where it is, as its users write it; null takes what its own configuration says
   * @param notes hears what the wait is for, a sentence each
   * @throws BadInputException if it does not answer
   */
  Cluster connect(@Nullable String master, Consumer<String> notes) throws IOException;

  /**
   * Writes the tables of a finished run as Parquet beside them.
   *
   * @param folder of the run
   */
  void writeParquet(Path folder) throws IOException;

  /**
   * The engine of a name.
   *
   * @throws BadInputException if its jar is not on the class path
   */
  static Engine named(String name) {
    return ServiceLoader.load(Engine.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(engine -> engine.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "--on " + name,
                    "an engine whose jars are beside l2bench's, as harness/cluster/README.md says",
                    "none of that name"));
  }
}
