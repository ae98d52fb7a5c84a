package io.l2bench.driver.qed;

import io.l2bench.driver.Driver;
import io.l2bench.driver.DriverFactory;
import io.l2bench.driver.DriverImage;
import io.l2bench.driver.DriverSetup;
import io.l2bench.driver.FullDisk;
import io.l2bench.driver.FullImage;
import io.l2bench.driver.Loading;
import io.l2bench.driver.OpenImage;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.image.QedImage;
import java.io.IOException;
import java.nio.file.Path;

/** Makes the driver of an edition; a registered subclass for each names it. */
abstract class QedFactory implements DriverFactory {
  private final Edition edition;
  private final String summary;

  QedFactory(Edition edition, String summary) {
    this.edition = edition;
    this.summary = summary;
  }

  @Override
  public final String name() {
    return edition.driver();
  }

  @Override
  public final String edition() {
    return edition.label();
  }

  @Override
  public final String summary() {
    return summary;
  }

  @Override
  public final Loading loading() {
    return Loading.DUPLICATE;
  }

  @Override
  public final OpenImage open(Path image) throws IOException {
    return new OpenQedImage(QedImage.open(image));
  }

  @Override
  public final FullDisk allAllocated(Geometry geometry) {
    return new FullDisk(new FullImage(geometry), Long.MAX_VALUE);
  }

  @Override
  public final DriverImage tables() {
    return FullImage.ofTables();
  }

  @Override
  public final boolean isSequential() {
    return true;
  }

  @Override
  public final Driver create(DriverSetup setup) {
    return new QedDriver(edition, setup, QedListener.NONE);
  }
}
