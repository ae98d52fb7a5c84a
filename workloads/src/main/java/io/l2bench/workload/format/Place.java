package io.l2bench.workload.format;

import io.l2bench.workload.BadInputException;

/** Where a reader is in its trace. */
interface Place {

  /** Says that something else than expected was found here. */
  BadInputException bad(String expected, String found);
}
