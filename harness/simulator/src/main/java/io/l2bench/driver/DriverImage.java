package io.l2bench.driver;

/** The tables of an image as a driver sees and changes them; each driver has its own kind. */
public interface DriverImage {}
