ABOUT="sqlite 3 in WAL mode: orders in three databases with two indexes each, transactions of inserts, updates and look-ups"
DISK=64G FS=ext4 SEED=105 MEMORY=224 REQUESTS=32000

prepare() {
  aged 700 1.5
  python3 - "$SEED" <<'PY'
import random, sqlite3, sys
rng = random.Random(int(sys.argv[1]))
for d in range(3):
    db = sqlite3.connect(f"/data/shop{d}.db")
    db.execute("CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER, item TEXT, note BLOB)")
    rows = ((i, rng.randrange(200000), "%012x" % rng.getrandbits(48), rng.randbytes(rng.randint(50, 300)))
            for i in range(900000))
    db.executemany("INSERT INTO orders VALUES (?, ?, ?, ?)", rows)
    db.execute("CREATE INDEX by_customer ON orders (customer)")
    db.execute("CREATE INDEX by_item ON orders (item)")
    db.commit()
    db.execute("PRAGMA journal_mode = WAL")
PY
}

run() {
  local d
  for d in 0 1 2; do python3 - "$d" "$((SEED + $1))" <<'PY' & done
import random, sqlite3, sys
d, rng = sys.argv[1], random.Random(sys.argv[2] + sys.argv[1])
db = sqlite3.connect(f"/data/shop{d}.db", timeout=60, isolation_level=None)
for i in range(20000):
    db.execute("BEGIN IMMEDIATE")
    customer = min(int(rng.paretovariate(0.6)) * 7919 % 200000, 199999)
    db.execute("SELECT count(note) FROM orders WHERE customer = ?", (customer,)).fetchone()
    for _ in range(rng.randint(1, 4)):
        item = "%012x" % rng.getrandbits(48)
        db.execute("INSERT INTO orders (customer, item, note) VALUES (?, ?, ?)", (customer, item, rng.randbytes(200)))
    db.execute("UPDATE orders SET note = ? WHERE id = ?", (rng.randbytes(150), rng.randrange(900000)))
    db.execute("COMMIT")
PY
  wait
}
