ABOUT="git: clones of a repository of 12,000 files and 800 commits, checkouts of its branches, grep and status"
DISK=256G FS=btrfs SEED=109 MEMORY=320 REQUESTS=32000

prepare() {
  aged 900 3
  git init -q --bare /data/origin.git
  python3 history.py "$SEED" 12000 800 | git -C /data/origin.git fast-import --quiet
}

run() {
  local b top=/data/clone$1
  git clone -q --no-local /data/origin.git "$top"
  for b in 3 15 7 19 1; do
    git -C "$top" checkout -q "origin/b$b"
    sync
    echo 3 >/proc/sys/vm/drop_caches
    git -C "$top" grep -q "not there" || true
    git -C "$top" status --short
  done
}
