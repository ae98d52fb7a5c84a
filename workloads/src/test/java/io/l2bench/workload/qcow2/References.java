package io.l2bench.workload.qcow2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The references of an image counted from its tables, as qemu-img check counts them. */
final class References {
  private final Qcow2Image image;
  private final Qcow2Header header;
  private final L2Format format;
  private final Map<Long, Long> counts = new HashMap<>();

  References(Qcow2Image image) throws IOException {
    this.image = image;
    header = image.header();
    format = L2Format.of(header);
    range(0, 1);
    range(header.refcountTableOffset(), header.refcountTableClusters() * header.clusterBytes());
    for (long block : image.refcountTable()) {
      range(block & L2Format.OFFSET, 1);
    }
    l1(header.l1TableOffset(), header.l1Size());
    long names = 0;
    for (Qcow2Snapshot snapshot : image.snapshots()) {
      l1(snapshot.l1TableOffset(), snapshot.l1Size());
      names += 64 + snapshot.id().length() + snapshot.name().length();
    }
    range(header.snapshotsOffset(), names);
  }

  /** Every cluster has as many references as there are, and "copied" says which have one. */
  void check(ImageState state) {
    long clusters = counts.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 100;
    for (long cluster = 0; cluster < clusters; cluster++) {
      assertThat(state.refcounts().get(cluster))
          .as("references to cluster %d", cluster)
          .isEqualTo(counts.getOrDefault(cluster, 0L));
    }
    for (long guest = 0; guest < image.diskBytes(); guest += header.clusterBytes()) {
      checkCopied(state, guest);
    }
  }

  /** The number of clusters with references. */
  int size() {
    return counts.size();
  }

  private void checkCopied(ImageState state, long guest) {
    long table = state.table(guest);
    if (table != 0) {
      assertThat(L2Format.isCopied(state.l1Entry(guest)))
          .as("copied in L1 for %d", guest)
          .isEqualTo(count(table) == 1);
    }
    long entry = state.entry(guest);
    if (format.host(entry) != 0 && format.type(entry) != ClusterType.COMPRESSED) {
      assertThat(L2Format.isCopied(entry))
          .as("copied in L2 for %d", guest)
          .isEqualTo(count(format.host(entry)) == 1);
    }
  }

  private long count(long host) {
    return counts.getOrDefault(host / header.clusterBytes(), 0L);
  }

  private void l1(long offset, long size) throws IOException {
    range(offset, size * Long.BYTES);
    for (long entry : image.readWords(offset, (int) size)) {
      long table = entry & L2Format.OFFSET;
      if (table != 0) {
        range(table, 1);
        l2(image.readWords(table, (int) (header.clusterBytes() / Long.BYTES)));
      }
    }
  }

  private void l2(long[] words) {
    for (int i = 0; i < words.length; i += header.l2EntryBytes() / Long.BYTES) {
      long host = format.host(words[i]);
      if (format.type(words[i]) == ClusterType.COMPRESSED) {
        range(host & -512, format.compressedBytes(words[i]));
      } else {
        range(host, 1);
      }
    }
  }

  /** Nothing lies at 0 but the header, which comes first. */
  private void range(long host, long bytes) {
    if (bytes == 0 || (host == 0 && !counts.isEmpty())) {
      return;
    }
    long last = (host + bytes - 1) / header.clusterBytes();
    for (long cluster = host / header.clusterBytes(); cluster <= last; cluster++) {
      counts.merge(cluster, 1L, Long::sum);
    }
  }
}
