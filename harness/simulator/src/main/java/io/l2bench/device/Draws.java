package io.l2bench.device;

/**
 * Random numbers that depend on their purpose, not on how many were drawn before: a counter-based
 * generator. The mixing is that of SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom
 * number generators, OOPSLA 2014).
 */
final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private final long seed;

  Draws(long seed) {
    this.seed = mix(seed + GOLDEN);
  }

  /** A normal deviate for a step (Box and Muller, Annals of Mathematical Statistics 1958). */
  double normal(StepKind kind, long request, long position) {
    long step = mix(mix(mix(seed + kind.index()) + request) ^ position);
    double radius = Math.sqrt(-2 * StrictMath.log(1 - unit(step)));
    return radius * StrictMath.cos(2 * Math.PI * unit(mix(step + GOLDEN)));
  }

  /** A number from 0 to below 1 for a step. */
  double uniform(StepKind kind, long request, long position) {
    return unit(mix(mix(mix(seed + kind.index()) + request) ^ position));
  }

  private static double unit(long bits) {
    return (bits >>> 11) * UNIT;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
