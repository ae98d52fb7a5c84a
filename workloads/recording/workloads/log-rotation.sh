ABOUT="40 services append lines to their logs and sync now and then; logrotate compresses and drops old ones; grep reads back"
DISK=32G FS=ext4 SEED=119 MEMORY=192 REQUESTS=32000
AGE="32 GB, aged: 500 holes of 1.2 MiB on average"

prepare() {
  aged 500 1.2
  mkdir /data/log
  python3 - "$SEED" <<'PY'
import random, sys
rng = random.Random(int(sys.argv[1]))
for s in range(40):
    for old in range(1, 4):
        with open(f"/data/log/service{s}.log.{old}", "w") as out:
            for i in range(20000):
                out.write(f"host service{s}[{rng.randrange(9999)}]: request {rng.getrandbits(64):x} took {rng.random()}\n")
    open(f"/data/log/service{s}.log", "w").close()
PY
  printf '/data/log/*.log {\n  su root root\n  rotate 5\n  size 200k\n  compress\n  delaycompress\n  create\n}\n' >/data/rotate
}

run() {
  local w
  for w in 0 1 2; do python3 - "$w" "$((SEED + $1))" <<'PY' & done
import os, random, sys
w, rng = int(sys.argv[1]), random.Random(sys.argv[2] + sys.argv[1])
for turn in range(1200):
    s = min(int(rng.paretovariate(0.7)) * 11 % 40, 39)
    with open(f"/data/log/service{s}.log", "a") as out:
        for i in range(rng.randint(1, 60)):
            out.write(f"host service{s}[{rng.randrange(9999)}]: request {rng.getrandbits(64):x} took {rng.random()}\n")
        out.flush()
        if rng.random() < 0.7:
            os.fsync(out.fileno())
PY
  wait
  logrotate -s /data/state /data/rotate
  zgrep -c "request ff" /data/log/*.gz >/data/count || true
  grep -c "request ff" /data/log/*.log.[0-9] >/data/count || true
}
