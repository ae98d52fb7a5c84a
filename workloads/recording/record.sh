#!/usr/bin/env bash
# Records a workload: makes its data disk, boots the guest, runs the workload, and leaves the trace.
set -euo pipefail

usage() {
  cat >&2 <<'TEXT'
usage: record.sh FOLDER WORKLOAD...
FOLDER has the guest of guest.sh, which is made if it is not there, and gets WORKLOAD.csv.xz and WORKLOAD.txt.
L2BENCH is the command that converts the log (default: l2bench), CPUS the guest's processors (default: 1),
ACCEL what runs them (default: kvm where the processor offers it, else tcg), BOOT_SECONDS and RUN_SECONDS how long
a boot and a recording may take (default: 300 and 1500).
TEXT
  exit 2
}

[ $# -ge 2 ] || usage
[ "$(id -u)" -eq 0 ] || { echo "record.sh: needs root, for a loop mount and chroot" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
shift
l2bench=${L2BENCH:-l2bench}
root=$folder/rootfs
events=(pci_nvme_read pci_nvme_write pci_nvme_rw_cb blk_co_preadv blk_co_pwritev)

accel() {
  if [ -n "${ACCEL:-}" ]; then
    echo "$ACCEL"
  elif grep -qwE 'vmx|svm' /proc/cpuinfo && [ -w /dev/kvm ]; then
    echo kvm
  else
    echo tcg,thread=multi
  fi
}

# What the guest runs, as a disk: the helpers and one workload.
payload() {
  cp "$here/workloads/$name.sh" "$work/workload.sh"
  tar -c -f "$work/payload.tar" -C "$here" in_guest.sh helpers.sh aged.py tree.py history.py -C "$work" workload.sh
  truncate -s %512 "$work/payload.tar"
}

# Makes the data disk, and fills it by the workload's prepare at the host's speed, with the guest's programs.
prepare_disk() {
  local loop status=0
  rm -f "$work/data.raw"
  truncate -s "$DISK" "$work/data.raw"
  declare -F prepare >/dev/null || [ "$FS" != none ] || return 0
  loop=$(losetup --find --show "$work/data.raw")
  unshare --mount --fork bash "$here/prepare.sh" "$root" "$work/payload.tar" "$loop" "$folder" || status=$?
  losetup --detach "$loop"
  return $status
}

start_guest() {
  local port
  rm -f "$work"/*.in "$work"/*.out "$work/events.log"
  for port in control monitor; do mkfifo "$work/$port.in" "$work/$port.out"; done
  qemu-system-x86_64 -accel "$(accel)" -cpu max -m "$MEMORY" -smp "${CPUS:-1}" \
    -kernel "$folder/vmlinuz" -initrd "$folder/initrd" \
    -append "console=ttyS0 root=/dev/vda rw panic=-1 mitigations=off systemd.show_status=0 quiet" \
    -drive "file=$folder/root.img,format=raw,snapshot=on,cache=unsafe,if=virtio" \
    -drive "file=$work/payload.tar,format=raw,readonly=on,if=virtio" \
    -drive "file=$work/data.raw,format=raw,cache=none,aio=native,if=none,id=data" \
    -device nvme,drive=data,serial=data,max_ioqpairs=1 \
    -nodefaults -display none -no-reboot -serial "file:$work/console" \
    -chardev "pipe,id=control,path=$work/control" -serial chardev:control \
    -chardev "pipe,id=monitor,path=$work/monitor" -mon chardev=monitor \
    -object "rng-random,id=rng,filename=/dev/urandom" -device virtio-rng-pci,rng=rng \
    -msg timestamp=on -trace "file=$work/events.log" >"$work/qemu.out" 2>&1 &
  qemu=$!
  exec 3<>"$work/control.in" 4<>"$work/control.out" 5<>"$work/monitor.in" 6<>"$work/monitor.out"
}

# await WORD SECONDS waits for a word of the guest.
await() {
  local until=$((SECONDS + $2)) line
  while kill -0 "$qemu" 2>/dev/null && [ $SECONDS -lt $until ]; do
    if read -r -t 2 line <&4; then
      [ "$line" = "$1" ] && return
      echo "record.sh: $name: the guest says $line" >&2
      return 1
    fi
  done
  return 1
}

# Waits until the data disk has completed enough requests; a guest that ends before that has failed.
await_requests() {
  local until=$((SECONDS + ${RUN_SECONDS:-1500})) done=0 line
  while kill -0 "$qemu" 2>/dev/null && [ $SECONDS -lt $until ]; do
    if read -r -t 2 line <&4; then
      echo "record.sh: $name: the guest says $line" >&2
      break
    fi
    done=$(grep -c '^[^ ]*pci_nvme_rw_cb' "$work/events.log" || true)
    [ "$done" -lt $((REQUESTS + 600)) ] || return 0
  done
  [ "$done" -ge 20000 ]
}

record() {
  local event status=0
  await ready "${BOOT_SECONDS:-300}" || return 1
  for event in "${events[@]}"; do echo "trace-event $event on" >&5; done
  sleep 1
  echo go >&3
  await_requests || status=1
  echo quit >&5
  wait "$qemu" || true
  return $status
}

# A guest that did not start is tried again: under emulation an early boot may fail.
guest() {
  local try
  for try in 1 2 3; do
    start_guest
    if record; then return; fi
    kill "$qemu" 2>/dev/null || true
    wait "$qemu" || true
    [ ! -s "$work/events.log" ] || return 1
    echo "record.sh: $name: boot $try failed" >&2
  done
  return 1
}

# Packs a file with a dictionary no larger than the file: who unpacks it takes as much memory.
pack() {
  local bytes dictionary=4096
  bytes=$(stat -c %s "$1")
  while [ "$dictionary" -lt "$bytes" ]; do dictionary=$((2 * dictionary)); done
  xz --lzma2=preset=9e,dict=$dictionary -k -f "$1"
}

convert() {
  "$l2bench" trace convert "$work/events.log" "$work/$name.csv" --limit "$REQUESTS"
  pack "$work/$name.csv"
  "$l2bench" trace info "$work/$name.csv" >"$work/$name.txt"
  mv "$work/$name.txt" "$work/$name.csv.xz" "$folder/"
}

one() {
  work=$folder/work/$name
  # shellcheck disable=SC1090
  . "$here/workloads/$name.sh"
  mkdir -p "$work"
  payload
  prepare_disk
  guest
  convert
  rm -rf "$work"
}

[ -e "$folder/image.done" ] || "$here/guest.sh" "$folder"
failed=0
for name in "$@"; do
  [ -f "$here/workloads/$name.sh" ] || { echo "record.sh: no workload $name" >&2; exit 2; }
  [ ! -e "$folder/$name.csv.xz" ] || continue
  echo "record.sh: $name, $(date +%T)" >&2
  # Each workload in a shell of its own: it declares variables and functions.
  (set -e; one) &
  wait $! || { echo "record.sh: $name failed" >&2; failed=1; }
done
exit $failed
