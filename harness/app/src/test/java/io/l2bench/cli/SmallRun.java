package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run of every policy on seven bundled traces, at few capacities and depths. */
public final class SmallRun {
  private static final String EXPERIMENT =
      """
      recorded-geometry: true
      limit: 4000
      device: nvme
      simulations:
        - traces: &seven [apt-sqlite-postgres, bench-reads, bench-writes, convert, debian-boot, server-300g,
                   server-root]
          capacities: [10, 50]
          timing: [sequential, closed:32]
        - traces: *seven
          timing: [closed:1, closed:8]
        - traces: *seven
          policies: [qed, lru, opt, unbounded]
          timing: [closed:1, closed:8]
          loading: single-flight
        - traces: [server-300g, server-root, apt-sqlite-postgres, debian-boot]
          policies: [qed, lru, opt, unbounded]
          timing: open
          loading: [duplicate, single-flight]
      """;

  private SmallRun() {}

  /** Makes it in a folder; the folder of the run. */
  public static Path make(Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("small.yaml"), EXPERIMENT);
    Cli run = Cli.run("run", file.toString(), "-o", folder.toString(), "-q");
    assertThat(run.status()).as(run.err()).isZero();
    return folder.resolve(Files.readString(folder.resolve("latest.txt")).trim());
  }
}
