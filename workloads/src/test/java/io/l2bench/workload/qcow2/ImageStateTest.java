package io.l2bench.workload.qcow2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images of real runs, in which qemu-img check found no errors, and changes to them. */
final class ImageStateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alloc-64k-d64",
        "overwrites-4k-d16",
        "reads-4k-d64-throttled",
        "reads-64k-d1",
        "tiny-512-d16",
        "whole-tables-16k-d16"
      })
  void countsTheReferencesOfRecordedImages(String name) throws IOException, URISyntaxException {
    try (Qcow2Image image = Qcow2Image.open(Qcow2ImageTest.recorded(name))) {
      References references = new References(image);
      assertThat(references.size()).isGreaterThan(4);
      references.check(new ImageState(image));
    }
  }

  @Test
  void allocatesFromTheLowestFreeClusterAndAgainWhereOneWasFreed()
      throws IOException, URISyntaxException {
    try (Qcow2Image image = Qcow2Image.open(Qcow2ImageTest.recorded("alloc-64k-d64"))) {
      Refcounts refcounts = new ImageState(image).refcounts();
      long first = refcounts.allocate(1);
      assertThat(refcounts.get(first)).isOne();
      assertThat(refcounts.get(first - 1)).as("all below are in use").isPositive();
      long row = refcounts.allocate(3);
      assertThat(row).isGreaterThan(first);
      refcounts.increase(row);
      assertThat(refcounts.decrease(row)).isOne();
      assertThat(refcounts.decrease(first)).isZero();
      assertThat(refcounts.allocate(2)).as("one cluster is not enough").isGreaterThan(row);
      assertThatThrownBy(() -> refcounts.decrease(first)).hasMessageContaining("-1 references");
    }
  }

  @Test
  void addsRefcountBlocksAsTheFileGrows() throws IOException, URISyntaxException {
    try (Qcow2Image image = Qcow2Image.open(Qcow2ImageTest.recorded("tiny-512-d16"))) {
      Refcounts refcounts = new ImageState(image).refcounts();
      long perBlock = image.header().refcountsPerBlock();
      long cluster = 0;
      while (cluster < 3 * perBlock) {
        cluster = refcounts.allocate(1);
        assertThat(refcounts.get(cluster)).isOne();
      }
      long block = refcounts.block(cluster);
      assertThat(refcounts.get(block / image.header().clusterBytes())).isOne();
    }
  }

  @Test
  void mapsFreesAndMakesTables() throws IOException, URISyntaxException {
    try (Qcow2Image image = Qcow2Image.open(Qcow2ImageTest.recorded("whole-tables-16k-d16"))) {
      ImageState state = new ImageState(image);
      long guest = 0;
      while (state.table(guest) != 0) {
        guest += image.header().l2Covers();
      }
      assertThat(state.type(guest)).isEqualTo(ClusterType.ABSENT);
      assertThat(state.newTable(guest)).isEqualTo(state.table(guest));
      long host = state.refcounts().allocate(1) << image.header().clusterBits();
      state.setEntry(guest, host | L2Format.COPIED);
      assertThat(state.type(guest)).isEqualTo(ClusterType.NORMAL);
      state.free(state.entry(guest));
      state.setEntry(guest, L2Format.ZERO);
      assertThat(state.type(guest)).isEqualTo(ClusterType.ZERO);
      assertThat(state.refcounts().get(host >>> image.header().clusterBits())).isZero();
    }
  }
}
