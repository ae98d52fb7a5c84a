#!/usr/bin/env bash
# Makes the guest that all workloads run in: Debian 12 with their programs, as a disk image, its kernel and its initrd.
# Needs root, debootstrap and mke2fs. Each step is done once; a step that was interrupted is done again.
set -euo pipefail

usage() { echo "usage: guest.sh FOLDER [MIRROR]" >&2; exit 2; }
[ $# -ge 1 ] && [ $# -le 2 ] || usage
[ "$(id -u)" -eq 0 ] || { echo "guest.sh: needs root, for debootstrap and chroot" >&2; exit 2; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
# Debian's packages come from where the host's own do, unless told.
mirror=${2:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep '/debian/$' | head -n 1)}
[ -n "$mirror" ] || { echo "guest.sh: expected a MIRROR of Debian, found none in the host's sources" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
root=$folder/rootfs

packages=(
  linux-image-cloud-amd64 initramfs-tools zstd systemd-sysv udev kmod procps python3
  e2fsprogs xfsprogs btrfs-progs
  borgbackup fio git mariadb-server netbase redis-server sysbench
)

# step NAME COMMAND... runs COMMAND unless it ended well before.
step() {
  local name=$1
  shift
  [ -e "$folder/$name.done" ] && return
  echo "guest.sh: $name" >&2
  "$@"
  touch "$folder/$name.done"
}

base() {
  rm -rf "$root"
  debootstrap --variant=minbase --include=ca-certificates bookworm "$root" "$mirror"
}

install() {
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod 755 "$root/usr/sbin/policy-rc.d"
  in_root apt-get update -q
  in_root apt-get install -y -q --no-install-recommends "${packages[@]}"
  in_root apt-get clean
}

# Nothing but the workload runs in the guest: services are off, and so are timers.
settle() {
  local unit
  cp "$here/workload.service" "$root/etc/systemd/system/"
  for unit in "$root"/etc/systemd/system/multi-user.target.wants/*.service "$root"/etc/systemd/system/timers.target.wants/*; do
    rm -f "$unit"
  done
  mkdir -p "$root/etc/systemd/system/multi-user.target.wants" "$root/data"
  ln -sf ../workload.service "$root/etc/systemd/system/multi-user.target.wants/workload.service"
  ln -sf /dev/null "$root/etc/systemd/system/serial-getty@ttyS0.service"
  echo guest >"$root/etc/hostname"
  : >"$root/etc/fstab"
}

# mke2fs fills the image without a mount.
image() {
  cp "$root"/boot/vmlinuz-* "$folder/vmlinuz"
  cp "$root"/boot/initrd.img-* "$folder/initrd"
  rm -f "$folder/root.img"
  mke2fs -q -t ext4 -E lazy_itable_init=0 -d "$root" "$folder/root.img" 10G
}

in_root() {
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C DEBIAN_FRONTEND=noninteractive \
    unshare --mount --fork sh -c 'mount -t proc proc "$1/proc"; shift; exec chroot "$@"' sh "$root" "$root" "$@"
}

step base base
step packages install
step settle settle
step image image
