package io.l2bench.replay;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.TableNumbers;
import java.util.Arrays;

/**
 * Some successive requests with the tables that they touch, numbered once for every replay. The
 * requests of a disk lie side by side, in the order of the trace.
 */
final class NumberedBatch {
  private final int[] first = new int[RequestBatch.ROWS];
  private final int[] last = new int[RequestBatch.ROWS];
  private RequestBatch requests = new RequestBatch();

  /** By disk, the row after its last one; rows of disk 0 begin at row 0. */
  private int[] ends = new int[1];

  private int disks;

  /** By disk, the first row that is counted; without a warm-up in the batch, not kept. */
  private int[] counted = {};

  /** The requests. */
  RequestBatch requests() {
    return requests;
  }

  /** The number of disks known to the batch, from 0 on; some may have no rows. */
  int disks() {
    return disks;
  }

  /** The first row of a disk. */
  int from(int disk) {
    return disk == 0 ? 0 : ends[disk - 1];
  }

  /** The row after the last one of a disk. */
  int to(int disk) {
    return ends[disk];
  }

  /** The first row of a disk that is counted; the row behind the last one if none is. */
  int countedFrom(int disk) {
    return counted.length == 0 ? from(disk) : counted[disk];
  }

  int first(int row) {
    return first[row];
  }

  /** By row, the first table; read only. */
  int[] firsts() {
    return first;
  }

  int last(int row) {
    return last[row];
  }

  /**
   * Puts the first rows of the batch in order of their disks and drops the others.
   *
   * @param rows to keep
   * @param warmup how many of them are not counted
   * @param spare a batch that may be taken for the one that has been read
   * @return the batch that is spare now
   */
  RequestBatch group(int rows, int warmup, RequestBatch spare) {
    disks = requests.highestDisk() + 1;
    ends = Arrays.copyOf(ends, Math.max(ends.length, disks));
    counted = new int[warmup == 0 ? 0 : disks];
    if (disks == 1) {
      ends[0] = rows;
      Arrays.fill(counted, warmup);
      return spare;
    }
    RequestBatch read = requests;
    requests = spare;
    requests.clear();
    int[] source = sortedByDisk(read, rows, warmup);
    for (int row = 0; row < rows; row++) {
      requests.addFrom(read, source[row]);
    }
    return read;
  }

  /** By row of the grouped batch, the row that was read; a counting sort, which is stable. */
  private int[] sortedByDisk(RequestBatch read, int rows, int warmup) {
    Arrays.fill(ends, 0, disks, 0);
    for (int row = 0; row < rows; row++) {
      ends[read.disk(row)]++;
    }
    int before = 0;
    for (int disk = 0; disk < disks; disk++) {
      int count = ends[disk];
      ends[disk] = before;
      before += count;
    }
    int[] source = new int[rows];
    for (int row = 0; row < rows; row++) {
      if (row == warmup) {
        System.arraycopy(ends, 0, counted, 0, counted.length);
      }
      source[ends[read.disk(row)]++] = row;
    }
    if (rows == warmup) {
      System.arraycopy(ends, 0, counted, 0, counted.length);
    }
    return source;
  }

  /** Numbers the tables that the requests of a disk touch. */
  void number(TableNumbers numbers, int disk) {
    numbers.number(requests, from(disk), to(disk), first, last);
  }
}
