package io.l2bench.workload.qcow2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageOptionsTest {

  @ParameterizedTest
  @CsvSource({
    "0,      0",
    "4096,   4096",
    "64k,    65536",
    "1M,     1048576",
    "1.5M,   1572864",
    "32G,    34359738368",
    "1T,     1099511627776",
    "512B,   512",
    "0x1000, 4096"
  })
  void readsSizesAsQemuDoes(String text, long bytes) {
    assertThat(QemuSize.parse("size", text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "k", "-1", "1Q", "four", "16E", "0x", "1e30"})
  void refusesWhatIsNoSize(String text) {
    assertThatThrownBy(() -> QemuSize.parse("size", text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a size such as 4096, 64k or 1M");
  }

  @Test
  void takesTheOptionsOfTheDriver() {
    ImageOptions options =
        ImageOptions.parse(
            "driver=qcow2,l2-cache-size=1M,l2-cache-entry-size=4k,discard=unmap,"
                + "cache-clean-interval=900,file.driver=file,file.filename=a,cache.no-flush=on");
    assertThat(options.caches()).isEqualTo(new CacheOptions(null, 1L << 20, null, 4096L));
    assertThat(options.discards()).isTrue();
    assertThat(options.passesDiscards()).isTrue();
    assertThat(options.cleanSeconds()).isEqualTo(900);
  }

  @Test
  void hasTheDefaultsOfAGuestsDisk() {
    ImageOptions options = ImageOptions.parse("");
    assertThat(options.caches()).isEqualTo(CacheOptions.NONE);
    assertThat(options.discards()).isFalse();
    assertThat(options.cleanSeconds()).isEqualTo(ImageOptions.CLEAN_SECONDS);
  }

  @ParameterizedTest
  @CsvSource({
    "'l2-cache-sise=1M',        l2-cache-sise",
    "'l2-cache-size',           l2-cache-size",
    "'discard=maybe',           discard=maybe",
    "'driver=qed',              driver=qed",
    "'lazy-refcounts=perhaps',  lazy-refcounts=perhaps"
  })
  void refusesWhatTheDriverDoesNotKnow(String text, String found) {
    assertThatThrownBy(() -> ImageOptions.parse(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(found);
  }
}
