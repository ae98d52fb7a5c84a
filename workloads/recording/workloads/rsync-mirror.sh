ABOUT="rsync of a tree of 20,000 files to a mirror on the same disk, again after changes, and with checksums"
DISK=150G FS=ext4 SEED=115 MEMORY=224 REQUESTS=32000
AGE="150 GB, aged: 900 holes of 2.5 MiB on average"

prepare() {
  aged 900 2.5
  mkdir /data/home /data/mirror
  tree /data/home 300 66 32
  cp -a /data/home/. /data/mirror
}

run() {
  python3 - "$((SEED + $1))" <<'PY'
import glob, random, sys
rng = random.Random(int(sys.argv[1]))
names = sorted(glob.glob("/data/home/*/*.txt"))
for name in rng.sample(names, len(names) // 8):
    with open(name, "r+b") as file:
        file.seek(rng.randrange(4096))
        file.write(rng.randbytes(rng.randint(100, 9000)))
PY
  rsync -a --delete --fsync /data/home/ /data/mirror/
  sync
  echo 3 >/proc/sys/vm/drop_caches
  rsync -a --delete --checksum /data/home/ /data/mirror/
}
