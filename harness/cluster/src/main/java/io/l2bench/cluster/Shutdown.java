package io.l2bench.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** The end of this process by a signal, when Spark stops by itself while a study waits for it. */
final class Shutdown {
  private Shutdown() {}

  /** Waits for the end of the process if that has begun, so that no error follows its last line. */
  static void awaitIfBegun() {
    Thread probe = new Thread(() -> {}, "probe");
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
    } catch (IllegalStateException e) {
      awaitEnd();
    }
  }

  /** Leaves out what Spark's threads print about each other's end once the process is stopped. */
  static void hush() {
    Thread hook =
        new Thread(
            () -> System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8)),
            "hush");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private static void awaitEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
