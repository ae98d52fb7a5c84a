package io.l2bench.driver;

import io.l2bench.workload.Geometry;
import java.io.IOException;
import java.nio.file.Path;

/** A driver for tests that is like another one, but for what a subclass says. */
public abstract class DriverLike implements DriverFactory {
  private final DriverFactory like;

  protected DriverLike(DriverFactory like) {
    this.like = like;
  }

  @Override
  public String name() {
    return like.name();
  }

  @Override
  public String edition() {
    return like.edition();
  }

  @Override
  public String summary() {
    return like.summary();
  }

  @Override
  public Loading loading() {
    return like.loading();
  }

  @Override
  public OpenImage open(Path image) throws IOException {
    return like.open(image);
  }

  @Override
  public FullDisk allAllocated(Geometry geometry) {
    return like.allAllocated(geometry);
  }

  @Override
  public DriverImage tables() {
    return like.tables();
  }

  @Override
  public boolean isSequential() {
    return like.isSequential();
  }
}
