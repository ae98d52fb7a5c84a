package io.l2bench.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads that each take some of the replays; the caller's own is one of them. They live for one
 * round of work: waiting for a thread that ended, for any reason, needs no memory, while a pool
 * that lost its threads to a lack of memory makes its caller wait forever.
 *
 * @param threads number of threads
 */
record Workers(int threads) {

  /**
   * Does the work for each item and waits until all is done. An exception or error in the work is
   * thrown here; items not begun by then are left out.
   */
  <T> void each(List<T> items, Consumer<T> work) {
    Round<T> round = new Round<>(items, work);
    List<Thread> others = new ArrayList<>(threads - 1);
    try {
      for (int i = 1; i < Math.min(threads, items.size()); i++) {
        Thread thread = new Thread(round, "replay");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ended, failure) -> {});
        thread.start();
        others.add(thread);
      }
      round.run();
    } finally {
      round.stop();
      others.forEach(Workers::join);
    }
    round.rethrow();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while replaying", e);
    }
  }

  private static final class Round<T> implements Runnable {
    private final List<T> items;
    private final Consumer<T> work;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Round(List<T> items, Consumer<T> work) {
      this.items = items;
      this.work = work;
    }

    @Override
    public void run() {
      try {
        for (int item = next.getAndIncrement();
            item < items.size() && failure.get() == null;
            item = next.getAndIncrement()) {
          work.accept(items.get(item));
          done.incrementAndGet();
        }
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      }
    }

    /** Stops threads from beginning another item. */
    void stop() {
      next.set(items.size());
    }

    void rethrow() {
      Throwable thrown = failure.get();
      if (thrown instanceof RuntimeException e) {
        throw e;
      }
      if (thrown instanceof Error e) {
        throw e;
      }
      if (done.get() < items.size()) {
        throw new OutOfMemoryError("a thread ended without the memory to say why");
      }
    }
  }
}
