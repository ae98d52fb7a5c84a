package io.l2bench.check;

import io.l2bench.check.Event.Field;
import io.l2bench.driver.qed.QedDriver;

/** The pointers by which a log names one disk and its objects. */
final class Pointers {
  /** Where the cache is in the driver's state of a disk (QEMU 7.2, BDRVQEDState), in bytes. */
  static final long CACHE_IN_DISK = 0x80;

  private final long disk;
  private final long l1;
  private final Names requests = new Names();
  private final Names entries = new Names();
  private final Names tables = new Names();

  /**
   * The pointers of a disk being opened.
   *
   * @param l1 the pointer of its L1 table
   */
  Pointers(long disk, long l1) {
    this.disk = disk;
    this.l1 = l1;
  }

  /** The pointer or plain value that a line must have for a value; 0 = unknown. */
  long of(Field field, long value) {
    return switch (field) {
      case DISK -> disk;
      case CACHE -> disk + CACHE_IN_DISK;
      case REQUEST -> requests.pointer((int) value);
      case ENTRY -> entries.pointer((int) value);
      case TABLE -> value == QedDriver.L1 ? l1 : tables.pointer((int) value);
      default -> value;
    };
  }

  /** Learns the pointer of an entry or a table; returns false if it stands for another one. */
  boolean bind(Field field, int number, long pointer) {
    return (field == Field.ENTRY ? entries : tables).bind(number, pointer);
  }

  /** Learns the pointer of a request; returns false if it stands for another one. */
  boolean bindRequest(int number, long pointer) {
    return requests.bind(number, pointer);
  }

  void forgetRequest(int number) {
    requests.forget(number);
  }

  void forgetEntry(int number) {
    entries.forget(number);
    tables.forget(number);
  }

  /** Whether a pointer is the disk's. */
  boolean isDisk(long pointer) {
    return pointer == disk;
  }

  /** The request that a pointer stands for, or {@link Names#NONE}. */
  int request(long pointer) {
    return requests.number(pointer);
  }

  /** The entry whose table has a pointer, or {@link Names#NONE}. */
  int entryOfTable(long pointer) {
    return tables.number(pointer);
  }

  /** Whether an entry of this disk's cache has a pointer. */
  boolean hasEntry(long pointer) {
    return entries.number(pointer) != Names.NONE;
  }

  /** The number of requests in flight. */
  int requestsInFlight() {
    return requests.size();
  }
}
