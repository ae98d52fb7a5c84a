package io.l2bench.driver;

import io.l2bench.device.StepKind;

/** The I/O that a request waits for. */
public enum Step {
  /** The read of an L2 table. */
  READ_TABLE(StepKind.TABLE_READ),
  /** The read of a refcount block. */
  READ_REFCOUNTS(StepKind.TABLE_READ),
  /** The write of an L2 table, of a part of it, or of an entry of the L1 table. */
  WRITE_TABLE(StepKind.TABLE_WRITE),
  /** The flush after a new L2 table. */
  FLUSH_TABLE(StepKind.FLUSH),
  /** The read and the write of the header, to mark that the image needs a check. */
  WRITE_HEADER(StepKind.TABLE_WRITE),
  /** The read of allocated clusters. */
  READ_DATA(StepKind.DATA_READ),
  /** The read of unallocated clusters from the backing file. */
  READ_BACKING(StepKind.DATA_READ),
  /** The write to allocated clusters. */
  WRITE_IN_PLACE(StepKind.IN_PLACE_WRITE),
  /** The fill of the rest of a write's first or last new cluster. */
  FILL(StepKind.ALLOCATING_WRITE),
  /** The write to new clusters. */
  WRITE_NEW(StepKind.ALLOCATING_WRITE),
  /** The flush of new clusters before the table that maps them, if there is a backing file. */
  FLUSH_NEW(StepKind.FLUSH);

  private final StepKind kind;

  Step(StepKind kind) {
    this.kind = kind;
  }

  /** Its kind for a device. */
  public StepKind kind() {
    return kind;
  }
}
