ABOUT="npm ci --offline of a dozen projects from npm's cache, and their removal"
DISK=128G FS=ext4 SEED=108 MEMORY=512 REQUESTS=32000

prepare() {
  local p
  mkdir -p /data/cache /data/projects
  for p in 0 1 2 3; do
    mkdir -p "/data/projects/p$p"
    (
      cd "/data/projects/p$p" || exit 1
      echo '{"name": "p'"$p"'", "version": "1.0.0"}' >package.json
      case $p in
        0) npm install --cache /data/cache --ignore-scripts webpack@5 babel-loader@9 @babel/core@7 @babel/preset-env@7 ;;
        1) npm install --cache /data/cache --ignore-scripts eslint@8 express@4 mocha@10 ;;
        2) npm install --cache /data/cache --ignore-scripts typescript@5 jest@29 ;;
        3) npm install --cache /data/cache --ignore-scripts react@18 react-dom@18 lodash@4 rollup@3 ;;
      esac
      rm -rf node_modules
    )
  done
}

run() {
  local p
  for p in 0 1 2 3; do
    cp -r "/data/projects/p$p" "/data/projects/r$1-$p"
    (cd "/data/projects/r$1-$p" && npm ci --offline --cache /data/cache --ignore-scripts --no-audit)
    sync
    echo 3 >/proc/sys/vm/drop_caches
    grep -r -l createServer "/data/projects/r$1-$p/node_modules" >/dev/null || true
  done
  rm -rf "/data/projects/r$(($1 - 1))-"*
}
