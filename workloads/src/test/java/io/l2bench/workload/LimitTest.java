package io.l2bench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LimitTest {
  @AfterEach
  void reset() {
    Limit.reset();
  }

  @ParameterizedTest
  @EnumSource
  void aMessageNamesTheLimitAndHowToRaiseIt(Limit limit) {
    long most = limit.value();
    limit.require("x", most);
    assertThatThrownBy(() -> limit.require("x", most + 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(Long.toString(most))
        .hasMessageEndingWith(
            "found %d (raise the limit by --max %s=N)".formatted(most + 1, limit.key()));
    limit.set(most + 1);
    limit.require("x", most + 1);
    Limit.reset();
    assertThat(limit.value()).isEqualTo(most);
    assertThatThrownBy(() -> limit.set(0)).isInstanceOf(BadInputException.class);
  }

  /** What goes through the tables of a request refuses one that touches too many. */
  @Test
  void aRequestOverTooManyTablesIsRefused() {
    Geometry geometry = Geometry.qed(4096, 4);
    Limit.TABLES.set(3);
    RequestBatch batch = new RequestBatch();
    batch.add(Op.READ, geometry.tableCovers() - 1, 2 * geometry.tableCovers() + 1);
    batch.add(Op.READ, geometry.tableCovers() - 1, 2 * geometry.tableCovers() + 2);
    TableNumbers numbers = new TableNumbers("t", Trace.Kind.DISK, geometry);
    assertThat(numbers.last(batch, 0, numbers.first(batch, 0))).isEqualTo(2);
    assertThatThrownBy(() -> numbers.last(batch, 1, numbers.first(batch, 1)))
        .hasMessage(
            "t, offset 8388607: expected a request that touches at most 3 tables, found 4 (raise the"
                + " limit by --max tables=N)");
  }
}
