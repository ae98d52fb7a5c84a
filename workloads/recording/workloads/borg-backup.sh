ABOUT="borg: archives of a tree of 12,000 files that changes in between, check, extract and prune"
DISK=200G FS=xfs SEED=116 MEMORY=320 REQUESTS=32000

prepare() {
  aged 1000 1.6
  mkdir /data/home
  tree /data/home 240 50 60
  export BORG_BASE_DIR=/data/borg BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK=yes
  borg init -e none /data/repository
  borg create -C none /data/repository::first /data/home
}

run() {
  export BORG_BASE_DIR=/data/borg BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK=yes
  export BORG_RELOCATED_REPO_ACCESS_IS_OK=yes
  local top
  for top in $(find /data/home -mindepth 1 -maxdepth 1 | sort -R --random-source=<(yes "$1$SEED") | head -n 60); do
    for f in "$top"/000[0-2]*; do echo "changed $1" >>"$f"; done
  done
  mkdir -p "/data/restore$1"
  (cd "/data/restore$1" && borg extract /data/repository::first)
  sync
  borg create -C lz4 --files-cache ctime,size /data/repository::round"$1" /data/home
  echo 3 >/proc/sys/vm/drop_caches
  borg check --archives-only /data/repository
  borg create -C none --files-cache disabled /data/repository::full"$1" /data/home
  borg delete /data/repository::full"$1"
  rm -rf "/data/restore$1"
}
