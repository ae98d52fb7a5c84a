ABOUT="fio on the bare disk of 2 TB: 85% of requests in a hot spot of 3% of the disk that moves on every 2 s, 8 in flight"
DISK=2T FS=none SEED=123 MEMORY=256 REQUESTS=32000

run() {
  local phase at
  for phase in $(seq 40); do
    at=$(((phase * 37 + $1 * 11) % 95))
    fio --name=hot --filename=/dev/nvme0n1 --direct=1 --ioengine=libaio --iodepth=8 --rw=randrw --rwmixread=60 --bs=8k \
      --random_distribution=zoned:3/$((at + 1)):85/3:12/$((96 - at)) --norandommap --randseed=$((SEED + phase)) \
      --time_based --runtime=2 --output=/dev/null
  done
}
