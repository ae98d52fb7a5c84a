package io.l2bench.workload.format.event;

import io.l2bench.workload.format.event.BlockEvent.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides where the requests of each device begin: at their issue to the driver, or at their
 * queueing for a device that issues none. The first event of a device does not show this, so events
 * wait, {@value #MOST} at most, until each device that has queued a request has issued one, or
 * completed one without issue.
 */
final class QueuedOrIssued {
  private static final int MOST = 1 << 16;

  private final Transfers transfers;

  /** By number of the disk, whether its requests begin at their queueing, once that is known. */
  private final Map<Integer, Boolean> beginsQueued = new HashMap<>();

  private final List<BlockEvent> waiting = new ArrayList<>();

  /** The undecided devices, and what they have queued. */
  private final Set<Integer> unknown = new HashSet<>();

  private final Set<Place> queued = new HashSet<>();

  QueuedOrIssued(Transfers transfers) {
    this.transfers = transfers;
  }

  void take(BlockEvent event) {
    if (!beginsQueued.containsKey(event.disk())) {
      decide(event);
    }
    if (unknown.isEmpty()) {
      apply(event);
      return;
    }
    waiting.add(event);
    if (waiting.size() == MOST) {
      end();
    }
  }

  /** No more events: devices that have only queued so far begin their requests there. */
  void end() {
    unknown.forEach(disk -> beginsQueued.put(disk, true));
    proceed();
  }

  private void decide(BlockEvent event) {
    switch (event.action()) {
      case QUEUE -> {
        unknown.add(event.disk());
        queued.add(event.begin());
      }
      case ISSUE, REQUEUE -> know(event.disk(), /* queued= */ false);
      case COMPLETE -> {
        if (queued.contains(event.begin())) {
          know(event.disk(), /* queued= */ true);
        }
      }
    }
  }

  private void know(int disk, boolean queued) {
    beginsQueued.put(disk, queued);
    unknown.remove(disk);
    if (unknown.isEmpty()) {
      proceed();
    }
  }

  private void proceed() {
    unknown.clear();
    queued.clear();
    waiting.forEach(this::apply);
    waiting.clear();
  }

  private void apply(BlockEvent event) {
    boolean atQueueing = beginsQueued.getOrDefault(event.disk(), false);
    switch (event.action()) {
      case QUEUE -> {
        if (atQueueing) {
          transfers.begin(event);
        }
      }
      case ISSUE -> {
        if (!atQueueing) {
          transfers.begin(event);
        }
      }
      case REQUEUE -> {
        if (!atQueueing) {
          transfers.giveBack(event);
        }
      }
      case COMPLETE -> transfers.complete(event);
    }
  }
}
