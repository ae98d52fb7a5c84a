ABOUT="PostgreSQL 15: pgbench's TPC-B-like script, scale 60, 8 clients"
DISK=300G FS=ext4 SEED=102 MEMORY=384 REQUESTS=32000
AGE="300 GB, aged: 1500 holes of 1.3 MiB on average"
bin=/usr/lib/postgresql/15/bin

prepare() {
  aged 1500 1.3
  install -d -o postgres -g postgres /data/pg
  as postgres $bin/initdb -D /data/pg -A trust >/dev/null
  printf "shared_buffers = 48MB\nmax_wal_size = 256MB\nlisten_addresses = ''\nunix_socket_directories = '/tmp'\n" >>/data/pg/postgresql.conf
  as postgres $bin/pg_ctl -D /data/pg -w -l /tmp/pg.log start
  as postgres pgbench -h /tmp -i -q -s 60 postgres
  as postgres $bin/pg_ctl -D /data/pg -w stop
}

start() { as postgres $bin/pg_ctl -D /data/pg -w -l /tmp/pg.log start; }

run() { as postgres pgbench -h /tmp -n -c 8 -T 900 --random-seed=$((SEED + $1)) postgres; }
