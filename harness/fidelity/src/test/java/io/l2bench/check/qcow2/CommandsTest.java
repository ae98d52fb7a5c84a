package io.l2bench.check.qcow2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.check.qcow2.Commands.Command;
import io.l2bench.check.qcow2.Commands.Kind;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandsTest {
  @TempDir Path folder;

  private Commands read(String... lines) throws IOException {
    return Commands.read(Files.write(folder.resolve("commands"), List.of(lines)));
  }

  @Test
  void takesWhatALogDoesNotShow() throws IOException {
    Commands commands =
        read("aio_read -q 0 4k", "discard -q 64k 1M", "", "alloc 512", "flush 0 0", "aio_flush");
    assertThat(commands.pollStatus()).isNull();
    assertThat(commands.pollForNode()).isEqualTo(new Command(Kind.DISCARD, 65536, 1 << 20));
    assertThat(commands.pollForNode()).isNull();
    assertThat(commands.pollStatus()).isEqualTo(new Command(Kind.ALLOC, 512, 512));
    assertThat(commands.pollForNode()).isEqualTo(new Command(Kind.FLUSH, 0, 0));
    assertThat(commands.pollForNode()).isNull();
  }

  @Test
  void refusesOtherArguments() {
    assertThatThrownBy(() -> read("flush", "discard 64k"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("discard OFFSET BYTES");
  }
}
