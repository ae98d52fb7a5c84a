package io.l2bench.curve;

/** One pass of a stack algorithm over the lookups of a trace. */
public interface StackPass {

  /**
   * Takes the next lookup.
   *
   * @param table its rank: tables are numbered from 0 in the order of their first lookups
   */
  void lookup(int table);

  /** Forgets the stack distances so far; the stack stays as it is. */
  void startCounting();

  /** The stack distances of counted lookups; called once, after the last of them. */
  StackDistances finish();
}
