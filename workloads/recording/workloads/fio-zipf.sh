ABOUT="fio on the bare disk: 70% reads of 4 to 64 KiB at places drawn by zipf 1.1 over 200 GB, 16 in flight"
DISK=200G FS=none SEED=101 MEMORY=256 REQUESTS=32000

run() {
  fio --name=zipf --filename=/dev/nvme0n1 --direct=1 --ioengine=libaio --iodepth=16 --rw=randrw --rwmixread=70 \
    --bsrange=4k-64k --blockalign=4k --random_distribution=zipf:1.1 --randseed=$((SEED + $1)) --norandommap \
    --time_based --runtime=600 --output=/dev/null
}
