package io.l2bench.workload.format.block;

import io.l2bench.workload.Op;
import org.jspecify.annotations.Nullable;

/** The operation codes of SCSI commands (SPC-4, SBC-3). */
final class ScsiCommand {
  private ScsiCommand() {}

  /** What a command of 6, 10, 12 or 16 bytes does; null for neither read nor write. */
  static @Nullable Op op(int code) {
    return switch (code) {
      case 0x08, 0x28, 0xA8, 0x88 -> Op.READ;
      case 0x0A, 0x2A, 0xAA, 0x8A -> Op.WRITE;
      default -> null;
    };
  }
}
