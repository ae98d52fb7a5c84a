package io.l2bench.workload.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A small trace of each format. */
final class Fixtures {
  private Fixtures() {}

  static List<Fixture> all() {
    List<Fixture> all = new ArrayList<>(blockCsv());
    all.addAll(sectors());
    all.addAll(logs());
    all.addAll(keys());
    all.addAll(binary());
    return all;
  }

  private static List<Fixture> blockCsv() {
    return List.of(
        new Fixture(
            "l2bench-csv",
            "guest.csv",
            """
            seq,begin_us,end_us,op,offset,bytes,inflight_at_begin,begin_ord,end_ord,l2_ops,disk
            0,5,7,R,4096,512,0,0,2,1,sda
            1,6,,Z,0,65536,1,,,2,sdb
            """,
            List.of("READ 4096+512 5000..7000 on 0=sda", "ZERO 0+65536 6000..-1 on 1=sdb")),
        new Fixture(
            "msr",
            "hm_0.csv",
            """
            128166372003061629,hm,0,Read,2147479552,8192,413
            128166372003061631,hm,1,Write,0,4096,10
            128166372003061630,src1,0,read,512,512,0
            """,
            List.of(
                "READ 2147479552+8192 0..41300 on 0=hm,0",
                "WRITE 0+4096 200..1200 on 1=hm,1",
                "READ 512+512 200..200 on 2=src1,0")),
        new Fixture(
            "spc",
            "Financial1.spc",
            """
            0,16,8192,R,0.000000
            1, 16, 4096, w, 0.25
            0,303567,3584,W,1.000000001,extra,7
            """,
            List.of(
                "READ 8192+8192 0..-1",
                "WRITE 8192+4096 250000000..-1",
                "WRITE 155426304+3584 1000000001..-1")),
        new Fixture(
            "alibaba",
            "io_traces.csv",
            """
            7,R,126703644672,4096,1577808000000626
            9,W,0,16384,1577808000000700
            7,W,4096,512,1577808000000701
            """,
            List.of(
                "READ 126703644672+4096 0..-1 on 0=7",
                "WRITE 0+16384 74000..-1 on 1=9",
                "WRITE 4096+512 75000..-1 on 0=7")),
        new Fixture(
            "tencent",
            "2018100101.csv",
            """
            1538323200,12910952,128,0,1063
            1538323201,8,1,1,1590
            """,
            List.of(
                "READ 6610407424+65536 0..-1 on 0=1063",
                "WRITE 4096+512 1000000000..-1 on 1=1590")),
        new Fixture(
            "systor",
            "2016022207-LUN6.csv",
            """
            Timestamp,Response,IOType,LUN,Offset,Size
            1456135200.013118000,0.000806000,R,6,899056122368,131072
            1456135200.013218000,0.5,,6,0,512
            1456135200.013318000,,W,4,0,4096
            """,
            List.of(
                "READ 899056122368+131072 0..806000 on 0=6", "WRITE 0+4096 200000..-1 on 1=4")));
  }

  private static List<Fixture> sectors() {
    return List.of(
        new Fixture(
            "disksim",
            "ascii.trace",
            "13.191135\t30\t0\t5\t1\n17.8292855\t20 576560 6 0\n",
            List.of("READ 0+2560 0..-1 on 0=30", "WRITE 295198720+3072 4638150..-1 on 1=20")),
        new Fixture(
            "mqsim",
            "tpcc.trace",
            "938513000 4 264719034 16 0\n938828000 3 197570570 16 1\n",
            List.of(
                "WRITE 135536145408+8192 0..-1 on 0=4",
                "READ 101156131840+8192 315000..-1 on 1=3")),
        new Fixture(
            "fiu",
            "homes.blkparse",
            """
            8929304 1234 jbd2 303567 8 W 8 1 abc
            8929404 1235 my process 8 1 R 6 0 00ff
            """,
            List.of("WRITE 155426304+4096 0..-1 on 0=8,1", "READ 4096+512 100..-1 on 1=6,0")),
        new Fixture(
            "hfplayer",
            "tpch.csv",
            """
            #DUMP_OFFSET.I,ELAPSED_USECS.D,CMD.S,LUN_SSID.I,OP.I,LBA.I,NBLKS.I,LATENCY_USECS.D
            3610768,81442951.096,WR_IN,1,1,2254431928,8,56.910
            3610824,81443249.278,RD_IN,2,0,16,96,0.1
            """,
            List.of(
                "WRITE 1154269147136+4096 0..56910 on 0=1",
                "READ 8192+49152 298182..298282 on 1=2")),
        new Fixture(
            "cachelib-block",
            "block.csv",
            "time,lba,op,size \n0,1,r,4096\n1,4,w,1024\n",
            List.of("READ 512+4096 0..-1", "WRITE 2048+1024 1000..-1")));
  }

  private static List<Fixture> logs() {
    return List.of(
        new Fixture(
            "fio",
            "v2.log",
            """
            fio version 2 iolog
            /dev/sda add
            /dev/sda open
            /dev/sda write 8192 4096
            /dev/sdb wait 150
            /dev/sdb read 0 512
            /dev/sda sync
            /dev/sda close
            """,
            List.of("WRITE 8192+4096 -1..-1 on 0=/dev/sda", "READ 0+512 -1..-1 on 1=/dev/sdb")),
        new Fixture(
            "fio",
            "v3.log",
            """
            fio version 3 iolog
            0 job.0.0 add
            2 job.0.0 open
            10 job.0.0 read 0 16384
            25 job.0.0 trim 0 4096
            30 job.0.0 write 4096 512
            31 job.0.0 close
            """,
            List.of("READ 0+16384 0..-1 on 0=job.0.0", "WRITE 4096+512 20000..-1 on 0=job.0.0")),
        new Fixture(
            "blkparse",
            "sda.txt",
            """
              8,0    1        1     0.000000100   697  Q   R 64 + 8 [cat]
              8,0    1        2     0.000001000   697  D   R 64 + 8 [cat]
              8,16   0        3     0.000002000   697  D  WS 64 + 16 [jbd2/sdb]
              8,16   0        4     0.000002500   697  D  FN [jbd2/sdb]
              8,16   0        5     0.000003000     0  C  WS 64 + 16 [0]
              8,0    1        6     0.000004500     0  C   R 64 + 8 [0]
              8,0    1        7     0.000005000     1  D   D 128 + 8 [fstrim]
              8,0    1        8     0.000006000     1  D   W 0 + 1 [kworker]

            CPU1 (sda):
             Reads Queued:           1,        4KiB  Writes Queued:           1,        8KiB
            """,
            List.of(
                "READ 32768+4096 0..3500 on 0=8,0",
                "WRITE 32768+8192 1000..2000 on 1=8,16",
                "WRITE 0+512 5000..5000 on 0=8,0")),
        new Fixture(
            "qemu-log",
            "qed.log",
            """
            9@1700000000.000001:qed_read_table s 0xa offset 4096 table 0x1
            9@1700000000.000002:qed_aio_setup s 0xa acb 0x7 sector_num 8 nb_sectors 16 opaque (nil) flags 0x1
            9@1700000000.000003:qed_aio_setup s 0xb acb 0x8 sector_num 8 nb_sectors 1 opaque (nil) flags 0x0
            9@1700000000.000004:qed_aio_complete s 0xb acb 0x8 ret 0
            9@1700000000.000006:qed_aio_complete s 0xa acb 0x7 ret 0
            """,
            List.of("WRITE 4096+8192 0..4000 on 0=0xa", "READ 4096+512 1000..2000 on 1=0xb")),
        new Fixture(
            "qemu-nvme-log",
            "nvme.log",
            """
            9@1700000000.000010:pci_nvme_read cid 3 nsid 1 nlb 8 count 4096 lba 0x10
            9@1700000000.000010:blk_co_preadv blk 0xaa bs 0x1 offset 8192 bytes 4096 flags 0x0
            9@1700000000.000011:pci_nvme_write cid 3 opname 'NVME_NVM_CMD_WRITE' nsid 1 nlb 1 count 512 lba 0x1
            9@1700000000.000011:blk_co_pwritev blk 0xbb bs 0x2 offset 512 bytes 512 flags 0x0
            9@1700000000.000012:blk_co_pwritev blk 0xcc bs 0x2 offset 77 bytes 512 flags 0x0
            9@1700000000.000013:pci_nvme_write cid 4 opname 'NVME_NVM_CMD_WRITE_ZEROES' nsid 1 nlb 2 count 1024 lba 0x0
            9@1700000000.000013:blk_co_pwritev blk 0xbb bs 0x2 offset 0 bytes 1024 flags 0x2
            9@1700000000.000014:pci_nvme_rw_cb cid 4 blk 'd1'
            9@1700000000.000015:pci_nvme_rw_cb cid 3 blk 'd1'
            9@1700000000.000019:pci_nvme_rw_cb cid 3 blk 'd0'
            """,
            List.of(
                "READ 8192+4096 0..9000 on 0=d0",
                "WRITE 512+512 1000..5000 on 1=d1",
                "ZERO 0+1024 3000..4000 on 1=d1")));
  }

  private static List<Fixture> keys() {
    return List.of(
        new Fixture(
            "keys",
            "keys.txt",
            "0\n-1\r\n 42 \n18446744073709551615\n\n",
            List.of("READ 0+1 -1..-1", "READ -1+1 -1..-1", "READ 42+1 -1..-1", "READ -1+1 -1..-1")),
        new Fixture(
            "csv-keys",
            "requests.csv",
            "time,obj_id,size\n1,77,4096\n2,18446744073709551615,1\n",
            List.of("READ 77+1 -1..-1", "READ -1+1 -1..-1")),
        new Fixture(
            "string-keys",
            "web.csv",
            "time,key,size\n1,a1b2,100\n2,a1b3,100\n3,a1b2,100\n",
            List.of(
                "READ -7418194522207376785+1 -1..-1",
                "READ -7928948907361334531+1 -1..-1",
                "READ -7418194522207376785+1 -1..-1")),
        new Fixture(
            "arc",
            "OLTP.lis",
            "5 1 0 0\n9 3 0 1\n",
            List.of("READ 5+1 -1..-1", "READ 9+1 -1..-1", "READ 10+1 -1..-1", "READ 11+1 -1..-1")),
        new Fixture(
            "lirs",
            "2_pools.trc",
            "3\n*\n\n4\n*\n",
            List.of("READ 3+1 -1..-1", "READ 4+1 -1..-1")));
  }

  private static List<Fixture> binary() {
    return List.of(
        new Fixture(
            "oracleGeneral",
            "w.oracleGeneral.bin",
            oracleGeneral(5, 77, 3)
                + oracleGeneral(5, -2, -1)
                + oracleGeneral(7, 77, Long.MAX_VALUE),
            List.of("READ 77+1 0..-1", "READ -2+1 0..-1", "READ 77+1 2000000000..-1")),
        new Fixture(
            "keys-u32",
            "k.bin",
            "\1\0\0\0\2\0\1\0\1\0\0\0",
            List.of("READ 1+1 -1..-1", "READ 65538+1 -1..-1", "READ 1+1 -1..-1")),
        new Fixture(
            "keys-u64",
            "k8.bin",
            "\1\0\0\0\0\0\0\0\2\0\0\0\0\0\0\0",
            List.of("READ 1+1 -1..-1", "READ 2+1 -1..-1")),
        new Fixture(
            "vscsi",
            "v1.vscsi",
            vscsi1(0x2A, 4096, 16, 1000) + vscsi1(0x35, 0, 0, 1001) + vscsi1(0x28, 512, 1, 1500),
            List.of("WRITE 8192+4096 0..-1", "READ 512+512 500000..-1")),
        new Fixture(
            "vscsi",
            "v2.vscsi",
            vscsi2(0x88, 65536, 4_194_304, 2000, 30) + vscsi2(0x0A, 512, 0, 1999, 5),
            List.of("READ 2147483648+65536 0..30000", "WRITE 0+512 0..5000")));
  }

  static String oracleGeneral(int time, long key, long next) {
    return text(record(24).putInt(time).putLong(key).putInt(4096).putLong(next));
  }

  private static String vscsi1(int command, int length, long block, long micros) {
    return text(
        record(32)
            .putInt(7)
            .putInt(length)
            .putInt(1)
            .putShort((short) command)
            .putShort((short) 0x100)
            .putLong(block)
            .putLong(micros));
  }

  private static String vscsi2(int command, int length, long block, long micros, long response) {
    return text(
        record(40)
            .putShort((short) command)
            .putShort((short) 0x200)
            .putInt(7)
            .putInt(length)
            .putInt(1)
            .putLong(block)
            .putLong(micros)
            .putLong(response));
  }

  private static ByteBuffer record(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String text(ByteBuffer record) {
    return StandardCharsets.ISO_8859_1.decode(record.flip()).toString();
  }
}
