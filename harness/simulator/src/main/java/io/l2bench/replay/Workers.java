package io.l2bench.replay;

import io.l2bench.workload.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Threads that each take some of the replays. With one thread the caller's own does the work. */
final class Workers implements AutoCloseable {
  private final ExecutorService executor;
  private final boolean single;

  Workers(int threads) {
    single = threads == 1;
    executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "replay");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Does the work for each item and waits until all is done. */
  <T> void each(List<T> items, Consumer<T> work) {
    if (single) {
      items.forEach(work);
      return;
    }
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (T item : items) {
      tasks.add(
          () -> {
            work.accept(item);
            return true;
          });
    }
    await(tasks);
  }

  private void await(List<Callable<Boolean>> tasks) {
    try {
      for (Future<Boolean> done : executor.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while replaying", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BadInputException bad) {
        throw bad;
      }
      throw new IllegalStateException("a replay failed: " + e.getCause(), e.getCause());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
