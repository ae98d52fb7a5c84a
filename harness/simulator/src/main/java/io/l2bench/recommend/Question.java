package io.l2bench.recommend;

import io.l2bench.replay.Setup;
import io.l2bench.scenario.TraceRef;
import io.l2bench.workload.BadInputException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What advice is asked for.
 *
 * @param base the folder from which paths start
 * @param trace of the disk
 * @param setup how its requests are served; its driver names the levers
 * @param timing when requests begin, as users write it; null for the nearest to the recording
 * @param policy of the cache to compare with; null for what the driver has today
 * @param capacity of that cache, in entries; 0 for what the driver has today
 * @param size of the disk in bytes, if it is known
 * @param budget the most memory of the cache, in bytes
 * @param within the share of table reads above the fewest that is as good
 * @param target that shall be reached, or null
 * @param threads that replay side by side
 */
public record Question(
    Path base,
    TraceRef trace,
    Setup setup,
    @Nullable String timing,
    @Nullable String policy,
    int capacity,
    OptionalLong size,
    long budget,
    double within,
    @Nullable Target target,
    int threads) {

  public Question {
    if (!(within >= 0 && within <= 1)) {
      throw new BadInputException("--within", "a share from 0% to 100%", 100 * within + "%");
    }
    if (budget < setup.geometry().tableBytes()) {
      throw new BadInputException(
          "--budget",
          "the memory of at least one table of %d bytes".formatted(setup.geometry().tableBytes()),
          Long.toString(budget));
    }
  }
}
