package io.l2bench.workload.format.event;

import com.google.auto.service.AutoService;
import io.l2bench.workload.format.TraceFormat;
import java.util.regex.Pattern;

/**
 * The event log of QEMU's NVMe device (events pci_nvme_read, pci_nvme_write, pci_nvme_rw_cb,
 * blk_co_preadv and blk_co_pwritev), with or without times. A request lasts from the command's call
 * into the block layer to its completion; each drive is a disk.
 */
@AutoService(TraceFormat.class)
public final class QemuNvmeLogFormat extends EventLogFormat {
  private static final Pattern EVENT =
      Pattern.compile("^([0-9]+@[0-9.]+:)?pci_nvme_[a-z0-9_]+ ", Pattern.MULTILINE);

  /** The format. */
  public QemuNvmeLogFormat() {
    super("qemu-nvme-log", EVENT, QemuNvmeLogReader::new);
  }
}
