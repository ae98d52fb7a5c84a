ABOUT="a guest of 192 MB swaps: sort with a buffer of 300 MB and a Python program with a dictionary of 400 MB, keys by zipf"
DISK=48G FS=ext4 SEED=125 MEMORY=192 REQUESTS=32000
AGE="48 GB, aged: 600 holes of 3 MiB on average; the swap file lies in the holes"

prepare() {
  aged 600 3
  dd if=/dev/zero of=/data/swap bs=1M count=1100 status=none
  chmod 600 /data/swap
  mkswap /data/swap
  python3 -c "
import random
rng = random.Random($SEED)
out = open('/data/lines', 'w')
for _ in range(3000000): out.write('%016x %d\n' % (rng.getrandbits(64), rng.randrange(10**6)))"
}

start() { swapon /data/swap; }

run() {
  sort --buffer-size=300M -T /data -o /data/sorted /data/lines &
  python3 - "$((SEED + $1))" <<'PY'
import random, sys
rng = random.Random(int(sys.argv[1]))
blocks = [bytearray(4000) for _ in range(90000)]
for i in range(400000):
    rank = int((1 + rng.random() * (90000 ** 0.2 - 1)) ** 5)
    block = blocks[rank * 7919 % 90000]
    block[i % 4000] = i % 256
PY
  wait
}
