ABOUT="fio on files: a database's random 8 KiB writes with sync, a scan of 256 KiB reads, a log's appends and zipf reads, together"
DISK=120G FS=xfs SEED=127 MEMORY=256 REQUESTS=32000
AGE="120 GB, aged: 900 holes of 2 MiB on average"

prepare() {
  aged 900 2
  fio --name=db --filename=/data/db --rw=write --bs=1M --size=700M --output=/dev/null
  fio --name=media --filename=/data/media --rw=write --bs=1M --size=600M --output=/dev/null
}

run() {
  fio --output=/dev/null --time_based --runtime=300 --norandommap --randseed=$((SEED + $1)) \
    --name=db --filename=/data/db --size=700M --rw=randwrite --bs=8k --fdatasync=8 --direct=1 --ioengine=libaio --iodepth=4 \
    --name=scan --filename=/data/media --size=600M --rw=read --bs=256k --direct=1 --rate_iops=30 \
    --name=log --filename=/data/log --size=64M --rw=write --bs=4k --fsync=4 --rate_iops=40 \
    --name=reads --filename=/data/db --size=700M --rw=randread --bs=16k --direct=1 --random_distribution=zipf:1.2 \
    --ioengine=libaio --iodepth=8 --rate_iops=200
}
