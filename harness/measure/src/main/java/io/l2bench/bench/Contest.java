package io.l2bench.bench;

import io.l2bench.results.JmhScore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What builds are compared in, by fresh JVMs. */
interface Contest {
  /** For people. */
  String label();

  /** The time that a fork takes on a machine with nothing else to do. */
  Duration estimate();

  /**
   * Runs a build once in a fresh JVM.
   *
   * @param folder with {@code yardstick.jar}, for files that forks share
   * @return its score; none if the build does not have what the contest needs
   * @throws io.l2bench.workload.BadInputException if the build fails
   */
  Optional<JmhScore> fork(ForkSide build, Path folder) throws IOException;
}
