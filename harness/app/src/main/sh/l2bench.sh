#!/bin/sh
# l2bench: what follows these lines is a jar. JAVA_OPTS may hold options of Java, such as -Xmx8g.
java=java
if [ -n "$JAVA_HOME" ]; then
  java=$JAVA_HOME/bin/java
fi
if ! command -v "$java" >/dev/null; then
  echo "l2bench: expected Java 17 or newer in JAVA_HOME or on the PATH, found none" >&2
  exit 127
fi
# shellcheck disable=SC2086
exec "$java" $JAVA_OPTS -jar "$0" "$@"

