package io.l2bench.workload.qcow2;

import io.l2bench.workload.BadInputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options with which QEMU opens a qcow2 image, as {@code --image-opts} and {@code -drive} write
 * them: {@code l2-cache-size=1M,l2-cache-entry-size=4k,discard=unmap}.
 *
 * @param caches that size the caches
 * @param discards whether discards of the guest arrive; the default is that of a guest's disk, no
 * @param passesDiscards whether freed clusters are discarded in the file, too
 * @param cleanSeconds {@code cache-clean-interval}: what is not used for so long is forgotten
 * @param lazyRefcounts whether refcounts may be behind
 * @param clusterBytes {@code cluster-size}, no option of QEMU: of an image that is not at hand
 */
public record ImageOptions(
    CacheOptions caches,
    boolean discards,
    boolean passesDiscards,
    long cleanSeconds,
    @Nullable Boolean lazyRefcounts,
    @Nullable Long clusterBytes) {
  /** QEMU's default on Linux. */
  public static final long CLEAN_SECONDS = 600;

  private static final String WHERE = "--image-opts";

  /** Options of other parts of QEMU that change nothing here. */
  private static final List<String> IGNORED =
      List.of("file", "cache", "node-name", "read-only", "aio", "if", "id", "format", "media");

  /**
   * Reads options.
   *
   * @throws BadInputException if QEMU refuses one, or one is unknown
   */
  public static ImageOptions parse(String text) {
    Map<String, String> values = new HashMap<>();
    for (String option : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      int at = option.indexOf('=');
      if (at < 1) {
        throw new BadInputException(WHERE, "NAME=VALUE,…", "'" + option + "'");
      }
      values.put(option.substring(0, at), option.substring(at + 1));
    }
    ImageOptions options = of(values);
    values.keySet().stream()
        .filter(name -> !IGNORED.contains(name.split("\\.", -1)[0]))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw new BadInputException(WHERE, "an option of the qcow2 driver", name);
            });
    return options;
  }

  /** Takes the options that are known. */
  private static ImageOptions of(Map<String, String> values) {
    String driver = values.remove("driver");
    if (driver != null && !driver.equals("qcow2")) {
      throw new BadInputException(WHERE, "driver=qcow2", "driver=" + driver);
    }
    boolean discards = discards(values.remove("discard"));
    Boolean pass = onOff("pass-discard-request", values);
    Long interval = size("cache-clean-interval", values);
    return new ImageOptions(
        new CacheOptions(
            size("cache-size", values),
            size("l2-cache-size", values),
            size("refcount-cache-size", values),
            size("l2-cache-entry-size", values)),
        discards,
        pass == null ? discards : pass,
        interval == null ? CLEAN_SECONDS : interval,
        onOff("lazy-refcounts", values),
        size("cluster-size", values));
  }

  private static boolean discards(@Nullable String value) {
    if (value == null || value.equals("ignore") || value.equals("off")) {
      return false;
    }
    if (value.equals("unmap") || value.equals("on")) {
      return true;
    }
    throw new BadInputException(WHERE, "discard=ignore or discard=unmap", "discard=" + value);
  }

  private static @Nullable Long size(String name, Map<String, String> values) {
    String value = values.remove(name);
    return value == null ? null : QemuSize.parse(WHERE + " " + name, value);
  }

  private static @Nullable Boolean onOff(String name, Map<String, String> values) {
    String value = values.remove(name);
    if (value == null) {
      return null;
    }
    return switch (value) {
      case "on" -> true;
      case "off" -> false;
      default -> throw new BadInputException(WHERE, name + "=on or off", name + "=" + value);
    };
  }
}
