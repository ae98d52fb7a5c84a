ABOUT="MariaDB 10.11: sysbench oltp_read_write, 6 tables of 500,000 rows, keys by a Pareto distribution, 6 threads"
DISK=200G FS=xfs SEED=104 MEMORY=448 REQUESTS=32000
args=(--db-driver=mysql --mysql-socket=/tmp/my.sock --mysql-user=root --mysql-db=test --tables=6 --table-size=500000)

server() {
  mariadbd --no-defaults --user=mysql --datadir=/data/my --socket=/tmp/my.sock --skip-networking \
    --innodb-buffer-pool-size=96M --innodb-log-file-size=96M --pid-file=/tmp/my.pid >/tmp/my.log 2>&1 &
  until mariadb-admin --no-defaults --socket=/tmp/my.sock ping >/dev/null 2>&1; do sleep 1; done
}

prepare() {
  aged 900 2
  install -d -o mysql -g mysql /data/my
  mariadb-install-db --no-defaults --user=mysql --datadir=/data/my --auth-root-authentication-method=normal >/dev/null
  server
  mariadb --no-defaults --socket=/tmp/my.sock -e 'CREATE DATABASE IF NOT EXISTS test'
  sysbench "${args[@]}" --threads=2 oltp_read_write prepare >/dev/null
  mariadb-admin --no-defaults --socket=/tmp/my.sock shutdown
  wait
}

start() { server; }

run() {
  sysbench "${args[@]}" --threads=6 --time=900 --rand-type=pareto --rand-seed=$((SEED + $1)) oltp_read_write run
}
