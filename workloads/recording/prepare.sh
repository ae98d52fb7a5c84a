# Makes a file system on a loop device and runs a workload's prepare in the guest's root file system, in a mount
# namespace of its own: ROOT PAYLOAD LOOP FOLDER.
set -euo pipefail
root=$1 payload=$2 loop=$3 folder=$4
mount -t tmpfs tmpfs "$root/run"
mount -t tmpfs tmpfs "$root/tmp"
chmod 1777 "$root/tmp"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mkdir -p "$root/run/payload" "$root/run/archives"
tar -x -f "$payload" -C "$root/run/payload"
mount --bind "$folder/archives" "$root/run/archives"
export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C
chroot "$root" bash -euc '
  cd /run/payload
  . ./helpers.sh
  . ./workload.sh
  if [ "$FS" != none ]; then make_fs "$1"; mount_data "$1"; fi
  if declare -F prepare >/dev/null; then prepare "$1"; fi
  # A server that has just stopped may hold a file for a moment longer.
  if [ "$FS" != none ]; then sync; umount /data || { sleep 10; umount /data; }; fi
' bash "$loop"
