package io.l2bench.driver;

/**
 * A disk that is all allocated.
 *
 * @param image of it
 * @param diskBytes its size, in bytes
 */
public record FullDisk(DriverImage image, long diskBytes) {}
