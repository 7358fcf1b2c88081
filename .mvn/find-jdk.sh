# Sourced by ./start and ./test: finds a JDK 25 or newer, whatever the default java is, and sets JAVA_HOME.

# Prints the feature version of the JDK in folder $1, or nothing where there is no JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Prints the folders where JDKs usually are, the ones the user chose first.
jdk_candidates() {
  local javac
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  if javac=$(command -v javac); then
    while [ -L "$javac" ]; do
      local target
      target=$(readlink "$javac")
      case $target in /*) javac=$target ;; *) javac=$(dirname "$javac")/$target ;; esac
    done
    printf '%s\n' "$(dirname "$(dirname "$javac")")"
  fi
  printf '%s\n' /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/jdk* /opt/* /opt/java/* /opt/jdks/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 25+ 2>/dev/null || true
  fi
}

find_jdk() {
  local folder version newer=""
  while IFS= read -r folder; do
    version=$(jdk_version "$folder")
    case $version in
      25) export JAVA_HOME=$folder && return 0 ;;
      '' | *[!0-9]*) ;;
      *) if [ "$version" -gt 25 ] && [ -z "$newer" ]; then newer=$folder; fi ;;
    esac
  done <<CANDIDATES
$(jdk_candidates)
CANDIDATES
  if [ -z "$newer" ]; then
    echo "Recount needs a JDK 25: install one (for instance Eclipse Temurin 25, https://adoptium.net) or set JAVA_HOME to it." >&2
    return 1
  fi
  export JAVA_HOME=$newer
}

# Maven under a JDK 25 warns of its own libraries' use of Unsafe and of native code; nobody here can act on that. A build is over
# before the JVM's second compiler pays, and without it takes half the processor time.
quiet_maven() {
  export MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
}
