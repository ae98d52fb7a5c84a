package io.l2bench.cluster;

import io.l2bench.experiment.Workplace;
import io.l2bench.results.Environment;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Limit;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.SparkEnv;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What an executor does for a task; it has what all tasks of a study share. */
final class Simulate extends AbstractFunction1<Iterator<SparkTask>, TaskResult>
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** Of this process: what it has read serves all of its tasks. */
  private static final Workplace WORKPLACE = new Workplace();

  private final String program;
  private final Set<String> checksums;
  private final Map<Limit, Long> limits = new EnumMap<>(Limit.class);

  Simulate(Set<String> checksums) {
    this.program = program();
    this.checksums = checksums;
    Arrays.stream(Limit.values()).forEach(limit -> limits.put(limit, limit.value()));
  }

  private static String program() {
    return "%s, commit %s".formatted(Environment.version(), Environment.commit());
  }

  /** An exception of input or output is left to Spark, which tries the task again. */
  @Override
  public TaskResult apply(Iterator<SparkTask> tasks) {
    String where = "executor %s on %s".formatted(SparkEnv.get().executorId(), host());
    try {
      requireSameProgram();
      limits.forEach(Limit::set);
      return new TaskResult.Rows(WORKPLACE.simulate(tasks.next().open(), checksums).files());
    } catch (BadInputException e) {
      return new TaskResult.Refused(where, Lines.first(e));
    } catch (NoSuchFileException e) {
      return new TaskResult.Refused(where, Lines.first(e) + ": no such file");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | LinkageError e) {
      return new TaskResult.Fault(where, Lines.all(e));
    }
  }

  private static String host() {
    return SparkEnv.get().blockManager().blockManagerId().host();
  }

  private void requireSameProgram() {
    if (!program.equals(program())) {
      throw new BadInputException("l2bench", program + " as on the driver", program());
    }
  }
}
