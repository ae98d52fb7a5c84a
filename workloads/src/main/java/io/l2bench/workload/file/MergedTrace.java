package io.l2bench.workload.file;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several files of one format as one trace, ordered by begin time; equal times, and files without
 * times, keep the order of the files. Disks of the same name are one disk, and a file that names
 * none is a disk of its own. The recorded order of begins and completions is dropped, because each
 * file counts its own. Before the first pass the first requests of each file are read to find when
 * it begins; a pass keeps open the files that overlap in time.
 */
final class MergedTrace implements Trace {
  private final String name;
  private final List<FileTrace> files;
  private @Nullable List<Part> parts;

  /**
   * A file of the trace.
   *
   * @param trace in it
   * @param number of the file
   * @param start the reading of its clock when its first request begins
   */
  record Part(FileTrace trace, int number, Duration start) {}

  MergedTrace(String name, List<FileTrace> files) {
    this.name = name;
    this.files = files;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Kind kind() {
    return files.get(0).kind();
  }

  @Override
  public RequestReader open() throws IOException {
    long bytes = 0;
    for (FileTrace file : files) {
      bytes += file.bytes();
    }
    return new MergedReader(kind(), parts(), bytes);
  }

  /** The files in order of their begins. */
  private synchronized List<Part> parts() throws IOException {
    if (parts == null) {
      List<Part> found = new ArrayList<>();
      for (FileTrace file : files) {
        found.add(new Part(file, found.size(), startOf(file)));
      }
      found.sort(Comparator.comparing(Part::start).thenComparing(Part::number));
      parts = List.copyOf(found);
    }
    return parts;
  }

  private static Duration startOf(FileTrace file) throws IOException {
    try (RequestReader reader = file.open()) {
      reader.read(new RequestBatch());
      return reader.clockStart();
    }
  }

  @Override
  public long badRows() {
    return files.stream().mapToLong(Trace::badRows).sum();
  }

  @Override
  public List<String> notes() {
    return files.stream().flatMap(file -> file.notes().stream()).distinct().toList();
  }
}
