package io.l2bench.driver.qcow2;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.qcow2.Qcow2TableCache;
import io.l2bench.cache.qcow2.TableKind;
import io.l2bench.driver.DriverHost;
import io.l2bench.driver.DriverListener;
import io.l2bench.driver.Loading;
import io.l2bench.driver.Step;
import io.l2bench.workload.qcow2.FullImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The protocol on an image that is all allocated: clusters of 512 bytes, slices of 64 entries, two
 * slots. The recorded logs prove the rest.
 */
final class Qcow2DriverTest {
  private static final long CLUSTER = 512;
  private static final long SLICE = 64 * CLUSTER;

  /** What happened since the last look: steps begun, gets of slices, requests ended. */
  private final List<String> story = new ArrayList<>();

  private final Qcow2Driver driver = driver();

  private Qcow2Driver driver() {
    Qcow2Listener trace =
        new Qcow2Listener() {
          @Override
          public void get(TableKind kind, long offset, boolean readFromDisk) {
            story.add("get");
          }
        };
    DriverHost host =
        new DriverHost() {
          @Override
          public void start(int request, int strand, Step step, long position) {
            story.add("%s %d".formatted(step, strand));
          }

          @Override
          public void requeue(int request) {
            throw new AssertionError("requeue " + request);
          }

          @Override
          public void finished(int request) {
            story.add("end " + request);
          }
        };
    return new Qcow2Driver(
        new Qcow2Setup(
            Loading.LOCKED,
            new FullImage(9).state(),
            new Qcow2TableCache(TableKind.L2, 2, CLUSTER, trace),
            new Qcow2TableCache(TableKind.REFCOUNTS, 4, CLUSTER, trace),
            host,
            new DriverListener() {},
            trace,
            new WholeFile(/* sized= */ true),
            /* discards= */ false,
            /* flushes= */ true));
  }

  private List<String> story() {
    List<String> happened = List.copyOf(story);
    story.clear();
    return happened;
  }

  @Test
  void aMissStopsEveryOtherRequestAndNoSliceIsReadTwice() {
    driver.read(0, 0, CLUSTER);
    driver.read(1, CLUSTER, CLUSTER);
    driver.read(2, 5 * SLICE, CLUSTER);
    assertThat(story()).containsExactly("get", "READ_TABLE 0");
    driver.done(0);
    assertThat(story()).containsExactly("READ_DATA 0", "get", "READ_DATA 1", "get", "READ_TABLE 2");
    driver.done(1);
    driver.done(0);
    driver.done(2);
    driver.done(2);
    assertThat(story()).containsExactly("end 1", "end 0", "READ_DATA 2", "end 2");
  }

  @Test
  void theRunsOfARequestAreReadSideBySideEightAtATime() {
    driver.read(7, SLICE - CLUSTER, 10 * SLICE);
    for (int slice = 0; slice < 9; slice++) {
      driver.done(0);
    }
    assertThat(story().stream().filter(step -> step.startsWith("READ_DATA")))
        .containsExactly(
            "READ_DATA 1",
            "READ_DATA 2",
            "READ_DATA 3",
            "READ_DATA 4",
            "READ_DATA 5",
            "READ_DATA 6",
            "READ_DATA 7",
            "READ_DATA 8");
    driver.done(5);
    assertThat(story()).containsExactly("READ_DATA 5", "get", "READ_TABLE 0");
  }

  /** The second of two runs fails its first try, in the first one's round. */
  @Test
  void anOverwriteOfTwoRunsLooksUpThreeTimes() {
    driver.read(0, 0, CLUSTER);
    driver.done(0);
    driver.done(0);
    driver.read(0, SLICE, CLUSTER);
    driver.done(0);
    driver.done(0);
    story();
    driver.write(0, SLICE - CLUSTER, 2 * CLUSTER, /* durable= */ false);
    assertThat(story()).containsExactly("get", "get", "WRITE_IN_PLACE 0");
    driver.done(0);
    assertThat(story()).containsExactly("end 0");
  }

  @Test
  void aFlushWritesWhatAZeroWriteChanged() {
    driver.zero(0, 0, CLUSTER, /* unmaps= */ false, /* durable= */ false);
    driver.done(0);
    assertThat(story()).containsExactly("get", "READ_TABLE 0", "end 0");
    driver.flush(3);
    driver.done(0);
    driver.done(0);
    assertThat(story()).containsExactly("WRITE_TABLE 0", "FLUSH_TABLE 0", "end 3");
  }
}
