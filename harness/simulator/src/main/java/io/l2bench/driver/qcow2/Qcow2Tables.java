package io.l2bench.driver.qcow2;

import io.l2bench.driver.DriverImage;
import io.l2bench.driver.qcow2.Qcow2Setup.FileSpace;
import io.l2bench.workload.qcow2.ImageState;

/**
 * The tables of a qcow2 image, for a replay.
 *
 * @param state of the image
 * @param entryBytes of a slice
 * @param space that the image file takes
 */
record Qcow2Tables(ImageState state, long entryBytes, FileSpace space) implements DriverImage {}
