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
  linux-image-cloud-amd64 initramfs-tools netbase systemd-sysv udev kmod procps python3 perl
  e2fsprogs xfsprogs btrfs-progs xz-utils zstd
  postgresql mariadb-server sysbench sqlite3 redis-server
  gcc g++ make dpkg-dev maven maven-debian-helper junit4 openjdk-17-jdk-headless nodejs npm git
  dovecot-imapd nginx-light wrk logrotate apt-utils
  rsync borgbackup restic plocate qemu-utils fio dbench
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

# The packages' files stay in rootfs/var/cache/apt/archives: the workload apt-install serves them.
install() {
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod 755 "$root/usr/sbin/policy-rc.d"
  printf 'deb %s bookworm main\ndeb-src %s bookworm main\n' "$mirror" "$mirror" >"$root/etc/apt/sources.list"
  echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' >"$root/etc/apt/apt.conf.d/90keep"
  in_root apt-get update -q
  in_root apt-get install -y -q --no-install-recommends "${packages[@]}"
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

# The archives are left out of the image; mke2fs fills it without a mount.
image() {
  local archives=$folder/archives
  mkdir -p "$archives"
  find "$root/var/cache/apt/archives" -name '*.deb' -exec mv -t "$archives" {} +
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
