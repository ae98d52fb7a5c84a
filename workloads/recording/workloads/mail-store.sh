ABOUT="Dovecot IMAP on maildirs: 120 mailboxes of 160 messages; clients deliver, list, fetch, search and expunge"
DISK=500G FS=ext4 SEED=112 MEMORY=256 REQUESTS=32000

conf() {
  cat >/tmp/dovecot.conf <<'CONF'
protocols = imap
base_dir = /tmp/dovecot
log_path = /tmp/dovecot.log
mail_location = maildir:/data/%u
first_valid_uid = 8
mail_uid = mail
mail_gid = mail
ssl = no
disable_plaintext_auth = no
passdb {
  driver = static
  args = password=x
}
userdb {
  driver = static
  args = uid=mail gid=mail home=/data/%u
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = 1143
  }
}
CONF
}

prepare() {
  python3 - "$SEED" <<'PY'
import os, random, sys
rng = random.Random(int(sys.argv[1]))
for u in range(120):
    for part in ("cur", "new", "tmp"):
        os.makedirs(f"/data/user{u}/{part}")
    for m in range(160):
        body = rng.randbytes(int(min(300000, rng.lognormvariate(8.5, 1.2)) / 2)).hex()
        lines = "\n".join(body[i:i + 76] for i in range(0, len(body), 76))
        with open(f"/data/user{u}/cur/{1700000000 + m}.M{m}P1.host:2,S", "w") as out:
            out.write(f"From: a{m % 17}@example.org\nTo: user{u}@example.org\nSubject: s{rng.randrange(999)}\n"
                      f"Message-ID: <{u}.{m}@example.org>\nDate: Mon, 1 Jan 2024 00:00:00 +0000\n\n{lines}\n")
PY
  chown -R mail:mail /data/user*
}

start() {
  conf
  ip link set lo up || true
  dovecot -c /tmp/dovecot.conf
  sleep 5
}

run() {
  local c
  for c in 0 1 2; do python3 - "$((SEED + $1))" "$c" <<'PY' & done
import imaplib, random, sys
rng = random.Random(sys.argv[1] + sys.argv[2])

def visit():
    user = min(int(rng.paretovariate(0.5)) * 37 % 120, 119)
    box = imaplib.IMAP4("127.0.0.1", 1143)
    box.login(f"user{user}", "x")
    count = int(box.select()[1][0])
    for _ in range(rng.randint(1, 4)):
        text = rng.randbytes(int(min(100000, rng.lognormvariate(8, 1)))).hex()
        box.append("INBOX", "", None, f"From: b@example.org\nSubject: new\n\n{text}\n".encode())
    box.fetch(f"{max(1, count - 30)}:{count}", "(FLAGS BODY.PEEK[HEADER.FIELDS (FROM SUBJECT)])")
    for _ in range(rng.randint(2, 10)):
        box.fetch(str(rng.randint(max(1, count - 60), count)), "(BODY[])")
    if rng.random() < 0.3:
        box.search(None, "TEXT", "feed%x" % rng.getrandbits(16))
    if rng.random() < 0.3:
        box.store(f"1:{min(5, count)}", "+FLAGS", "\\Deleted")
        box.expunge()
    box.logout()


for _ in range(150):
    try:
        visit()
    except imaplib.IMAP4.error:
        pass  # Another client has expunged the message.
PY
  wait
}
