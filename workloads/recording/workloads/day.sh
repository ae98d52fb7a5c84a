ABOUT="a server's day in one guest: PostgreSQL under load, a web server, new mail, git, a log and a nightly backup, in turns and together"
DISK=1T FS=ext4 SEED=128 MEMORY=448 REQUESTS=32000
bin=/usr/lib/postgresql/15/bin

prepare() {
  aged 2200 1.8
  install -d -o postgres -g postgres /data/pg
  as postgres $bin/initdb -D /data/pg -A trust >/dev/null
  printf "shared_buffers = 32MB\nlisten_addresses = ''\nunix_socket_directories = '/tmp'\n" >>/data/pg/postgresql.conf
  as postgres $bin/pg_ctl -D /data/pg -w -l /tmp/pg.log start
  as postgres pgbench -h /tmp -i -q -s 30 postgres
  as postgres $bin/pg_ctl -D /data/pg -w stop
  tree /data/www 300 40 24
  tree /data/mail 200 60 8
  git init -q --bare /data/origin.git
  python3 history.py "$SEED" 6000 300 | git -C /data/origin.git fast-import --quiet
}
AGE="1 TB, aged: 2200 holes of 1.8 MiB on average"

start() { as postgres $bin/pg_ctl -D /data/pg -w -l /tmp/pg.log start; }

visit() {
  python3 - "$1" <<'PY'
import glob, os, random, sys, time
rng = random.Random(int(sys.argv[1]))
folders = sorted(glob.glob("/data/www/*/"))
boxes = sorted(glob.glob("/data/mail/*/"))
until = time.monotonic() + 25
while time.monotonic() < until:
    folder = folders[min(int(rng.paretovariate(0.6)), 10**6) * 7919 % len(folders)]
    with open(folder + "%05d.txt" % rng.randrange(40), "rb") as file:
        file.read()
    if rng.random() < 0.2:
        with open(rng.choice(boxes) + "new%d" % rng.getrandbits(40), "wb") as out:
            out.write(rng.randbytes(rng.randint(500, 30000)))
            os.fsync(out.fileno())
PY
}

run() {
  visit $((SEED + $1)) &
  as postgres pgbench -h /tmp -n -c 4 -T 25 --random-seed=$((SEED + $1)) postgres >/dev/null
  wait
  git clone -q --no-local /data/origin.git "/data/clone$1"
  visit $((SEED + 50 + $1)) &
  as postgres pgbench -h /tmp -n -S -c 4 -T 25 --random-seed=$((SEED + $1)) postgres >/dev/null
  wait
  tar -c -f "/data/backup$1.tar" -C /data mail pg
  echo 3 >/proc/sys/vm/drop_caches
}
