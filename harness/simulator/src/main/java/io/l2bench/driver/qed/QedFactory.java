package io.l2bench.driver.qed;

import io.l2bench.driver.Driver;
import io.l2bench.driver.DriverFactory;
import io.l2bench.driver.DriverSetup;

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
  public final Driver create(DriverSetup setup) {
    return new QedDriver(edition, setup, QedListener.NONE);
  }
}
