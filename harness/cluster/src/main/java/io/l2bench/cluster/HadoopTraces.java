package io.l2bench.cluster;

import com.google.auto.service.AutoService;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import io.l2bench.workload.TraceSource;
import io.l2bench.workload.Traces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Traces in a file system that Hadoop knows. Each is copied once into the temporary folder of the
 * process, whose tasks all read the copy; a {@code file:} is read in its place.
 */
@AutoService(TraceSource.class)
public final class HadoopTraces implements TraceSource {
  private static final ConcurrentMap<String, Path> COPIES = new ConcurrentHashMap<>();

  @Override
  public String offers() {
    return "a file or folder of a Hadoop file system";
  }

  @Override
  public List<String> names() {
    return List.of("hdfs", "s3a", "file", "abfs", "abfss", "gs", "viewfs", "webhdfs");
  }

  @Override
  public Trace open(String text, long seed, ReadSettings settings) {
    return Traces.open(COPIES.computeIfAbsent(text, HadoopTraces::copy).toString(), seed, settings);
  }

  private static Path copy(String uri) {
    try {
      return HadoopCopy.of(uri);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadInputException(uri, "a file or folder that can be read here", Lines.first(e));
    }
  }
}
