ABOUT="e2fsck -f and -D of a file system of 90,000 files in 3,000 folders, dumpe2fs, a resize, mkfs of ext4 in a file"
DISK=2T FS=none SEED=124 MEMORY=320 REQUESTS=32000

prepare() {
  local FS=ext4
  mkfs.ext4 -q -E nodiscard "$1" 1500G
  mount_data "$1"
  tree /data 3000 30 3
  umount /data
}

run() {
  e2fsck -f -y /dev/nvme0n1 >/dev/null
  echo 3 >/proc/sys/vm/drop_caches
  dumpe2fs /dev/nvme0n1 >/dev/null
  e2fsck -f -y -D /dev/nvme0n1 >/dev/null
  resize2fs /dev/nvme0n1 $((1500 + $1 * 60))G
  echo 3 >/proc/sys/vm/drop_caches
  mount -o noinit_itable /dev/nvme0n1 /data
  truncate -s 100G "/data/image$1"
  mkfs.ext4 -q -F -E lazy_itable_init=0 -N 300000 "/data/image$1"
  umount /data
}
