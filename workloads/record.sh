#!/usr/bin/env bash
# Records what a real QEMU does with a QED image: the image as it was before, and the event log.
# workloads/FIDELITY.md tells what to do with them.
set -euo pipefail

usage() {
  cat >&2 <<'TEXT'
usage: record.sh bench FOLDER IMAGE [ARGUMENT...]   qemu-img bench with these arguments
       record.sh io    FOLDER IMAGE                 qemu-io with the commands on standard input
       record.sh guest FOLDER IMAGE [ARGUMENT...]   qemu-system-x86_64 with IMAGE as its virtio disk
FOLDER is made; it gets snapshot.qed (a sparse copy of IMAGE before the run) and events.log.xz.
TEXT
  exit 2
}

[ $# -ge 3 ] || usage
mode=$1 folder=$2 image=$3
shift 3
case $mode in bench | io | guest) ;; *) usage ;; esac
[ -f "$image" ] || { echo "record.sh: no image $image" >&2; exit 2; }
mkdir "$folder"

cp --sparse=always "$image" "$folder/snapshot.qed"
log=$folder/events.log
trace=(-T "enable=qed_*,file=$log")
status=0
case $mode in
  bench) qemu-img "${trace[@]}" bench -f qed "$@" "$image" || status=$? ;;
  io) qemu-io "${trace[@]}" -t unsafe -f qed "$image" >"$folder/output" || status=$? ;;
  guest)
    echo 'qed_*' >"$folder/events"
    qemu-system-x86_64 -drive "file=$image,format=qed,if=virtio,cache=writeback" \
      -msg timestamp=on -trace "events=$folder/events,file=$log" "$@" || status=$?
    ;;
esac
# 134 is an assertion of QEMU's own QED driver that busy allocating writes can hit: the log counts.
[ "$status" -eq 0 ] || echo "record.sh: QEMU ended with status $status" >&2
[ -s "$log" ] || { echo "record.sh: QEMU wrote no events to $log" >&2; exit 1; }
xz -T0 "$log"
echo "recorded: check $log.xz --image $folder/snapshot.qed"
exit "$status"
