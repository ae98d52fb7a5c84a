package io.l2bench.driver.qed;

import com.google.auto.service.AutoService;
import io.l2bench.driver.DriverFactory;

/** {@link Edition#CALLBACKS}. */
@AutoService(DriverFactory.class)
public final class Qed2012 extends QedFactory {
  public Qed2012() {
    super(Edition.CALLBACKS, "QED in QEMU 1.1 (2012) to 2.9: callbacks on one thread, no lock");
  }
}
