"""Fills a mounted file system with unwritten files, except for holes: MOUNT SEED HOLES MIB."""
import os, random, sys

mount, seed, holes, mib = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
rng = random.Random(seed)
space = os.statvfs(mount)
fill = int(space.f_bavail * space.f_frsize * 0.985 / holes - mib * 2**20)
assert fill > 0, "the holes are larger than the disk"
old = os.path.join(mount, "old")
os.mkdir(old)
kept = 0


def occupy(name, size):
    with open(name, "wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(4096, size // 4096 * 4096))


removed = []
for i in range(holes):
    if i % 50 == 0:
        folder = os.path.join(old, f"d{i // 50}")
        os.mkdir(folder)
    occupy(f"{folder}/kept{i}", int(fill * rng.uniform(0.6, 1.4)))
    removed.append(f"{folder}/hole{i}")
    occupy(removed[-1], int(mib * 2**20 * min(4, rng.expovariate(1))))
for name in removed:
    os.remove(name)
