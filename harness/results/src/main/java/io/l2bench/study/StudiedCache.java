package io.l2bench.study;

import io.l2bench.driver.Loading;
import io.l2bench.workload.Geometry;
import java.util.List;

/**
 * A cache that the study asks about.
 *
 * @param title of its section
 * @param sentence what it is
 * @param base the driver as it is, at the recorded times
 */
record StudiedCache(String title, String sentence, Configuration base) {
  private static final int QED_ENTRIES = 50;

  static final List<StudiedCache> ALL =
      List.of(
          qed(
              "QED at its defaults",
              "QED's cache of 50 tables at clusters of 64 KiB: a table maps 2 GiB, the cache 100"
                  + " GiB.",
              Geometry.qed(64 << 10, 4)),
          qed(
              "QED with small tables",
              "The same cache where a table maps 32 MiB (clusters of 4 KiB, tables of 16): it maps"
                  + " 1.6 GiB.",
              Geometry.qed(4 << 10, 16)),
          new StudiedCache(
              "qcow2 with slices of 4 KiB",
              "qcow2's cache with 50 slices of 4 KiB at clusters of 64 KiB, which map 32 MiB each;"
                  + " QEMU's default has up to 8192 of them.",
              new Configuration(
                  "qcow2",
                  new Geometry(64 << 10, 1, 32 << 20),
                  "qcow2",
                  QED_ENTRIES,
                  "open",
                  Loading.LOCKED)));

  private static StudiedCache qed(String title, String sentence, Geometry geometry) {
    return new StudiedCache(
        title,
        sentence,
        new Configuration("qed", geometry, "qed", QED_ENTRIES, "open", Loading.DUPLICATE));
  }
}
