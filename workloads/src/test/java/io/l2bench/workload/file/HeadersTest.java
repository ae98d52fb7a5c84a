package io.l2bench.workload.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ReadSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers as people and tools write them: every format with a header takes the same variants. */
final class HeadersTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Time_stamp,Host_name,Disk_Number,Type,Offset,Size,Response_Time|9,web,1,Write,512,4096,70",
        "Time_stamp,Response,IO_Type,LUN,Off_set,Size|1455592203.5,0.2,W,3,8192,512",
        "time,lba,op,size|4,16,w,8192",
        "ELAPSED_USECS.D,LUN_SSID.I,OP.I,LBA.I,NBLKS.I,LATENCY_USECS.D|2.5,7,1,16,8,4.0",
        "seq,begin_us,end_us,op,offset,bytes,inflight_at_begin,begin_ord,end_ord,l2_ops"
            + "|0,3,5,W,0,512,1,1,2,1",
        "device_id,opcode,offset,length,timestamp|3,W,879616,16384,1577808000000046",
        "Timestamp,Offset,Size,IOType,Volume_ID|1538323200,12910,128,1,1063",
        "ASU,LBA,size,op_code,time_stamp|1,209,8192,R,0.25",
        "key,time|7,1",
      })
  void areReadHoweverTheyAreWritten(String header, String row) throws IOException {
    String blanks = header.replace('_', ' ');
    List<String> expected = read(header, row);
    assertThat(expected).hasSize(1);
    for (String variant :
        List.of(
            blanks,
            header.replace("_", ""),
            header.toUpperCase(Locale.ROOT),
            blanks.toLowerCase(Locale.ROOT),
            "\"" + blanks.replace(",", "\",\"") + "\"",
            blanks.replace(",", " , "),
            header.replace('_', '-'))) {
      assertThat(read(variant, row)).as(variant).isEqualTo(expected);
      assertThat(read("\u00EF\u00BB\u00BF" + variant, row)).as(variant).isEqualTo(expected);
      assertThat(read("\u00EF\u00BB\u00BF" + variant + "\r", row + "\r")).isEqualTo(expected);
      assertThat(read(variant, row + "\n" + variant + "\n" + row)).as(variant).hasSize(2);
    }
  }

  @Test
  void msrMayLackTheDiskNumberAndTheResponseTime() throws IOException {
    assertThat(read("Timestamp,Hostname,Type,Offset,Size", "5,src,Read,1024,512"))
        .containsExactly("READ 1024+512 0..-1 on 0=src");
    assertThat(read("\"Size\",\"Offset\",\"Type\",\"Host Name\",\"Time Stamp\"", "512,0,W,a,5"))
        .containsExactly("WRITE 0+512 0..-1 on 0=a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "time,lba,op,bytes        | 1,8,R,512   | time,lba,op,size, or --columns, found 'time,lb",
        "Timestamp,Host,Type,Offset,Size | 1,a,R,0,512 | Timestamp,Hostname,Type,Offset,Size, or",
        "ELAPSED_USECS.D,LUN_SSID.I,CMD.S,LBA.I,NBLKS.I | 1,2,Rd,8,8 | ELAPSED_USECS.D,LUN_SSID.I,",
      })
  void aHeaderThatLacksAColumnIsRefusedByName(String header, String row, String message) {
    assertThatThrownBy(() -> read(header, row))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("line 1: expected a header with the columns " + message);
  }

  private List<String> read(String header, String row) throws IOException {
    Path file = folder.resolve("trace.csv");
    Files.writeString(file, header + "\n" + row + "\n", StandardCharsets.ISO_8859_1);
    return Requests.of(new TraceFiles().open(TraceFile.at(file), ReadSettings.PLAIN));
  }
}
