ABOUT="Redis 7 with an append-only file synced each second and rewritten as it grows, beside one synced at each write"
DISK=100G FS=xfs SEED=106 MEMORY=512 REQUESTS=32000

prepare() {
  aged 800 1.2
  mkdir -p /data/each-second /data/always
}

server() {
  redis-server --port 0 --unixsocket "/tmp/$1.sock" --dir "/data/$1" --appendonly yes --appendfsync "$2" \
    --auto-aof-rewrite-min-size 8mb --save '' --maxmemory 64mb --maxmemory-policy allkeys-lru --daemonize yes
}

start() {
  server each-second everysec
  server always always
  sleep 5
}

run() {
  redis-benchmark -s /tmp/each-second.sock -t set,lpush -d 700 -r 60000 -n 60000 -c 8 -q >/dev/null &
  redis-benchmark -s /tmp/always.sock -t set,incr -d 300 -r 100000 -n 20000 -c 12 -q >/dev/null
  wait
}
