package io.l2bench.workload.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The disks of several files, by name, numbered in order of first appearance. */
final class MergedDisks {
  /** As many as one file may have. */
  static final int MOST = 1 << 20;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** The number of the disk of that name; a new name gets the next one. */
  int number(String name) {
    return numbers.computeIfAbsent(
        name,
        added -> {
          names.add(added);
          return names.size() - 1;
        });
  }

  /** The name of a disk; its number if it has none. */
  String name(int number) {
    return number < names.size() ? names.get(number) : Integer.toString(number);
  }

  int size() {
    return names.size();
  }
}
