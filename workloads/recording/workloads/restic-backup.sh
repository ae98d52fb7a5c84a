ABOUT="restic: snapshots of a tree of 14,000 files that changes in between, restore, check --read-data and prune"
DISK=120G FS=btrfs SEED=117 MEMORY=448 REQUESTS=32000
AGE="120 GB, aged: 700 holes of 3 MiB on average"

prepare() {
  aged 700 3
  mkdir /data/home
  tree /data/home 280 50 40
  export RESTIC_PASSWORD=x RESTIC_REPOSITORY=/data/repository RESTIC_CACHE_DIR=/data/cache
  restic -q init
  restic -q backup /data/home
}

run() {
  export RESTIC_PASSWORD=x RESTIC_REPOSITORY=/data/repository RESTIC_CACHE_DIR=/data/cache
  restic -q restore latest --target "/data/restored$1"
  sync
  for f in $(find /data/home -name '*'$(($1 % 10))'.txt' | sort -R --random-source=<(yes "$SEED") | head -n 1000); do
    head -c 3000 /dev/urandom >>"$f"
  done
  echo 3 >/proc/sys/vm/drop_caches
  restic -q backup /data/home
  echo 3 >/proc/sys/vm/drop_caches
  rm -rf "/data/restored$1"
  restic -q check --read-data-subset=1/4
  restic -q forget --keep-last 2 --prune
}
