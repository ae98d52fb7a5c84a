ABOUT="qemu-img: raw images converted to qcow2 and back, an overlay committed, and images compared"
DISK=300G FS=xfs SEED=121 MEMORY=256 REQUESTS=32000
AGE="300 GB, aged: 1200 holes of 3 MiB on average"

prepare() {
  aged 1200 3
  python3 - "$SEED" <<'PY'
import random, sys
rng = random.Random(int(sys.argv[1]))
for d in range(3):
    with open(f"/data/disk{d}.raw", "wb") as out:
        out.truncate(6 << 30)
        for _ in range(2200):
            out.seek(rng.randrange(6 << 14) * 65536)
            out.write(rng.randbytes(65536 * min(12, int(rng.paretovariate(1.2)))))
        out.truncate(6 << 30)
PY
}

run() {
  local d
  for d in 0 1 2; do
    qemu-img convert -t none -T none -m 8 -W -O qcow2 "/data/disk$d.raw" "/data/$d.qcow2"
    qemu-img create -q -f qcow2 -b "/data/$d.qcow2" -F qcow2 "/data/$d.overlay"
    qemu-img bench -q -w -f qcow2 -t none -c 1500 -d 8 -s 16k -S 3719168 "/data/$d.overlay" >/dev/null
    qemu-img commit -q -t none "/data/$d.overlay"
    qemu-img compare -q -T none -f raw -F qcow2 "/data/disk$d.raw" "/data/$d.qcow2" || true
    qemu-img convert -t none -T none -m 4 -O raw "/data/$d.qcow2" "/data/copy.raw"
    rm -f "/data/copy.raw" "/data/$d.overlay"
  done
}
