package io.l2bench.workload.recorded;

import io.l2bench.workload.file.Decompression;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The text of bundled traces, kept after it was unpacked as long as memory allows. Unpacking takes
 * ten times as long as reading the text, and a trace is read once for each setup.
 */
final class UnpackedTraces {
  private static final Map<String, SoftReference<byte[]>> KEPT = new ConcurrentHashMap<>();

  private UnpackedTraces() {}

  /** The text of a trace from its start. */
  static InputStream open(String name) throws IOException {
    SoftReference<byte[]> kept = KEPT.get(name);
    byte[] text = kept == null ? null : kept.get();
    if (text == null) {
      text = unpack(name);
      KEPT.put(name, new SoftReference<>(text));
    }
    return new ByteArrayInputStream(text);
  }

  private static byte[] unpack(String name) throws IOException {
    String resource = name + ".csv.xz";
    InputStream raw = RecordedTrace.class.getResourceAsStream(resource);
    Objects.requireNonNull(raw, resource);
    try (InputStream text = Decompression.open(name, raw)) {
      return text.readAllBytes();
    }
  }
}
