ABOUT="nginx serves 48,000 static files in 600 folders, drawn by zipf 0.8, to 12 connections of wrk; the access log is on"
DISK=400G FS=xfs SEED=113 MEMORY=256 REQUESTS=32000
AGE="400 GB, aged: 1200 holes of 1.2 MiB on average"

prepare() {
  aged 1200 1.2
  mkdir /data/www
  tree /data/www 600 80 24
  chmod -R a+rX /data/www
}

start() {
  ip link set lo up || true
  mkdir -p /data/log
  cat >/tmp/nginx.conf <<'CONF'
user www-data;
worker_processes 1;
pid /tmp/nginx.pid;
error_log /data/log/error.log;
events { worker_connections 256; }
http {
  access_log /data/log/access.log;
  sendfile on;
  aio threads;
  server { listen 127.0.0.1:8080; root /data/www; }
}
CONF
  nginx -c /tmp/nginx.conf || { sed -i '/aio threads/d' /tmp/nginx.conf && nginx -c /tmp/nginx.conf; }
  ls /data/www >/tmp/folders
  cat >/tmp/zipf.lua <<'LUA'
local folders = {}
for line in io.lines("/tmp/folders") do folders[#folders + 1] = line end
math.randomseed(tonumber(os.getenv("DRAW")))
local count = #folders * 80
request = function()
  local rank = math.floor(count ^ 0 * (1 + math.random() * (count ^ 0.2 - 1)) ^ 5)
  local file = rank * 7919 % count
  return wrk.format("GET", string.format("/%s/%05d.txt", folders[file % #folders + 1], math.floor(file / #folders)))
end
LUA
}

run() { DRAW=$((SEED + $1)) wrk -t 1 -c 12 -d 300 -s /tmp/zipf.lua http://127.0.0.1:8080/; }
