package io.l2bench.workload.format.keys;

import io.l2bench.workload.format.Fit;
import java.util.HashMap;
import java.util.Map;

/**
 * Judges whether the first records of a file are requests that name their next use. Where a key
 * comes again, the record before must have announced it, and later uses have higher numbers; the
 * numbers themselves may be those of a longer trace, of which the file is a part or a sample.
 */
final class NextUses {
  private static final long NEVER = -1;

  /** More requests than any trace has; a larger number shows that a file is of another format. */
  private static final long MOST_REQUESTS = 1L << 48;

  /** More than the number of a request in the head of a trace whose records prove nothing. */
  private static final long MOST_UNPROVEN = 1L << 32;

  private static final int LEAST_AGREED = 2;

  /** What the latest request for each key says about its next use. */
  private final Map<Long, Long> latest = new HashMap<>();

  private long records;
  private long highestNext;
  private long highestMet;

  /** How many requests of the whole trace lie before the file, if the latest met use is right. */
  private long ahead;

  private long sizes;

  /** Keys that came again as far ahead as the one before; in other data one may by chance. */
  private int agreed;

  private boolean ended;
  private boolean refuted;

  /** Whether a number may be that of a next use: from 1, or none. */
  static boolean isNext(long request) {
    return isNever(request) || (request > 0 && request < MOST_REQUESTS);
  }

  private static boolean isNever(long request) {
    return request == NEVER || request == Long.MAX_VALUE;
  }

  /** Adds the next record. */
  void add(long key, long size, long next) {
    refuted |= !isNext(next) || (!isNever(next) && next <= records);
    records++;
    sizes |= size;
    Long announced = latest.put(key, next);
    if (announced != null) {
      meet(announced);
    }
    if (isNever(next)) {
      ended = true;
    } else {
      highestNext = Math.max(highestNext, next);
    }
  }

  /** A key comes again: its record before announced this one by that number. */
  private void meet(long announced) {
    refuted |= isNever(announced) || announced <= highestMet;
    highestMet = announced;
    agreed += announced - records == ahead ? 1 : 0;
    ahead = announced - records;
  }

  /** How well the records fit. */
  Fit fit() {
    if (refuted || records == 0) {
      return Fit.NONE;
    }
    if (ended || agreed >= LEAST_AGREED) {
      return Fit.WHOLE;
    }
    return sizes != 0 && highestNext < MOST_UNPROVEN ? Fit.PART : Fit.NONE;
  }
}
