package io.l2bench.throughput;

import io.l2bench.bench.Child;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import io.l2bench.workload.format.RequestWriter;
import io.l2bench.workload.format.WritableFormats;
import io.l2bench.workload.format.WriteSettings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A throughput benchmark: each policy in a JVM of its own, with a yardstick beside it; the same
 * with requests in flight; and all of them in one JVM, where each spoils the profile that the JIT
 * compiles the others by.
 */
public final class Throughput {
  private static final String FORMAT = "oracleGeneral";

  private final ThroughputSettings settings;
  private final Consumer<String> progress;

  /** A benchmark that reports each step. */
  public Throughput(ThroughputSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Measures some policies.
   *
   * @throws IllegalStateException if a measuring JVM fails, with what it printed
   */
  public ThroughputResult run(List<String> policies) throws IOException {
    Path file = Files.createTempFile("l2bench", "." + FORMAT);
    file.toFile().deleteOnExit();
    try {
      write(settings, file);
      List<Measured> fresh = new ArrayList<>();
      List<Measured> inFlight = new ArrayList<>();
      for (String policy : policies) {
        progress.accept("throughput: %s in a fresh JVM".formatted(policy));
        fresh.add(measure(file.toString(), List.of(Subject.YARDSTICK, policy)));
        progress.accept("throughput: %s with requests in flight".formatted(policy));
        inFlight.add(measure(null, List.of(Subject.YARDSTICK, Subject.IN_FLIGHT + policy)));
      }
      progress.accept("throughput: all in one JVM");
      List<String> all = new ArrayList<>(List.of(Subject.YARDSTICK));
      all.addAll(policies);
      Measured shared = measure(file.toString(), all);
      return new ThroughputResult(settings.capacity(), fresh, inFlight, shared, ProcessTimes.NONE);
    } finally {
      Files.delete(file);
    }
  }

  /** Writes the requests of a run to a file for simulations. */
  static void write(ThroughputSettings settings, Path file) throws IOException {
    Trace trace = Traces.open(settings.trace(), settings.seed());
    WriteSettings how = new WriteSettings(trace.name(), trace.kind(), settings.geometry());
    RequestBatch batch = new RequestBatch();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        RequestReader reader = trace.open();
        RequestWriter writer = WritableFormats.choose(FORMAT, file.toString()).open(out, how)) {
      for (long left = settings.requests(); left > 0 && reader.read(batch); left -= batch.size()) {
        writer.write(batch);
      }
      writer.finish();
    }
  }

  private Measured measure(@Nullable String file, List<String> policies) throws IOException {
    List<String> command = new ArrayList<>(javaCommand());
    command.addAll(Worker.arguments(settings, file, policies));
    List<String> answers =
        printed(command)
            .lines()
            .filter(line -> line.startsWith(Worker.ANSWER))
            .map(line -> line.substring(Worker.ANSWER.length()))
            .toList();
    List<Measurement> measurements = answers.stream().skip(1).map(Measurement::parse).toList();
    return new Measured(
        answers.get(0), measurements.get(0), measurements.subList(1, measurements.size()));
  }

  /**
   * Runs a JVM that measures; what it printed.
   *
   * @throws IllegalStateException if it fails, with what it printed
   */
  static String printed(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (Child child = new Child(process)) {
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (child.waitFor() != 0) {
        throw failed(printed.strip());
      }
      return printed;
    }
  }

  private static IllegalStateException failed(String printed) {
    if (printed.contains(OutOfMemoryError.class.getName())) {
      throw new OutOfMemoryError("a measuring JVM: " + printed);
    }
    return new IllegalStateException("a measuring JVM failed: " + printed);
  }

  private static List<String> javaCommand() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djol.skipHotspotSAAttach=true",
        "-cp",
        System.getProperty("java.class.path"),
        Worker.class.getName());
  }
}
