package io.l2bench.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of how a run was made, so that others can judge and repeat it.
 *
 * @param schema version of the run folder's layout
 * @param command as given
 * @param profile quick or full
 * @param started UTC
 * @param finished UTC
 * @param commit that the program was built from, or "unknown"
 * @param dirty whether it was built with uncommitted changes
 * @param machine that it ran on
 * @param jdk that it ran on
 * @param loadAverageStart runnable threads over the last minute, negative if unknown
 * @param loadAverageEnd the same at the end
 * @param seed of synthetic traces and of policies that draw
 * @param timerFloorNs smallest step of the wall clock, absent without measurements
 * @param traces replayed
 * @param warnings what a reader should know before trusting the figures
 */
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
    double loadAverageStart,
    double loadAverageEnd,
    long seed,
    @Nullable Long timerFloorNs,
    List<TraceEntry> traces,
    List<String> warnings) {

  /** The layout written by this version. */
  public static final int SCHEMA = 2;

  /** Its name in the folder of a run. */
  public static final String FILE = "manifest.json";

  /** Hardware and operating system. */
  public record Machine(String os, String cpu, int cores, long memoryBytes) {}

  /** The Java virtual machine. */
  public record Jdk(String version, String vm, String vendor, long heapBytes) {}

  /**
   * A trace and how it was mapped to tables.
   *
   * @param sha256 of its requests: operation, offset, length and times of each, in order
   */
  public record TraceEntry(
      String name,
      long requests,
      long clusterSize,
      long tableSize,
      long tableCovers,
      String sha256) {}

  /** This manifest for a run that was made of several, on machines like the first one's. */
  public Manifest merged(
      String newCommand, String newStarted, String newFinished, List<String> newWarnings) {
    return new Manifest(
        schema,
        newCommand,
        profile,
        newStarted,
        newFinished,
        commit,
        dirty,
        machine,
        jdk,
        loadAverageStart,
        loadAverageEnd,
        seed,
        timerFloorNs,
        traces,
        newWarnings);
  }
}
