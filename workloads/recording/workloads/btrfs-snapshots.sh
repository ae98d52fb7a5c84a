ABOUT="btrfs: snapshots of a tree that changes in between, sent to a second tree, then scrub, defragmentation and balance"
DISK=128G FS=btrfs SEED=130 MEMORY=320 REQUESTS=32000

prepare() {
  aged 600 3
  btrfs subvolume create /data/home >/dev/null
  mkdir /data/backup
  tree /data/home 240 50 24
  btrfs subvolume snapshot -r /data/home /data/snapshot0 >/dev/null
  btrfs send -q /data/snapshot0 | btrfs receive -q /data/backup
}

run() {
  python3 - "$((SEED + $1))" <<'PY'
import glob, random, sys
rng = random.Random(int(sys.argv[1]))
names = sorted(glob.glob("/data/home/*/*.txt"))
for name in rng.sample(names, len(names) // 6):
    with open(name, "r+b") as file:
        file.seek(rng.randrange(1 << 14))
        file.write(rng.randbytes(rng.randint(100, 40000)))
PY
  btrfs subvolume snapshot -r /data/home "/data/snapshot$1"
  btrfs send -q -p "/data/snapshot$(($1 - 1))" "/data/snapshot$1" | btrfs receive -q /data/backup
  sync
  echo 3 >/proc/sys/vm/drop_caches
  btrfs scrub start -B -q /data
  btrfs filesystem defragment -r /data/home
  btrfs balance start -dusage=30 /data
  cp -a /data/home "/data/copy$1"
}
