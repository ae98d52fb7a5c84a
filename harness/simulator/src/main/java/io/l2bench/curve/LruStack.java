package io.l2bench.curve;

import com.google.auto.service.AutoService;

/**
 * Stack distances of {@code lru}: one more than the number of other tables looked up since the
 * table's last lookup. Cost: that of {@link RecencyOrder}.
 */
@AutoService(StackAlgorithm.class)
public final class LruStack implements StackAlgorithm {
  @Override
  public String policy() {
    return "lru";
  }

  @Override
  public StackPass begin() {
    return new Pass();
  }

  private static final class Pass implements StackPass {
    private StackDistances distances = new StackDistances();
    private final RecencyOrder order = new RecencyOrder();

    @Override
    public void lookup(int table) {
      int others = order.use(table);
      if (others == RecencyOrder.NEW) {
        distances.addFirst();
      } else {
        distances.add(others + 1);
      }
    }

    @Override
    public void startCounting() {
      distances = new StackDistances();
    }

    @Override
    public StackDistances finish() {
      return distances;
    }
  }
}
