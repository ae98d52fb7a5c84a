package io.l2bench.curve;

import com.google.auto.service.AutoService;
import java.util.Arrays;

/**
 * Stack distances of {@code opt}, demand MIN, whose stack Mattson et al. define (Evaluation
 * techniques for storage hierarchies, IBM Systems Journal 1970). The lookups are kept until the
 * last one, since each needs the position of the next lookup of its table: 4 bytes a lookup and 20
 * a table.
 */
@AutoService(StackAlgorithm.class)
public final class OptStack implements StackAlgorithm {
  @Override
  public String policy() {
    return "opt";
  }

  @Override
  public StackPass begin() {
    return new Pass();
  }

  private static final class Pass implements StackPass {
    private static final int NEVER = -1;

    /** By position, the table looked up; once all are known, the next position of that table. */
    private int[] lookups = new int[1 << 12];

    private int size;
    private int tables;
    private int countedFrom;

    @Override
    public void lookup(int table) {
      if (size == lookups.length) {
        lookups = Arrays.copyOf(lookups, Math.multiplyExact(size, 2));
      }
      lookups[size++] = table;
      tables = Math.max(tables, table + 1);
    }

    @Override
    public void startCounting() {
      countedFrom = size;
    }

    @Override
    public StackDistances finish() {
      replaceByNextPositions();
      // Tables never looked up again stay distinct and come after all positions.
      int beyond = size;
      Math.addExact(size, tables);
      StackDistances distances = new StackDistances();
      PriorityStack stack = new PriorityStack(tables);
      for (int now = 0; now < size; now++) {
        int distance = stack.reference(now, lookups[now] == NEVER ? beyond++ : lookups[now]);
        if (now < countedFrom) {
          continue;
        }
        if (distance == PriorityStack.ABSENT) {
          distances.addFirst();
        } else {
          distances.add(distance);
        }
      }
      return distances;
    }

    private void replaceByNextPositions() {
      int[] next = new int[tables];
      Arrays.fill(next, NEVER);
      for (int at = size - 1; at >= 0; at--) {
        int table = lookups[at];
        lookups[at] = next[table];
        next[table] = at;
      }
    }
  }
}
