package io.l2bench.workload.parse;

import io.l2bench.workload.BadInputException;

/** Where a reader is in its trace. */
public interface Place {

  /** An error: something other than expected was found here. */
  BadInputException bad(String expected, String found);
}
