package io.l2bench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class UserPathsTest {
  @Test
  void aPathStartsFromTheFolderUnlessItIsAbsolute() {
    assertThat(UserPaths.of("a b.csv")).isEqualTo(Path.of("a b.csv"));
    assertThat(UserPaths.of(Path.of("runs"), "a.csv")).isEqualTo(Path.of("runs", "a.csv"));
    assertThat(UserPaths.of(Path.of("runs"), "/a.csv")).isEqualTo(Path.of("/a.csv"));
  }

  @Test
  void aNameThatNoFileCanHaveIsBadInput() {
    assertThatThrownBy(() -> UserPaths.of("a\0b"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("path 'a\\x00b': expected characters that the name of a file may");
  }
}
