#!/bin/sh
# l2bench: the jar in ../lib, or else what follows these lines. JAVA_OPTS may hold options of Java, such as -Xmx8g.
self=$(readlink -f "$0" 2>/dev/null || echo "$0")
jar=$(dirname "$self")/../lib/l2bench.jar
[ -f "$jar" ] || jar=$self
java=java
if [ -n "$JAVA_HOME" ]; then
  java=$JAVA_HOME/bin/java
fi
if ! command -v "$java" >/dev/null; then
  echo "l2bench: expected Java 17 or newer in JAVA_HOME or on the PATH, found none" >&2
  exit 127
fi

# A class-data archive shortens the start. The first run makes it, for each Java and each jar. With
# L2BENCH_CACHE=none, or without a folder to write to, there is none.
share=-Xshare:auto
cache=${L2BENCH_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/l2bench}
if [ "$cache" != none ] && mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ]; then
  key=$(ls -lL "$jar" "$(command -v "$java")" 2>/dev/null | cksum | tr ' ' -)
  archive=$cache/$key.jsa
  if [ ! -f "$archive" ] && [ ! -f "$archive.tried" ]; then
    find "$cache" -name '*.jsa*' -mtime +30 -delete
    touch "$archive.tried"
    # The classes of a few runs: of a file, of a bundled trace, and in flight.
    file=$archive.$$.oracleGeneral
    {
      "$java" -XX:DumpLoadedClassList="$archive.$$.list1" -jar "$jar" trace convert zipf:requests=1000 "$file" \
        && "$java" -XX:DumpLoadedClassList="$archive.$$.list2" -jar "$jar" simulate "$file" debian-boot \
          --policies qed,lru --limit 1000 --timing sequential,closed:4 \
        && cat "$archive.$$.list1" "$archive.$$.list2" | awk '!seen[$0]++' >"$archive.$$.list" \
        && "$java" -Xshare:dump -XX:SharedClassListFile="$archive.$$.list" \
          -XX:SharedArchiveFile="$archive.$$" -jar "$jar" \
        && mv "$archive.$$" "$archive"
    } >/dev/null 2>&1
    rm -f "$archive.$$" "$archive.$$".*
  fi
  [ ! -f "$archive" ] || share="-XX:SharedArchiveFile=$archive"
fi
# Both compilers begin later than by default, and the optimizing one copies only small methods into others:
# a large one would be compiled again wherever it is called, and whenever one of them has to be made anew. A run
# of seconds does without most of that work.
compiler='-XX:+IgnoreUnrecognizedVMOptions -XX:InlineSmallCode=1000 -XX:FreqInlineSize=100
  -XX:Tier3InvocationThreshold=800 -XX:Tier3MinInvocationThreshold=400 -XX:Tier3CompileThreshold=4000
  -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=3000
  -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000'
# The serial collector has the cheapest stores of references, and a run leaves it little to collect.
case "$JAVA_OPTS $JAVA_TOOL_OPTIONS $JDK_JAVA_OPTIONS" in
  *-XX:+Use*GC*) collector= ;;
  *) collector=-XX:+UseSerialGC ;;
esac
# Large pages, where the kernel gives them to those who ask: fewer page faults, a tenth of the time of a short run.
pages=
case "$(cat /sys/kernel/mm/transparent_hugepage/enabled 2>/dev/null)" in
  *'[madvise]'* | *'[always]'*) pages=-XX:+UseTransparentHugePages ;;
esac
# JMH uses Unsafe, of which newer JDKs warn; older ones ignore the property.
# shellcheck disable=SC2086
exec "$java" "$share" $collector $pages $compiler -XX:-UsePerfData -Xlog:cds=off -Xlog:cds+dynamic=off \
  -Dsun.misc.unsafe.memory.access=allow $JAVA_OPTS -jar "$jar" "$@"
