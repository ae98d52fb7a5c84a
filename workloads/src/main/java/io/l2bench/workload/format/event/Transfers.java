package io.l2bench.workload.format.event;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.event.BlockEvent.Place;
import io.l2bench.workload.parse.TraceClock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The requests of a block layer's log. A request completed in parts ends with the last part; one
 * given back and issued again stays one request.
 */
final class Transfers {
  /**
   * More than {@link BegunRequests} holds back; above this, requests already given out are
   * forgotten.
   */
  private static final int MOST = 1 << 18;

  private final BegunRequests requests = new BegunRequests();
  private final TraceClock clock;

  /** The requests in flight, by begin; once a part is completed, by the begin of the next part. */
  private final Map<Place, Under> inFlight = new HashMap<>();

  /** Where the requests that the driver gave back begin again. */
  private final Set<Place> givenBack = new HashSet<>();

  private long now;

  /**
   * A request in flight: its first byte, the byte after its last, and the first of the remainder.
   */
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
    boolean again = givenBack.remove(event.begin()) && inFlight.containsKey(event.begin());
    if (again) {
      return;
    }
    now = clock.nanos(event.time());
    String key = key(event.begin());
    requests.begin(key, event.op(), event.offset(), event.length(), event.disk(), now);
    inFlight.put(event.begin(), new Under(event));
    if (inFlight.size() > MOST) {
      inFlight.values().removeIf(under -> !isInFlight(under));
      givenBack.retainAll(inFlight.keySet());
    }
  }

  void giveBack(BlockEvent event) {
    if (inFlight.containsKey(event.begin())) {
      givenBack.add(event.begin());
    }
  }

  void complete(BlockEvent event) {
    Under request = inFlight.get(event.begin());
    if (request == null || !isInFlight(request)) {
      return;
    }
    now = clock.nanos(event.time());
    if (!request.next.equals(request.begin)) {
      inFlight.remove(request.next, request);
    }
    if (event.end().offset() < request.end.offset()) {
      request.next = event.end();
      inFlight.put(request.next, request);
    } else {
      inFlight.remove(request.begin, request);
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

  private boolean isInFlight(Under request) {
    return requests.isInFlight(key(request.begin));
  }

  private static String key(Place begin) {
    return begin.disk() + " " + begin.offset();
  }
}
