# Runs in the guest as the service of its boot: mounts the data disk, waits until the host records, runs the workload.
# The second serial port carries three words: ready and failed to the host, go from it.
cd /run/payload || exit 1
. ./helpers.sh
. ./workload.sh
stty -F /dev/ttyS1 raw -echo
exec 3<>/dev/ttyS1
if [ "$FS" != none ]; then mount_data /dev/nvme0n1; fi
if declare -F start >/dev/null; then start; fi
sync
echo 3 >/proc/sys/vm/drop_caches
echo ready >&3
read -r _ <&3
# One run may be shorter than the recording: it goes on with the next round, until the host ends the guest.
round=1
while :; do
  if ! run $round; then
    echo "the workload failed in round $round"
    echo failed >&3
    break
  fi
  round=$((round + 1))
done
