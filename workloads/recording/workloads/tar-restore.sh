ABOUT="tar of a tree of 24,000 files into an archive on the same disk, its restore beside it, and a comparison"
DISK=250G FS=ext4 SEED=114 MEMORY=256 REQUESTS=32000

prepare() {
  mkdir /data/archive
  tree /data 800 30 30
}

run() {
  tar -c -f "/data/archive/$1.tar" -C /data --exclude ./archive --exclude './restored*' .
  sync
  mkdir "/data/restored$1"
  tar -x -f "/data/archive/$1.tar" -C "/data/restored$1"
  tar -d -f "/data/archive/$1.tar" -C "/data/restored$1"
}
