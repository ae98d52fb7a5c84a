package io.l2bench.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run was made with, so that others can judge it and make it again.
 *
 * @param schema version of the run folder's layout
 * @param command as it was given
 * @param profile quick or full
 * @param started UTC
 * @param finished UTC
 * @param commit of the project, or "unknown"
 * @param dirty whether the checkout had uncommitted changes
 * @param machine that it ran on
 * @param jdk that it ran on
 * @param loadAverageStart runnable threads over the last minute, negative if unknown
 * @param loadAverageEnd the same at the end
 * @param seed of synthetic traces and of policies that draw
 * @param timerFloorNanos smallest step of the wall clock, absent without measurements
 * @param traces that were replayed
 * @param warnings what a reader should know before believing the figures
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
    int schema,
    String command,
    String profile,
    String started,
    String finished,
    String commit,
    boolean dirty,
    Machine machine,
    Jdk jdk,
    @JsonProperty("load_average_start") double loadAverageStart,
    @JsonProperty("load_average_end") double loadAverageEnd,
    long seed,
    @JsonProperty("timer_floor_ns") @Nullable Long timerFloorNanos,
    List<TraceEntry> traces,
    List<String> warnings) {

  /** The layout that this version writes. */
  public static final int SCHEMA = 1;

  /** Hardware and operating system. */
  public record Machine(
      String os, String cpu, int cores, @JsonProperty("memory_bytes") long memoryBytes) {}

  /** The Java virtual machine. */
  public record Jdk(
      String version, String vm, String vendor, @JsonProperty("heap_bytes") long heapBytes) {}

  /**
   * A trace and how it was mapped to tables.
   *
   * @param sha256 of its requests: operation, offset, length and times of each, in order
   */
  public record TraceEntry(
      String name,
      long requests,
      @JsonProperty("cluster_size") long clusterSize,
      @JsonProperty("table_size") long tableSize,
      @JsonProperty("table_covers") long tableCovers,
      String sha256) {}
}
