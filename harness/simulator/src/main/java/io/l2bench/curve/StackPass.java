package io.l2bench.curve;

/** One pass of a stack algorithm over the lookups of a trace. */
public interface StackPass {

  /**
   * Takes the next lookup.
   *
   * @param table its rank: tables are numbered from 0 in the order of their first lookups
   */
  void lookup(int table);

  /** The stack distances of all lookups; called once, after the last lookup. */
  StackDistances finish();
}
