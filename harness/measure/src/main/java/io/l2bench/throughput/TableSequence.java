package io.l2bench.throughput;

import io.l2bench.replay.Warmup;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.TableNumbers;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The tables that the requests of a trace look up, in memory, so that reading and numbering them is
 * not measured. 4 bytes a lookup.
 */
final class TableSequence {
  private static final int BYTES_OF_INT = 4;

  private final int[] tables;
  private final int requests;

  private final int warmRequests;
  private final int warmTables;

  private TableSequence(Builder builder, int requests) {
    this.tables = Arrays.copyOf(builder.tables, builder.size);
    this.requests = requests;
    this.warmRequests = builder.warmRequests;
    this.warmTables = builder.warmTables;
  }

  /** Reads the requests of a trace, from its start again when it ends, until there are enough. */
  static TableSequence of(ThroughputSettings settings) throws IOException {
    Trace trace = Traces.open(settings.trace(), settings.seed());
    TableNumbers numbers = new TableNumbers(trace.name(), trace.kind(), settings.geometry());
    Builder builder = new Builder(settings.requests(), warmRequests(settings, trace));
    while (builder.wanted > 0) {
      try (RequestReader reader = trace.open()) {
        builder.addAll(reader, numbers);
      }
    }
    return new TableSequence(builder, settings.requests());
  }

  private static int warmRequests(ThroughputSettings settings, Trace trace) throws IOException {
    Warmup warmup = settings.warmup();
    long warm =
        warmup.unit() == Warmup.Unit.PERCENT
            ? warmup.share(settings.requests())
            : warmup.requests(trace, settings.requests());
    if (warm >= settings.requests()) {
      throw new BadInputException(
          "warm-up",
          "fewer than the %d requests of a run".formatted(settings.requests()),
          Long.toString(warm));
    }
    return (int) warm;
  }

  /** The tables in order. */
  int[] tables() {
    return tables;
  }

  /** The requests that look them up. */
  int requests() {
    return requests;
  }

  /** The requests that are measured: all but those of the warm-up. */
  int measured() {
    return requests - warmRequests;
  }

  /** The number of tables that the warm-up looks up. */
  int warmTables() {
    return warmTables;
  }

  /** CRC-32C of the numbers, each as four bytes, the lowest first. */
  long checksum() {
    CRC32C checksum = new CRC32C();
    for (int table : tables) {
      for (int i = 0; i < BYTES_OF_INT; i++) {
        checksum.update(table >>> (Byte.SIZE * i));
      }
    }
    return checksum.getValue();
  }

  private static final class Builder {
    private int[] tables;
    private int size;
    private int wanted;
    private final int requests;
    private final int warmRequests;
    private int warmTables;

    Builder(int requests, int warmRequests) {
      this.requests = requests;
      this.warmRequests = warmRequests;
      wanted = requests;
      tables = new int[requests];
    }

    void addAll(RequestReader reader, TableNumbers numbers) throws IOException {
      RequestBatch batch = new RequestBatch();
      while (wanted > 0 && reader.read(batch)) {
        int rows = Math.min(batch.size(), wanted);
        for (int row = 0; row < rows; row++) {
          if (requests - wanted + row == warmRequests) {
            warmTables = size;
          }
          int first = numbers.first(batch, row);
          add(first, numbers.last(batch, row, first));
        }
        wanted -= rows;
      }
    }

    private void add(int first, int last) {
      for (int table = first; table <= last; table++) {
        if (size == tables.length) {
          tables = Arrays.copyOf(tables, Math.multiplyExact(size, 2));
        }
        tables[size++] = table;
      }
    }
  }
}
