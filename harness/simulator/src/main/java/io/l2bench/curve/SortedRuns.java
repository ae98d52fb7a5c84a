package io.l2bench.curve;

import java.util.Arrays;

/**
 * A pile of runs of nodes, each by rising key: the top one has the highest number. A run may be
 * empty only between a removal and its repair.
 */
final class SortedRuns {
  private final SortedForest forest;

  /** By run, the root of its tree. */
  private int[] roots = new int[16];

  /** By run, its number of nodes. */
  private int[] sizes = new int[16];

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
    return key(forest.first(roots[run])) == key;
  }

  int removeFirst(int run) {
    int node = forest.first(roots[run]);
    roots[run] = forest.removeFirst(roots[run]);
    sizes[run]--;
    return node;
  }

  int removeLast(int run) {
    int node = forest.last(roots[run]);
    roots[run] = forest.removeLast(roots[run]);
    sizes[run]--;
    return node;
  }

  void insert(int run, int node) {
    roots[run] = forest.insert(roots[run], node);
    sizes[run]++;
  }

  /** Inserts a node and removes the last one, which may be the same. */
  int exchange(int run, int node) {
    if (key(node) > key(forest.last(roots[run]))) {
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
    if (runs == 0 || key(forest.first(roots[runs - 1])) < key) {
      addRun();
    }
    insert(runs - 1, node);
  }

  /** Joins two neighbouring runs if their keys rise throughout, or if one is empty. */
  void joinWithNextAbove(int run) {
    boolean joined =
        sizes[run] == 0 || key(forest.last(roots[run + 1])) < key(forest.first(roots[run]));
    if (joined) {
      roots[run] = forest.join(roots[run + 1], roots[run]);
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
    }
    roots[runs] = SortedForest.NONE;
    sizes[runs++] = 0;
  }

  private void removeRun(int run) {
    runs--;
    System.arraycopy(roots, run + 1, roots, run, runs - run);
    System.arraycopy(sizes, run + 1, sizes, run, runs - run);
  }
}
