ABOUT="updatedb, find by size and by name, and du over 120,000 small files in 3,000 folders, with cold caches between them"
DISK=1T FS=ext4 SEED=118 MEMORY=384 REQUESTS=32000

prepare() { tree /data 3000 40 2; }

run() {
  updatedb -U /data -o /data/locate.db --prunefs '' --prunepaths '' --require-visibility no
  echo 3 >/proc/sys/vm/drop_caches
  find /data -type f -size +20k -newermt 2020-01-01 >/data/large
  locate -d /data/locate.db 0003 >/data/found
  echo 3 >/proc/sys/vm/drop_caches
  du -s /data/* >/data/sizes
  echo 3 >/proc/sys/vm/drop_caches
  find /data -name '0001*.txt' -exec grep -l 'ffff ' {} + >/data/matches || true
}
