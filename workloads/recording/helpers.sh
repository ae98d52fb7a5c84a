# What workloads share, in the guest and in its root file system on the host. Data is at /data.

mount_data() {
  case $FS in
    ext4) mount -t ext4 -o "noinit_itable${MOUNT:+,$MOUNT}" "$1" /data ;;
    *) mount -t "$FS" ${MOUNT:+-o "$MOUNT"} "$1" /data ;;
  esac
}

make_fs() {
  case $FS in
    ext4) mkfs.ext4 -q -E nodiscard,hash_seed=00000000-0000-4000-8000-000000000001 "$1" ;;
    xfs) mkfs.xfs -q -K "$1" ;;
    btrfs) mkfs.btrfs -q -K "$1" ;;
  esac
}

# aged HOLES MIB fills the disk as years would, but without writing: files that occupy all of it, except so many holes of
# MIB on average, spread evenly. What is written afterwards goes into the holes.
aged() { python3 "$(dirname "${BASH_SOURCE[0]}")/aged.py" /data "$SEED" "$1" "$2"; }

# tree FOLDER FOLDERS FILES KIB makes FOLDERS top-level folders, which file systems lay out over the whole disk, with
# FILES files each, of KIB on average.
tree() { python3 "$(dirname "${BASH_SOURCE[0]}")/tree.py" "$1" "$SEED" "$2" "$3" "$4"; }

# as USER COMMAND... runs a command as a user, in a folder that the user may read.
as() {
  local user=$1
  shift
  (cd / && setpriv --reuid="$user" --regid="$user" --init-groups env HOME=/tmp "$@")
}
