package io.l2bench.workload.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ColumnSpec;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any text, read as requests by columns that users name. */
final class ColumnsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "time=1,disk=2,offset=3,size=4,op=5!time=us,offset=sectors!'10,a,8,512,R\n20,b,0,1024,W\n'!"
            + "READ 4096+512 0..-1 on 0=a!WRITE 0+1024 10000..-1 on 1=b",
        "offset=1,size=2,op=3,time=4!offset=sectors,size=sectors,op=read0!'9 8 0 100\n8 1 1 101\n'!"
            + "READ 4608+4096 0..-1!WRITE 4096+512 1000000000..-1",
        "offset=1,op=2!!'1 2a\n2 Flush\n3 FD\n4 28\n'!WRITE 1+512 -1..-1!READ 4+512 -1..-1",
        "offset=1,op=2!op=read1,size=4KiB!'0\t1\n4096\t0\n'!READ 0+4096 -1..-1!WRITE 4096+4096 -1..-1",
        "offset=lba,time=ts!time=ms!'ts; LBA ; x\n1.5;0;a\n2.25;7;b\n'!READ 0+512 0..-1!"
            + "READ 7+512 750000..-1",
        "offset=2,time=1!time=100ns!'time|at\n128177001002034629|5\ntime|at\n128177001002034631|6'!"
            + "READ 5+512 0..-1!READ 6+512 200..-1",
        "time=1,op=2,offset=3,size=4!offset=sectors,size=sectors!'0.000005 R 64 8\n0.000905 FWS 72 8'!"
            + "READ 32768+4096 0..-1!WRITE 36864+4096 900000..-1",
        "time=1,offset=2,size=3,op=4!time=ns,size=2sectors!'# t\n5 1e3 1.0 r\n6 0x10 1 D\n7 2 1 w'!"
            + "READ 1000+1024 0..-1!WRITE 2+1024 2..-1",
        "offset=\"Byte Offset\",size=3!!'a,byte_offset,c\n1,\"4096\",1\n\n,0,2,\n'!READ 4096+1 -1..-1!"
            + "READ 0+2 -1..-1",
      })
  void readsThem(String columns, String units, String text, String first, String second)
      throws IOException {
    assertThat(Requests.of(open(text, new ColumnSpec(columns, units))))
        .containsExactly(first, second);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "time=1!!--columns: expected a column offset",
        "offset=1,offset=2!!--columns: expected time=, disk=, offset=, size= and op=, once each",
        "offset=1,place=2!!--columns: expected time=, disk=, offset=, size= and op=, once each",
        "offset!!--columns: expected time=, disk=, offset=",
        "offset=1!time=min!--units: expected time=s, ms, us, 100ns or ns, found 'min'",
        "offset=1!offset=0!--units: expected offset=bytes, sectors",
        "offset=1!size=furlongs!--units: expected size=bytes, sectors",
        "offset=1!op=write!--units: expected op=read0",
        "offset=1!disk=2!--units: expected no unit of the disk",
        "offset=3!!standard input line 1: expected the columns offset=3, found '1,2'",
        "offset=lba!!standard input line 1: expected the columns offset=lba, found '1,2'",
        "offset=1,op=2!!standard input line 1: expected op of a read (R, read, 0, 28) or a write",
        "offset=0!!standard input line 1: expected the columns offset=0",
      })
  void saysWhatIsWrong(String columns, String units, String message) {
    assertThatThrownBy(() -> Requests.of(open("1,2\n", new ColumnSpec(columns, units))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void saysHowNumberedOperationsWereTaken() throws IOException {
    Trace trace = open("5 0\n", new ColumnSpec("offset=1,op=2", null));
    assertThat(trace.notes()).isEmpty();
    assertThat(Requests.of(trace)).hasSize(1);
    assertThat(trace.notes()).hasSize(1).first().asString().startsWith("Operation 0 is taken as");
    Trace said = open("5 0\n", new ColumnSpec("offset=1,op=2", "op=read0"));
    assertThat(Requests.of(said)).hasSize(1);
    assertThat(said.notes()).isEqualTo(List.of());
  }

  private static Trace open(String text, ColumnSpec columns) {
    ReadSettings settings = new ReadSettings(null, null, columns, 0);
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return StandardInput.open(new ByteArrayInputStream(bytes), settings);
  }
}
