package io.l2bench.replay;

import io.l2bench.driver.Loading;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How requests are served: everything that a simulated cell depends on besides its trace, policy,
 * capacity and timing. Plain data: files are named, not open.
 *
 * @param geometry of the image
 * @param sharedCache whether all disks of the trace share a cache
 * @param image path of the image as it was before the trace; null for one that is all allocated and
 *     contiguous
 * @param driver by its name
 * @param loading what a request does when it misses a table that another one is reading
 * @param device with its parameters, as users write it
 * @param samples path of the durations for the empirical device; null takes those of the trace
 * @param speed of the trace's clock: at 2, open timing takes half the recorded time
 * @param seed of synthetic traces, and of policies and devices that draw
 * @param limit requests replayed at most
 * @param failReads share of the table reads that fail, drawn by the seed
 * @param warmup the first of them, which are not counted
 */
public record Setup(
    Geometry geometry,
    boolean sharedCache,
    @Nullable String image,
    String driver,
    Loading loading,
    String device,
    @Nullable String samples,
    double speed,
    long seed,
    long limit,
    double failReads,
    Warmup warmup) {

  public Setup {
    if (!(speed > 0 && speed <= 1e6)) {
      throw new BadInputException("speed", "a factor above 0, at most 1e6", String.valueOf(speed));
    }
    if (!(failReads >= 0 && failReads <= 1)) {
      throw new BadInputException(
          "fail-reads", "a share from 0 to 1, as in 0.001", String.valueOf(failReads));
    }
    if (limit < 1) {
      throw new BadInputException("limit", "at least 1 request", Long.toString(limit));
    }
  }

  /** Spelt out, as that of {@link io.l2bench.cache.Policy}. */
  @Override
  public int hashCode() {
    return Objects.hash(
        geometry.tableCovers(),
        sharedCache,
        image,
        driver,
        loading,
        device,
        samples,
        speed,
        seed,
        limit,
        failReads,
        warmup.amount());
  }

  /** The usual: an image that is all allocated, QED 7.2 as it is, the constant device, seed 1. */
  public static Setup of(Geometry geometry) {
    return new Setup(
        geometry,
        /* sharedCache= */ false,
        /* image= */ null,
        "qed",
        Loading.DUPLICATE,
        "constant",
        /* samples= */ null,
        /* speed= */ 1,
        /* seed= */ 1,
        /* limit= */ Long.MAX_VALUE,
        /* failReads= */ 0,
        Warmup.NONE);
  }

  /** This setup on another device, as users write it. */
  public Setup on(String otherDevice) {
    return with(loading, otherDevice, seed, limit, failReads, warmup);
  }

  /** This setup on another geometry. */
  public Setup with(Geometry other) {
    return new Setup(
        other,
        sharedCache,
        image,
        driver,
        loading,
        device,
        samples,
        speed,
        seed,
        limit,
        failReads,
        warmup);
  }

  /** This setup with another loading. */
  public Setup loading(Loading other) {
    return with(other, device, seed, limit, failReads, warmup);
  }

  /** This setup with another seed. */
  public Setup seed(long other) {
    return with(loading, device, other, limit, failReads, warmup);
  }

  /** This setup with fewer requests. */
  public Setup limit(long other) {
    return with(loading, device, seed, other, failReads, warmup);
  }

  /** This setup with a share of the table reads failing. */
  public Setup failReads(double share) {
    return with(loading, device, seed, limit, share, warmup);
  }

  /** This setup with a warm-up. */
  public Setup warmup(Warmup other) {
    return with(loading, device, seed, limit, failReads, other);
  }

  private Setup with(
      Loading newLoading,
      String newDevice,
      long newSeed,
      long newLimit,
      double share,
      Warmup newWarmup) {
    return new Setup(
        geometry,
        sharedCache,
        image,
        driver,
        newLoading,
        newDevice,
        samples,
        speed,
        newSeed,
        newLimit,
        share,
        newWarmup);
  }
}
