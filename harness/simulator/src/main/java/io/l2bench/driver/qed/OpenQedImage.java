package io.l2bench.driver.qed;

import io.l2bench.driver.DriverImage;
import io.l2bench.driver.OpenImage;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.image.QedHeader;
import io.l2bench.workload.image.QedImage;
import java.io.IOException;

/**
 * A QED image as it was before a run.
 *
 * @param image that is open
 */
public record OpenQedImage(QedImage image) implements OpenImage {

  @Override
  public DriverImage tables() {
    return new QedImageMap(image);
  }

  @Override
  public long diskBytes() {
    return image.header().imageSize();
  }

  @Override
  public void requireGeometry(Geometry geometry) {
    QedHeader header = image.header();
    if (header.clusterSize() != geometry.clusterSize()
        || header.tableSize() != geometry.tableSize()
        || header.tableCovers() != geometry.tableCovers()) {
      throw new BadInputException(
          "--image",
          "the geometry of the replay: clusters of %d bytes, tables of %d clusters"
              .formatted(geometry.clusterSize(), geometry.tableSize()),
          "%d and %d; set --cluster-size and --table-size"
              .formatted(header.clusterSize(), header.tableSize()));
    }
  }

  @Override
  public void close() throws IOException {
    image.close();
  }
}
