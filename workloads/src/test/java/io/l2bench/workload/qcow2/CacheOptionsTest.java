package io.l2bench.workload.qcow2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes as counted from runs of qemu-io 7.2.22, and refusals that it made of the same options. */
final class CacheOptionsTest {
  private static final long GIB = 1L << 30;
  private static final long DISK = 40 * GIB;
  private static final long CLUSTER = 65536;

  @ParameterizedTest
  @CsvSource({
    "8G, 64K, '', '', '', '', 1M, 16, 64K, 4",
    "100G, 64K, '', '', '', '', 12800K, 200, 64K, 4",
    "256G, 64K, '', '', '', '', 32M, 512, 64K, 4",
    "257G, 64K, '', '', '', '', 32896K, 8192, 4K, 4",
    "64T, 64K, '', '', '', '', 8G, 8192, 4K, 4",
    "1T, 64K, '', 128M, '', '', 128M, 2048, 64K, 4",
    "1T, 64K, '', 1M, '', '', 128M, 256, 4K, 4",
    "1T, 64K, '', 1M, '', 64K, 128M, 16, 64K, 4",
    "8G, 64K, '', 1, '', '', 1M, 2, 4K, 4",
    "6G, 64K, '', 5000, '', 1K, 768K, 4, 1K, 4",
    "40G, 64K, 1M, '', '', '', 5M, 192, 4K, 4",
    "40G, 64K, 8M, '', '', '', 5M, 80, 64K, 48",
    "40G, 64K, 1M, '', 512K, '', 5M, 128, 4K, 8",
    "40G, 64K, 1280K, 1M, '', '', 5M, 256, 4K, 4",
    "40G, 4K, '', '', '', '', 80M, 8192, 4K, 4",
    "1G, 512, '', '', '', '', 16M, 32768, 512, 4",
    "1T, 1M, '', '', '', '', 8M, 8, 1M, 4",
    "1T, 2M, '', '', '', '', 4M, 2, 2M, 4",
    "1T, 2M, '', 8M, '', '', 4M, 2, 2M, 4",
    "64T, 2M, '', '', '', '', 256M, 8192, 4K, 4",
    "8G, 64K, 0, '', '', '', 1M, 2, 4K, 4",
    "8G, 64K, 4M, '', 4M, '', 1M, 2, 4K, 64"
  })
  void sizesCachesAsQemuDoes(
      String disk,
      String cluster,
      String cache,
      String l2,
      String refcounts,
      String entry,
      String need,
      int l2Slots,
      String l2Entry,
      int refcountSlots) {
    long clusterBytes = bytes(cluster);
    CacheOptions options =
        new CacheOptions(given(cache), given(l2), given(refcounts), given(entry));
    assertThat(CacheOptions.need(bytes(disk), clusterBytes, false)).isEqualTo(bytes(need));
    assertThat(options.sizes(bytes(disk), clusterBytes, false))
        .isEqualTo(new CacheSizes(l2Slots, bytes(l2Entry), refcountSlots));
  }

  @Test
  void countsExtendedEntriesTwice() {
    assertThat(CacheOptions.need(DISK, CLUSTER, true)).isEqualTo(10 << 20);
    assertThat(CacheOptions.NONE.sizes(DISK, CLUSTER, true).l2Slots()).isEqualTo(160);
  }

  @Test
  void refusesAllThreeSizesTogether() {
    refused(new CacheOptions(1L << 20, 1L << 20, 1L << 20, null), "cache-size", "not all of");
  }

  @Test
  void refusesPartsThatExceedTheWhole() {
    refused(new CacheOptions(1L << 20, 2L << 20, null, null), "l2-cache-size", "1048576");
    refused(new CacheOptions(1L << 20, null, 2L << 20, null), "refcount-cache-size", "1048576");
  }

  @ParameterizedTest
  @CsvSource({"0", "256", "1000", "131072"})
  void refusesAnEntryThatIsNoPowerOfTwoOrOutOfRange(long entry) {
    refused(
        new CacheOptions(null, null, null, entry),
        "l2-cache-entry-size",
        "512 to the cluster size of 65536",
        "found " + entry);
  }

  @Test
  void refusesMoreSlotsThanAnIntHolds() {
    refused(new CacheOptions(null, null, 200L << 40, null), "refcount-cache-size", "2147483647");
    refused(new CacheOptions(1L << 62, null, null, null), "refcount-cache-size");
  }

  @Test
  void refusesNegativeSizes() {
    assertThatThrownBy(() -> new CacheOptions(null, -1L, null, null))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("l2-cache-size", "found -1");
  }

  private static void refused(CacheOptions options, String... words) {
    assertThatThrownBy(() -> options.sizes(DISK, CLUSTER, false))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(words);
  }

  private static @Nullable Long given(String size) {
    return size.isEmpty() ? null : bytes(size);
  }

  private static long bytes(String size) {
    int unit = "KMGT".indexOf(size.charAt(size.length() - 1)) + 1;
    String number = unit == 0 ? size : size.substring(0, size.length() - 1);
    return Long.parseLong(number) << (10 * unit);
  }
}
