package io.l2bench.driver.qed;

import java.util.Arrays;

/** The requests, by number. */
final class Requests {
  private Request[] requests = new Request[0];

  /** The request with a number that has been announced. */
  Request get(int number) {
    return requests[number];
  }

  /** The request with a number that may be larger than all before. */
  Request announce(int number) {
    if (number >= requests.length) {
      int known = requests.length;
      requests = Arrays.copyOf(requests, Math.max(number + 1, known * 2));
      for (int i = known; i < requests.length; i++) {
        requests[i] = new Request(i);
      }
    }
    return requests[number];
  }
}
