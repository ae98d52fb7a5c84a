package io.l2bench.curve;

/**
 * Trees of nodes by rising key, over one set of int arrays: treaps (Seidel and Aragon, Randomized
 * search trees, Algorithmica 1996) whose priorities are a hash of the node. Trees are named by
 * their roots; keys are distinct. Cost: O(log nodes) an operation; 12 bytes a node.
 */
final class SortedForest {
  /** No node; also the tree without nodes. */
  static final int NONE = -1;

  private static final int FIBONACCI = 0x9E3779B9;

  private final int[] keys;
  private final int[] left;
  private final int[] right;

  /** Room for nodes from 0 to below that number. */
  SortedForest(int nodes) {
    keys = new int[nodes];
    left = new int[nodes];
    right = new int[nodes];
  }

  int key(int node) {
    return keys[node];
  }

  /** Sets the key of a node that is in no tree. */
  void setKey(int node, int key) {
    keys[node] = key;
  }

  /** The node with the smallest key of a tree that has nodes. */
  int first(int tree) {
    int node = tree;
    while (left[node] != NONE) {
      node = left[node];
    }
    return node;
  }

  /** The node with the largest key of a tree that has nodes. */
  int last(int tree) {
    int node = tree;
    while (right[node] != NONE) {
      node = right[node];
    }
    return node;
  }

  /** The tree with one more node. */
  int insert(int tree, int node) {
    if (tree != NONE && above(tree, node)) {
      if (keys[node] < keys[tree]) {
        left[tree] = insert(left[tree], node);
      } else {
        right[tree] = insert(right[tree], node);
      }
      return tree;
    }
    split(tree, node);
    return node;
  }

  /** The tree without its first node. */
  int removeFirst(int tree) {
    if (left[tree] == NONE) {
      return right[tree];
    }
    left[tree] = removeFirst(left[tree]);
    return tree;
  }

  /** The tree without its last node. */
  int removeLast(int tree) {
    if (right[tree] == NONE) {
      return left[tree];
    }
    right[tree] = removeLast(right[tree]);
    return tree;
  }

  /** Joins two trees; all keys of the first are below those of the second. */
  int join(int lower, int upper) {
    if (lower == NONE || upper == NONE) {
      return lower == NONE ? upper : lower;
    }
    if (above(lower, upper)) {
      right[lower] = join(right[lower], upper);
      return lower;
    }
    left[upper] = join(lower, left[upper]);
    return upper;
  }

  /** Puts the nodes of a tree under a node, those with smaller keys to the left. */
  private void split(int tree, int node) {
    int smaller = node;
    int larger = node;
    left[node] = NONE;
    right[node] = NONE;
    int at = tree;
    while (at != NONE) {
      if (keys[at] < keys[node]) {
        (smaller == node ? left : right)[smaller] = at;
        smaller = at;
        at = right[at];
        right[smaller] = NONE;
      } else {
        (larger == node ? right : left)[larger] = at;
        larger = at;
        at = left[at];
        left[larger] = NONE;
      }
    }
  }

  private static boolean above(int node, int other) {
    return node * FIBONACCI > other * FIBONACCI;
  }
}
