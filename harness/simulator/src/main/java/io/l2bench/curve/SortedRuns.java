package io.l2bench.curve;

import java.util.Arrays;

/**
 * A pile of runs of nodes, each by rising key: the top one has the highest number. A run may be
 * empty only between a removal and its repair. The first and the last key of each lie side by side,
 * since most runs that a reference crosses are asked for no more.
 */
final class SortedRuns {
  private final SortedForest forest;

  /** By run, the root of its tree. */
  private int[] roots = new int[16];

  /** By run, its number of nodes. */
  private int[] sizes = new int[16];

  /** By run, its first key, unless it is empty. */
  private int[] firsts = new int[16];

  /** By run, its last key, unless it is empty. */
  private int[] lasts = new int[16];

  private int runs;

  /** No runs, and room for nodes from 0 to below that number. */
  SortedRuns(int nodes) {
    forest = new SortedForest(nodes);
  }

  /** The number of the top run, or -1 if there is none. */
  int top() {
    return runs - 1;
  }

  int size(int run) {
    return sizes[run];
  }

  /** Whether a run begins with that key. */
  boolean startsWith(int run, int key) {
    return firsts[run] == key;
  }

  int removeFirst(int run) {
    int node = forest.first(roots[run]);
    roots[run] = forest.removeFirst(roots[run]);
    if (--sizes[run] > 0) {
      firsts[run] = key(forest.first(roots[run]));
    }
    return node;
  }

  int removeLast(int run) {
    int node = forest.last(roots[run]);
    roots[run] = forest.removeLast(roots[run]);
    if (--sizes[run] > 0) {
      lasts[run] = key(forest.last(roots[run]));
    }
    return node;
  }

  void insert(int run, int node) {
    int key = key(node);
    boolean only = sizes[run]++ == 0;
    roots[run] = forest.insert(roots[run], node);
    firsts[run] = only ? key : Math.min(firsts[run], key);
    lasts[run] = only ? key : Math.max(lasts[run], key);
  }

  /** Inserts a node and removes the last one, which may be the same. */
  int exchange(int run, int node) {
    if (key(node) > lasts[run]) {
      return node;
    }
    int last = removeLast(run);
    insert(run, node);
    return last;
  }

  /** Puts a node with a new key on top: into the top run if it comes first there. */
  void push(int node, int key) {
    forest.setKey(node, key);
    if (runs > 0 && sizes[runs - 1] == 0) {
      runs--;
    }
    if (runs == 0 || firsts[runs - 1] < key) {
      addRun();
    }
    insert(runs - 1, node);
  }

  /** Joins two neighbouring runs if their keys rise throughout, or if one is empty. */
  void joinWithNextAbove(int run) {
    if (sizes[run] == 0 || lasts[run + 1] < firsts[run]) {
      roots[run] = forest.join(roots[run + 1], roots[run]);
      lasts[run] = sizes[run] == 0 ? lasts[run + 1] : lasts[run];
      firsts[run] = firsts[run + 1];
      sizes[run] += sizes[run + 1];
      removeRun(run + 1);
    }
  }

  private int key(int node) {
    return forest.key(node);
  }

  private void addRun() {
    if (runs == roots.length) {
      roots = Arrays.copyOf(roots, 2 * runs);
      sizes = Arrays.copyOf(sizes, 2 * runs);
      firsts = Arrays.copyOf(firsts, 2 * runs);
      lasts = Arrays.copyOf(lasts, 2 * runs);
    }
    roots[runs] = SortedForest.NONE;
    sizes[runs++] = 0;
  }

  private void removeRun(int run) {
    runs--;
    closeUp(roots, run);
    closeUp(sizes, run);
    closeUp(firsts, run);
    closeUp(lasts, run);
  }

  private void closeUp(int[] numbers, int run) {
    System.arraycopy(numbers, run + 1, numbers, run, runs - run);
  }
}
