# Sourced by the commands of this folder: finds the JDK, builds what changed and runs a main class.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")

# The same look-up as ./start and ./test where it is there; it sets JAVA_HOME.
if [ -f "$root/.mvn/find-jdk.sh" ]; then
  . "$root/.mvn/find-jdk.sh"
else
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
    if [ -x "$home/bin/javac" ] && "$home/bin/java" -version 2>&1 | grep -q 'version "25'; then
      JAVA_HOME=$home
      break
    fi
  done
fi
if ! "${JAVA_HOME:-/none}/bin/java" -version 2>&1 | grep -q 'version "2[5-9]'; then
  echo "benchmarks: install a JDK 25 (for example Temurin 25) and set JAVA_HOME to it." >&2
  exit 1
fi
export JAVA_HOME

run_main() { # main class, arguments…
  local main=$1
  shift
  local built=$here/target/built
  if [ ! -f "$built" ] || [ -n "$(find "$here/src/main" "$here/pom.xml" "$root/pom.xml" -newer "$built" -print -quit)" ]; then
    local mvn=mvn
    [ -x "$root/mvnw" ] && mvn=$root/mvnw
    (cd "$root" && "$mvn" -q -B -pl benchmarks process-classes >&2) || exit 1
    touch "$built"
  fi
  # A small heap and one collector thread: the cores are for the server.
  exec "$JAVA_HOME/bin/java" -Xms64m -Xmx512m -XX:+UseSerialGC -XX:CICompilerCount=2 \
    -cp "$here/target/classes:$here/target/lib/*" "io.recount.benchmarks.$main" "$@"
}
