"""Makes a tree of files with text that compresses about fourfold: TOP SEED FOLDERS FILES KIB."""
import os, random, sys

top, seed, folders, files, kib = sys.argv[1], *map(int, sys.argv[2:6])
rng = random.Random(seed)
words = [("%x" % rng.getrandbits(rng.randint(8, 48))).encode() for _ in range(20000)]
pool = b" ".join(rng.choices(words, k=1 << 20))
for f in range(folders):
    folder = f"{top}/{rng.getrandbits(32):08x}"
    os.makedirs(folder)
    for i in range(files):
        size = int(min(20 * kib, rng.lognormvariate(0, 1) * kib * 0.6) * 1024) + 1
        at = rng.randrange(len(pool) - min(size, len(pool) // 2))
        with open(f"{folder}/{i:05d}.txt", "wb") as file:
            while size > 0:
                size -= file.write(pool[at:at + size])
