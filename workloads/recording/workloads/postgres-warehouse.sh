ABOUT="PostgreSQL 15 loads, indexes, sorts, joins, updates and vacuums tables that are larger than its memory"
DISK=500G FS=xfs SEED=129 MEMORY=320 REQUESTS=32000
bin=/usr/lib/postgresql/15/bin

prepare() {
  aged 1200 2
  install -d -o postgres -g postgres /data/pg
  as postgres $bin/initdb -D /data/pg -A trust >/dev/null
  printf "shared_buffers = 32MB\nmaintenance_work_mem = 16MB\nlisten_addresses = ''\nunix_socket_directories = '/tmp'\n" \
    >>/data/pg/postgresql.conf
  as postgres $bin/pg_ctl -D /data/pg -w -l /tmp/pg.log start
  as postgres psql -q -h /tmp postgres <<SQL
SELECT setseed(0.$SEED);
CREATE TABLE sales AS SELECT n AS id, (random() ^ 3 * 200000)::int AS customer, (random() * 5000)::int AS product,
  random() * 900 AS price, md5(n::text) AS note FROM generate_series(1, 3000000) n;
CREATE TABLE customers AS SELECT n AS id, (random() * 90)::int AS region, md5(n::text) AS name FROM generate_series(0, 200000) n;
SQL
  as postgres $bin/pg_ctl -D /data/pg -w stop
}

start() { as postgres $bin/pg_ctl -D /data/pg -w -l /tmp/pg.log start; }

run() {
  as postgres psql -q -h /tmp postgres >/dev/null <<SQL
CREATE INDEX by_customer_$1 ON sales (customer);
CREATE INDEX by_note_$1 ON sales (note);
SELECT region, sum(price) FROM sales JOIN customers ON customer = customers.id GROUP BY region;
SELECT sum(price) FROM sales WHERE note IN (SELECT md5((n * 37 % 3000000)::text) FROM generate_series(1, 8000) n);
UPDATE sales SET price = price + 1 WHERE customer BETWEEN $1 * 900 AND $1 * 900 + 3000;
CREATE TABLE copy_$1 AS SELECT * FROM sales ORDER BY note;
VACUUM sales;
SQL
}
