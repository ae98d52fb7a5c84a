package io.l2bench.check;

import io.l2bench.driver.qed.QedImageMap;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.image.QedImage;
import java.util.List;

/** The images of the disks of a log, in the order of opening. */
final class DiskImages {
  private final List<QedImage> images;
  private int opened;

  DiskImages(List<QedImage> images) {
    this.images = images;
  }

  /**
   * The image of a disk being opened: the next one; when all have been opened, that of a closed
   * disk, as the disk left it; or the only one once more.
   *
   * @param where the line, for messages
   * @param before the disks opened before
   */
  QedImageMap next(String where, List<DiskCheck> before) {
    if (opened < images.size()) {
      return new QedImageMap(images.get(opened++));
    }
    for (DiskCheck disk : before) {
      if (disk.closed()) {
        return reopened(disk);
      }
    }
    if (images.size() > 1) {
      throw new BadInputException(
          where, "one image for all disks or one for each", images.size() + " for one disk more");
    }
    return new QedImageMap(images.get(0));
  }

  /** The image of a disk being opened again; its closing ended the need for a check. */
  static QedImageMap reopened(DiskCheck disk) {
    disk.image().setNeedsCheck(false);
    return disk.image();
  }
}
