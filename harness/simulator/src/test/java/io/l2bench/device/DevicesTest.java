package io.l2bench.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.l2bench.workload.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DevicesTest {

  /** The quantiles of a lognormal distribution: median, and median times e^sigma at 84.13%. */
  @ParameterizedTest
  @CsvSource({"nvme,85,0.3", "ssd,110,0.325", "hdd,12400,0.4", "network,500,0.3"})
  void drawnDurationsFollowTheLognormalDistribution(String name, double median, double sigma) {
    Device device = Devices.parse(name).create(/* seed= */ 3, null);
    long[] nanos = new long[100_000];
    Arrays.setAll(nanos, i -> device.nanos(StepKind.TABLE_READ, i, 4096L * i, 0));
    Arrays.sort(nanos);
    assertThat(nanos[50_000] / 1000.0 / median).isBetween(0.99, 1.01);
    assertThat(nanos[84_134] / 1000.0 / (median * Math.exp(sigma))).isBetween(0.98, 1.02);
    assertThat(nanos[15_866] / 1000.0 / (median * Math.exp(-sigma))).isBetween(0.98, 1.02);
  }

  @Test
  void aDrawDependsOnSeedRequestPositionAndKindAlone() {
    Device one = Devices.parse("nvme").create(/* seed= */ 3, null);
    Device same = Devices.parse("nvme").create(/* seed= */ 3, null);
    Device other = Devices.parse("nvme").create(/* seed= */ 4, null);
    same.nanos(StepKind.FLUSH, 9, 9, 0);
    long drawn = one.nanos(StepKind.DATA_READ, 5, 4096, 100);
    assertThat(same.nanos(StepKind.DATA_READ, 5, 4096, 7000)).isEqualTo(drawn);
    assertThat(other.nanos(StepKind.DATA_READ, 5, 4096, 100)).isNotEqualTo(drawn);
    assertThat(one.nanos(StepKind.TABLE_READ, 5, 4096, 100)).isNotEqualTo(drawn);
    assertThat(one.nanos(StepKind.DATA_READ, 6, 4096, 100)).isNotEqualTo(drawn);
    assertThat(one.nanos(StepKind.DATA_READ, 5, 8192, 100)).isNotEqualTo(drawn);
  }

  @Test
  void aDeviceSaysWhetherItsStepsTakeConstantTime() {
    assertThat(Devices.parse("constant").create(/* seed= */ 1, null).isConstant()).isTrue();
    assertThat(Devices.parse("nvme").create(/* seed= */ 1, null).isConstant()).isFalse();
  }

  @Test
  void empiricalTakesTheLastStepOfItsKindBegunBefore() {
    StepSamples samples = new StepSamples();
    samples.add(StepKind.DATA_READ, 100, 11);
    samples.add(StepKind.DATA_READ, 200, 22);
    samples.add(StepKind.DATA_READ, 200, 33);
    samples.add(StepKind.FLUSH, 150, 44);
    Device device = Devices.parse("empirical").create(/* seed= */ 1, samples);
    assertThat(device.nanos(StepKind.DATA_READ, 0, 0, 0)).as("before all: the first").isEqualTo(11);
    assertThat(device.nanos(StepKind.DATA_READ, 0, 0, 200))
        .as("begun at, not before")
        .isEqualTo(11);
    assertThat(device.nanos(StepKind.DATA_READ, 0, 0, 201)).isEqualTo(33);
    assertThat(device.nanos(StepKind.FLUSH, 0, 0, 9000)).isEqualTo(44);
  }

  @Test
  void samplesSurviveTheirFile() throws IOException {
    StepSamples samples = new StepSamples();
    samples.add(StepKind.TABLE_READ, 5_000, 42_000);
    samples.add(StepKind.TABLE_READ, 6_000, 7_000);
    StringWriter file = new StringWriter();
    StepSamplesCsv.write(samples, file);
    assertThat(file.toString())
        .isEqualTo("kind,begin_us,duration_us\ntable-read,5,42\ntable-read,6,7\n");
    StepSamples again =
        StepSamplesCsv.read(
            "file", new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)));
    assertThat(again.size(StepKind.TABLE_READ)).isEqualTo(2);
    assertThat(again.duration(StepKind.TABLE_READ, 1)).isEqualTo(7_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "floppy | 'floppy'",
        "nvme:speed=1 | found 'speed=1'",
        "nvme:sigma=9 | found 9.0",
        "nvme:table-read=fast | found 'fast'",
        "nvme:table-read=-1 | found '-1'",
        "constant:flush=0 | flush: expected at least 0.001 us",
        "nvme:channels=1.5 | found 1.5",
      })
  void badDevicesAreRefused(String text, String expected) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> Devices.parse(text.trim()).create(1, null))
        .withMessageContaining(expected.trim());
  }
}
