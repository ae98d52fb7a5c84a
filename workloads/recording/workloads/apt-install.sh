ABOUT="apt-get install of packages from a local repository into a fresh Debian system, and their removal"
DISK=20G FS=ext4 SEED=111 MEMORY=384 REQUESTS=32000

prepare() {
  mkdir -p /data/system/repo
  tar -c --one-file-system -C / bin sbin lib lib64 usr/bin usr/sbin usr/lib/x86_64-linux-gnu/perl-base | tar -x -C /data/system
  rm -rf /data/system/*
  tar -x -f /run/archives/minbase.tar -C /data/system
  mkdir -p /data/system/repo
  find /run/archives -name '*.deb' -size -6M | sort -R --random-source=<(yes "$SEED") | head -n 500 | xargs cp -t /data/system/repo
  (cd /data/system/repo && apt-ftparchive packages . >Packages)
  echo 'deb [trusted=yes] file:/repo ./' >/data/system/etc/apt/sources.list
}

run() {
  chroot /data/system apt-get update -q
  chroot /data/system sh -c 'grep "^Package:" /repo/Packages | cut -d" " -f2 | sort -R --random-source=/bin/ls | while read p; do
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$p" </dev/null; done'
  chroot /data/system apt-get autoremove -y -q
}
