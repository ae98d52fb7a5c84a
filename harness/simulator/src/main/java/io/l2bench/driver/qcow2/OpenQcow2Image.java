package io.l2bench.driver.qcow2;

import io.l2bench.driver.DriverImage;
import io.l2bench.driver.OpenImage;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.qcow2.ImageState;
import io.l2bench.workload.qcow2.Qcow2Header;
import io.l2bench.workload.qcow2.Qcow2Image;
import java.io.IOException;

/** A qcow2 image as it was before a run. The size of a slice is that of the geometry. */
final class OpenQcow2Image implements OpenImage {
  private final String where;
  private final Qcow2Image image;

  /** The size of a slice, once the geometry is known. */
  private long entryBytes;

  OpenQcow2Image(String where, Qcow2Image image) {
    this.where = where;
    this.image = image;
    this.entryBytes = image.header().clusterBytes();
  }

  @Override
  public DriverImage tables() {
    return new Qcow2Tables(new ImageState(image), entryBytes, new WholeFile(/* sized= */ true));
  }

  @Override
  public long diskBytes() {
    return image.diskBytes();
  }

  @Override
  public void requireGeometry(Geometry geometry) {
    Qcow2Header header = image.header();
    refuse(image.hasBackingFile(), "a backing file");
    refuse(header.extendedL2(), "extended L2 entries");
    refuse(header.has(Qcow2Header.EXTERNAL_DATA), "an external data file");
    if (header.clusterBytes() != geometry.clusterSize()) {
      throw new BadInputException(
          "--image",
          "clusters of %d bytes, as the replay has".formatted(geometry.clusterSize()),
          "%d; set --cluster-size".formatted(header.clusterBytes()));
    }
    entryBytes = Qcow2.entryBytes(geometry);
  }

  private void refuse(boolean has, String what) {
    if (has) {
      throw new BadInputException(where, "an image whose driver is modelled", "one with " + what);
    }
  }

  @Override
  public void close() throws IOException {
    image.close();
  }
}
