package io.l2bench.driver.qcow2;

import io.l2bench.driver.DriverImage;
import io.l2bench.workload.qcow2.ImageState;

/**
 * The tables of a qcow2 image, for a replay.
 *
 * @param state of the image
 * @param entryBytes of a slice
 */
record Qcow2Tables(ImageState state, long entryBytes) implements DriverImage {}
