"""Writes a history for git fast-import: SEED FILES COMMITS."""
import random, sys

seed, files, commits = map(int, sys.argv[1:4])
rng = random.Random(seed)
out = sys.stdout.buffer
words = ["%x" % rng.getrandbits(40) for _ in range(4000)]
content = {}


def path(f):
    return f"src/m{f % 61}/p{f // 61 % 37}/file{f}.c"


def write(f):
    lines = content.setdefault(f, [" ".join(rng.choices(words, k=8)) for _ in range(rng.randint(20, 300))])
    for _ in range(rng.randint(1, 8)):
        lines[rng.randrange(len(lines))] = " ".join(rng.choices(words, k=8))
    data = "\n".join(lines).encode()
    out.write(b"M 100644 inline %s\ndata %d\n%s\n" % (path(f).encode(), len(data), data))


for c in range(commits):
    name = b"refs/heads/main" if c % 40 else b"refs/heads/b%d" % (c // 40)
    out.write(b"commit refs/heads/main\ncommitter a <a@example.org> %d +0000\ndata 6\nchange\n" % (1700000000 + c * 60))
    first = c * (files // 40)
    for f in range(first, min(first + files // 40, files)):
        write(f)
    for _ in range(rng.randint(3, 25)):
        write(rng.randrange(min(first + 1, files)))
    if c % 40 == 0:
        out.write(b"reset %s\nfrom refs/heads/main\n\n" % name)
