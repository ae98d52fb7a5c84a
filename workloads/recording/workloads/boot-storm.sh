ABOUT="24 small systems on one disk start in chroots, six at a time: shell, Python, Perl, git, a database of their own"
DISK=160G FS=ext4 SEED=122 MEMORY=256 REQUESTS=32000

prepare() {
  local s
  mkdir /tmp/base
  tar -c -C / bin sbin lib lib64 usr/lib64 usr/bin/{sh,dash,ls,mkdir,sync,bash,env,git,perl,python3,python3.11,sqlite3,find,grep,sed,sort,tar,xz} usr/lib/git-core \
    usr/lib/python3.11 usr/lib/x86_64-linux-gnu/perl usr/lib/x86_64-linux-gnu/perl-base usr/share/perl \
    $(cd / && find usr/lib/x86_64-linux-gnu -maxdepth 1 -name '*.so.*' -size -3M) etc/passwd etc/ld.so.cache etc/alternatives |
    tar -x -C /tmp/base
  mkdir /tmp/base/dev
  mknod -m 666 /tmp/base/dev/null c 1 3
  for s in $(seq 24); do cp -a /tmp/base "/data/system$s"; done
}

boot() {
  chroot "/data/system$1" /bin/sh -c '
    mkdir -p /tmp /var/log /var/lib
    ls -lR /etc /usr/lib/python3.11 >/var/log/boot.log
    perl -MPOSIX -MFile::Find -e "find(sub { -s }, q(/usr/lib))"
    python3 -c "import json, sqlite3, http.server, xml.dom.minidom, asyncio, email, unittest, ctypes, logging.config"
    sqlite3 /var/lib/state.db "CREATE TABLE IF NOT EXISTS boots (t); INSERT INTO boots VALUES (1)"
    git init -q /var/lib/config
    find /usr -type f -newer /etc/passwd >>/var/log/boot.log
    sync'
}

run() {
  local s
  for s in $(seq 24 | sort -R --random-source=<(yes "$SEED$1")); do
    boot "$s" >/dev/null 2>&1 &
    [ $((s % 4)) -ne 0 ] || sleep 1
    while [ "$(jobs -r | wc -l)" -ge 6 ]; do sleep 0.5; done
  done
  wait
}
