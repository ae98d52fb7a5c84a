package io.l2bench.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program as users start it: l2bench.jar, and for Spark the module's own jar and a folder laid
 * out as Spark's.
 *
 * @param folder for what it writes
 */
record Program(Path folder) {
  private static final Path JARS = Path.of("..", "target").toAbsolutePath().normalize();
  private static final String L2BENCH = JARS.resolve("l2bench.jar").toString();
  private static final Path SPARK = Path.of("target", "spark").toAbsolutePath();
  private static final String CLUSTER = JARS.resolve("l2bench-cluster.jar").toString();

  /** An end that no test waits for, unless something hangs. */
  private static final int MOST_SECONDS = 300;

  /** The processes take two cores at most, and live too short for the second compiler. */
  private static final String SMALL = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto";

  /**
   * A process that ended.
   *
   * @param status exit status
   * @param err its standard error
   */
  record Ended(int status, String err) {}

  /** A process that runs. */
  record Running(Process process, Path err) {
    Ended await() throws IOException, InterruptedException {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("hangs: " + Files.readString(err));
      }
      return new Ended(process.exitValue(), Files.readString(err));
    }

    /** Waits until that many passes are finished. */
    void awaitPasses(int count) throws IOException, InterruptedException {
      while (Files.readString(err).lines().filter(l -> l.contains("simulated ")).count() < count) {
        if (!process.isAlive()) {
          throw new AssertionError("ended early: " + Files.readString(err));
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }

    /** The executors of a local cluster. */
    List<ProcessHandle> executors() {
      return process
          .descendants()
          .filter(p -> p.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
          .toList();
    }
  }

  /** Starts it without Spark. */
  Running start(String... args) throws IOException {
    return start("exec \"$@\"", L2BENCH, List.of(), args);
  }

  /**
   * Starts it with Spark.
   *
   * @param options of the virtual machine, as in {@code -Dspark.x=y}
   */
  Running startWithSpark(List<String> options, String... args) throws IOException {
    return startWithSpark("exec \"$@\"", options, args);
  }

  /**
   * Starts it with Spark behind a shell.
   *
   * @param shell a script in which {@code "$@"} is the command
   */
  Running startWithSpark(String shell, List<String> options, String... args) throws IOException {
    String classPath = String.join(File.pathSeparator, L2BENCH, CLUSTER, SPARK + "/jars/*");
    List<String> all = new ArrayList<>(options);
    all.add("-Dspark.executor.extraJavaOptions=" + SMALL);
    return start(shell, classPath, all, args);
  }

  private Running start(String shell, String classPath, List<String> options, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", "-c", shell, "bash"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(SMALL.split(" ")));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, "io.l2bench.cli.Main"));
    command.addAll(List.of(args));
    Path err = Files.createTempFile(folder, "program", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(err.toFile());
    // What Spark's own scripts find out for themselves.
    builder.environment().put("SPARK_HOME", SPARK.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return new Running(builder.start(), err);
  }
}
