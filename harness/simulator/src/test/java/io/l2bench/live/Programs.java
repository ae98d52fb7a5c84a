package io.l2bench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Programs on the PATH. */
public final class Programs {
  private Programs() {}

  /** Skips a test visibly where one is missing; fails it if {@code -Dlive.required=true}. */
  public static void require(String packages, String... names) {
    List<String> missing = Arrays.stream(names).filter(name -> find(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      String message =
          "LIVE TEST SKIPPED: %s (of %s) not on the PATH"
              .formatted(String.join(", ", missing), packages);
      System.out.println(message);
      assertThat(Boolean.getBoolean("live.required")).as(message).isFalse();
      abort(message);
    }
  }

  /** The first program of that name. */
  public static Optional<Path> find(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
