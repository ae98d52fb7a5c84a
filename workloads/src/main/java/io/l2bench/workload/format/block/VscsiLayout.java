package io.l2bench.workload.format.block;

import io.l2bench.workload.parse.LittleEndian;

/**
 * Where the fields of a virtual SCSI record lie.
 *
 * @param version that a record of this layout states
 * @param recordBytes its size
 * @param commandAt the SCSI operation code, 16 bits; the version follows it, in the upper half
 * @param lengthAt bytes to transfer, 32 bits
 * @param blockAt the first sector, 64 bits; the time of issue follows it, then, if there is room,
 *     the response time
 */
record VscsiLayout(int version, int recordBytes, int commandAt, int lengthAt, int blockAt) {
  /** Serial number, length, number of segments, command, version, block, time. */
  static final VscsiLayout V1 = new VscsiLayout(1, 32, 12, 4, 16);

  /** Command, version, serial number, length, number of segments, block, time, response time. */
  static final VscsiLayout V2 = new VscsiLayout(2, 40, 0, 8, 16);

  private static final int MOST_COMMAND = 0xFF;

  /** Whether there are whole records and all are of this version. */
  boolean fits(byte[] bytes) {
    for (int at = 0; at + recordBytes <= bytes.length; at += recordBytes) {
      if (!isAt(bytes, at)) {
        return false;
      }
    }
    return bytes.length >= recordBytes;
  }

  /** Whether a record of this version seems to be there. */
  boolean isAt(byte[] bytes, int at) {
    int verAt = at + commandAt + Short.BYTES;
    return bytes.length >= verAt + Short.BYTES
        && LittleEndian.u16(bytes, verAt) >> Byte.SIZE == version
        && LittleEndian.u16(bytes, at + commandAt) <= MOST_COMMAND;
  }

  boolean hasResponse() {
    return recordBytes > responseAt();
  }

  int timeAt() {
    return blockAt + Long.BYTES;
  }

  int responseAt() {
    return timeAt() + Long.BYTES;
  }
}
