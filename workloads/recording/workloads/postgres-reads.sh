ABOUT="PostgreSQL 15: single-row reads by keys drawn by zipf 1.05 and by range scans, scale 80, 6 clients"
DISK=1T FS=ext4 SEED=103 MEMORY=320 REQUESTS=32000
AGE="1 TB, aged: 2500 holes of 1 MiB on average"
bin=/usr/lib/postgresql/15/bin

prepare() {
  aged 2500 1
  install -d -o postgres -g postgres /data/pg
  as postgres $bin/initdb -D /data/pg -A trust >/dev/null
  printf "shared_buffers = 40MB\nlisten_addresses = ''\nunix_socket_directories = '/tmp'\n" >>/data/pg/postgresql.conf
  as postgres $bin/pg_ctl -D /data/pg -w -l /tmp/pg.log start
  as postgres pgbench -h /tmp -i -q -s 80 postgres
  as postgres $bin/pg_ctl -D /data/pg -w stop
}

start() {
  as postgres $bin/pg_ctl -D /data/pg -w -l /tmp/pg.log start
  cat >/tmp/zipf.sql <<'SQL'
\set key random_zipfian(1, 8000000, 1.05)
\set place permute(:key, 8000000)
SELECT abalance FROM pgbench_accounts WHERE aid = :place + 1;
SQL
  cat >/tmp/range.sql <<'SQL'
\set key random(1, 7990000)
SELECT sum(abalance) FROM pgbench_accounts WHERE aid BETWEEN :key AND :key + 500;
SQL
}

run() {
  as postgres pgbench -h /tmp -n -c 6 -T 900 -f /tmp/zipf.sql@20 -f /tmp/range.sql@1 \
    --random-seed=$((SEED + $1)) postgres
}
