ABOUT="git gc, repack -adf and fsck of repositories with a large history, after each of which a few commits are added"
DISK=100G FS=xfs SEED=110 MEMORY=320 REQUESTS=32000
AGE="100 GB, aged: 800 holes of 1.5 MiB on average"

prepare() {
  local r
  aged 800 1.5
  for r in 0 1 2; do
    git init -q --bare "/data/r$r.git"
    python3 history.py $((SEED + r)) 6000 500 | git -C "/data/r$r.git" fast-import --quiet
    git -C "/data/r$r.git" rev-list --objects --all | cut -d' ' -f1 | git -C "/data/r$r.git" pack-objects -q /data/p >/dev/null
    rm -f "/data/r$r.git"/objects/pack/*
    cat /data/p-*.pack | git -C "/data/r$r.git" unpack-objects -q
    rm -f /data/p-*
  done
}

run() {
  local r
  for r in 0 1 2; do
    git -C "/data/r$r.git" -c gc.auto=0 fsck --no-progress >/dev/null
    git -C "/data/r$r.git" gc -q
    sync
    echo 3 >/proc/sys/vm/drop_caches
    git -C "/data/r$r.git" log --stat main >/dev/null
    git -C "/data/r$r.git" repack -q -adf --depth=20 --window=5
    git -C "/data/r$r.git" unpack-objects -q <"$(ls "/data/r$r.git"/objects/pack/*.pack)" || true
  done
}
