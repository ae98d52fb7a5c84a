ABOUT="a file server's requests by a script: whole files read, rewritten and added in 40 folders of 2,000 at a time, of which one in 50 requests exchanges one"
DISK=600G FS=ext4 SEED=120 MEMORY=224 REQUESTS=32000

prepare() { tree /data 2000 16 48; }

run() {
  local c
  for c in 0 1 2 3; do python3 - "$c" "$((SEED + $1))" <<'PY' & done
import glob, os, random, sys
c, rng = int(sys.argv[1]), random.Random(sys.argv[2])
folders = sorted(glob.glob("/data/*/"))
at = rng.randrange(len(folders))
order = folders[at:] + folders[:at]
rng.shuffle(order)
current, upcoming = order[:40], order[40:]
rng = random.Random(sys.argv[2] + sys.argv[1])
for i in range(20000):
    if i % 50 == 49:
        current[rng.randrange(40)] = upcoming.pop(0)
    folder = current[min(int(rng.expovariate(0.1)), 39)]
    name = folder + "%05d.txt" % rng.randrange(16)
    act = rng.random()
    if act < 0.7:
        with open(name, "rb") as file:
            while file.read(65536):
                pass
    elif act < 0.9:
        with open(name, "r+b") as file:
            file.seek(rng.randrange(1 + os.path.getsize(name)))
            file.write(rng.randbytes(rng.randint(500, 60000)))
            os.fsync(file.fileno())
    else:
        with open(folder + "new%d-%d.txt" % (c, i), "wb") as file:
            file.write(rng.randbytes(rng.randint(500, 90000)))
    if rng.random() < 0.05:
        os.listdir(folder)
PY
  wait
}
