package io.l2bench.workload.format.event;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.event.BlockEvent.Place;
import io.l2bench.workload.parse.TraceClock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The requests of a block layer's log. One that is completed in parts ends with the last part; one
 * that is given back and issued again is one request.
 */
final class Transfers {
  /** More than {@link BegunRequests} holds back: above it, those given out are forgotten. */
  private static final int MOST = 1 << 18;

  private final BegunRequests requests = new BegunRequests();
  private final TraceClock clock;

  /** What is under way, by its begin, and by that of its next part once one is completed. */
  private final Map<Place, Under> underWay = new HashMap<>();

  /** Where those are to begin again that the driver has given back. */
  private final Set<Place> givenBack = new HashSet<>();

  private long now;

  /** A request under way: its first byte, the one behind its last, and the first of the rest. */
  private static final class Under {
    private final Place begin;
    private final Place end;
    private Place next;

    Under(BlockEvent event) {
      begin = event.begin();
      end = event.end();
      next = begin;
    }
  }

  Transfers(TraceClock clock) {
    this.clock = clock;
  }

  void begin(BlockEvent event) {
    boolean again = givenBack.remove(event.begin()) && underWay.containsKey(event.begin());
    if (again) {
      return;
    }
    now = clock.nanos(event.time());
    String key = key(event.begin());
    requests.begin(key, event.op(), event.offset(), event.length(), event.disk(), now);
    underWay.put(event.begin(), new Under(event));
    if (underWay.size() > MOST) {
      underWay.values().removeIf(under -> !isUnderWay(under));
      givenBack.retainAll(underWay.keySet());
    }
  }

  void giveBack(BlockEvent event) {
    if (underWay.containsKey(event.begin())) {
      givenBack.add(event.begin());
    }
  }

  void complete(BlockEvent event) {
    Under request = underWay.get(event.begin());
    if (request == null || !isUnderWay(request)) {
      return;
    }
    now = clock.nanos(event.time());
    if (!request.next.equals(request.begin)) {
      underWay.remove(request.next, request);
    }
    if (event.end().offset() < request.end.offset()) {
      request.next = event.end();
      underWay.put(request.next, request);
    } else {
      underWay.remove(request.begin, request);
      requests.complete(key(request.begin), now);
    }
  }

  /** The log has ended. */
  void end() {
    requests.end(now);
  }

  void addTo(RequestBatch batch) {
    requests.addTo(batch);
  }

  private boolean isUnderWay(Under request) {
    return requests.isUnderWay(key(request.begin));
  }

  private static String key(Place begin) {
    return begin.disk() + " " + begin.offset();
  }
}
