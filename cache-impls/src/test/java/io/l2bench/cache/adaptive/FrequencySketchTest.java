package io.l2bench.cache.adaptive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FrequencySketchTest {
  @Test
  void neverEstimatesTooFewBeforeItHalves() {
    FrequencySketch sketch = new FrequencySketch(100);
    for (int use = 0; use < 9; use++) {
      for (int table = 0; table < 100; table++) {
        assertThat(sketch.estimate(table)).isGreaterThanOrEqualTo(use);
        sketch.add(table);
      }
    }
  }

  @Test
  void countsAFewTablesExactly() {
    FrequencySketch sketch = new FrequencySketch(100);
    for (int table = 0; table < 8; table++) {
      for (int use = 0; use < table; use++) {
        sketch.add(table);
      }
    }
    for (int table = 0; table < 8; table++) {
      assertThat(sketch.estimate(table)).isEqualTo(table);
    }
  }

  @Test
  void countsNoFurtherThanFifteen() {
    FrequencySketch sketch = new FrequencySketch(100);
    for (int use = 0; use < 40; use++) {
      sketch.add(7);
    }
    assertThat(sketch.estimate(7)).isEqualTo(15);
  }

  @Test
  void halvesAfterTenUsesAnEntry() {
    FrequencySketch sketch = new FrequencySketch(10);
    for (int use = 0; use < 9; use++) {
      sketch.add(7);
    }
    for (int use = 9; use < 99; use++) {
      sketch.add(1000 + use);
    }
    int before = sketch.estimate(7);
    sketch.add(3);

    assertThat(before).isGreaterThanOrEqualTo(9);
    assertThat(sketch.estimate(7)).isEqualTo(before / 2);
  }

  @Test
  void forgetsAllWhenCleared() {
    FrequencySketch sketch = new FrequencySketch(10);
    sketch.add(7);
    sketch.clear();
    assertThat(sketch.estimate(7)).isZero();
  }
}
