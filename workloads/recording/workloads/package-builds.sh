ABOUT="Debian builds: a chroot unpacked from its tarball for each, then make with gcc -j2 of a C program in it, then removed"
DISK=64G FS=btrfs SEED=107 MEMORY=320 REQUESTS=32000

prepare() {
  mkdir -p /data/cache /data/build
  tar -c -f /data/cache/chroot.tar -C / bin lib lib64 usr/bin usr/lib/gcc usr/lib/x86_64-linux-gnu/{crt1.o,crti.o,crtn.o} \
    usr/lib/x86_64-linux-gnu/{libc.so,libc.so.6,libm.so.6,libm.so,libc.a,libc_nonshared.a,libm-2.36.a,libmvec.a} \
    usr/lib/x86_64-linux-gnu/{ld-linux-x86-64.so.2,libm.a} \
    usr/lib/x86_64-linux-gnu/{libgcc_s.so.1,libz.so.1,libzstd.so.1,libgmp.so.10,libmpc.so.3,libmpfr.so.6,libisl.so.23} \
    usr/lib/x86_64-linux-gnu/{libtinfo.so.6,libselinux.so.1,libpcre2-8.so.0,libdl.so.2,libpthread.so.0,libacl.so.1} \
    usr/lib/x86_64-linux-gnu/{libattr.so.1,libjansson.so.4,libsframe.so.0,libctf.so.0} usr/include usr/share/perl \
    $(cd / && ls -d usr/lib/x86_64-linux-gnu/{libbfd,libopcodes,libctf,libgprofng}*) 2>/dev/null || true
  python3 - "$SEED" <<'PY'
import os, random, sys
rng = random.Random(int(sys.argv[1]))
for p in range(6):
    top = f"/data/cache/source{p}"
    os.makedirs(top)
    units = rng.randint(60, 140)
    for u in range(units):
        with open(f"{top}/unit{u}.c", "w") as out:
            out.write("#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n")
            for f in range(rng.randint(10, 60)):
                out.write(f"int f{u}_{f}(int a) {{ char b[64]; snprintf(b, 64, \"%d {rng.random()}\", a);"
                          f" for (int i = 0; i < a; i++) a ^= strlen(b) * {rng.randint(3, 999)}; return a; }}\n")
    with open(f"{top}/main.c", "w") as out:
        out.write("int f0_0(int);\nint main(void) { return f0_0(3); }\n")
    with open(f"{top}/Makefile", "w") as out:
        out.write("OBJS := $(patsubst %.c,%.o,$(wildcard *.c))\nall: prog\nprog: $(OBJS)\n\tgcc -g -o $@ $^\n"
                  "%.o: %.c\n\tgcc -g -O0 -c -o $@ $<\n")
PY
}

run() {
  local p
  for p in 0 1 2 3 4 5; do
    local top=/data/build/$1-$p
    mkdir -p "$top"
    tar -x -f /data/cache/chroot.tar -C "$top"
    mkdir -p "$top/tmp" "$top/build" "$top/dev"
    cp -r "/data/cache/source$p" "$top/build/source"
    mknod -m 666 "$top/dev/null" c 1 3
    timeout 90 chroot "$top" /bin/sh -c 'cd /build/source && make -j2 >/dev/null'
    tar -c -f "/data/cache/result$p.tar" -C "$top/build" source
    sync
    echo 3 >/proc/sys/vm/drop_caches
    [ "$p" -lt 2 ] || rm -rf "/data/build/$1-$((p - 2))"
  done
}
