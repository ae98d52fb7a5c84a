package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A heap that is too small ends a simulation, on whichever thread memory runs out. */
final class MemoryTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void outOfMemoryIsOneLineAndAStatus(int threads) throws Exception {
    Cli cli =
        Jvm.run(
            List.of("-Xmx40m"),
            "\"$@\"",
            "simulate",
            "zipf:tables=4M:requests=3M:alpha=0",
            "--policies",
            "unbounded",
            "--capacities",
            "1,2,3,4",
            "--threads",
            Integer.toString(threads));
    assertThat(cli.status()).as(cli.err()).isEqualTo(71);
    assertThat(cli.err())
        .matches(
            "l2bench simulate: out of memory at a heap of [0-9]+ [KM]iB: lower --capacities,"
                + " --threads or the number of --policies, or raise java's -Xmx\n");
  }
}
