package io.l2bench.bench;

/** A process that ends with this program, also when this is stopped. */
public final class Child implements AutoCloseable {
  /** What is added to the number of a signal in the status of a process that it ended. */
  public static final int SIGNAL = 128;

  private final Process process;
  private final Thread hook;

  /** Watches over a process until it is closed. */
  public Child(Process process) {
    this.process = process;
    this.hook = new Thread(process::destroyForcibly, "end-of-child");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Waits for its end; its status. */
  public int waitFor() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a JVM measured", e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is being stopped: the hook runs.
    }
  }
}
