package io.l2bench.driver.qed;

import com.google.auto.service.AutoService;
import io.l2bench.driver.DriverFactory;

/** {@link Edition#COROUTINES}. */
@AutoService(DriverFactory.class)
public final class Qed extends QedFactory {
  public Qed() {
    super(Edition.COROUTINES, "QED in QEMU 2.10 to 7.2: coroutines under a table lock");
  }
}
