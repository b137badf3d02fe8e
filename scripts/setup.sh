# Set-up shared by run, test and plimsoll; sourced by them, never run alone.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
app=$root/artifacts/program/plimsoll.dll
stamp=$root/artifacts/program/.built

fail() { echo "$*" >&2; exit 1; }

# The two things a newcomer brings: the .NET 10 SDK and Node 20.
ensure_tools() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download"
  dotnet --list-sdks | grep -q '^1[0-9]\.' || fail "The .NET SDK is older than 10: https://dotnet.microsoft.com/download"
  command -v node >/dev/null && command -v npm >/dev/null || fail "Node 20 or later with npm is missing: https://nodejs.org/ (Debian: apt-get install nodejs npm)"
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || fail "Node $(node --version) is too old; version 20 or later is needed"
}

# The typesetter, its fonts and the theme's sources, as package-lock.json pins them.
# Not "npm ci": it insists on lock entries for the builds of every platform, which not every registry mirror holds.
ensure_packages() {
  local done=$root/node_modules/.plimsoll-lock
  if [ ! -e "$done" ] || ! cmp -s "$root/package-lock.json" "$done"; then
    (cd "$root" && npm install --no-save --no-audit --no-fund --loglevel=error >&2) || fail "npm install failed; is the npm registry reachable?"
    cp "$root/package-lock.json" "$done"
  fi
}

# Publishes a project into a folder, compiled for this machine beforehand, so that the first large file or paper of a process need
# not wait for the compiler. Where the registry holds no such compiler, it is compiled as it runs.
publish() {
  rm -rf "$2"
  dotnet publish "$1" -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o "$2" \
      -nodeReuse:false -v quiet -clp:NoSummary >"$2.log" 2>&1 && { rm -f "$2.log"; return; }
  grep -q 'NU1[13]0[0-9]\|NETSDK1094' "$2.log" || { cat "$2.log" >&2; return 1; }
  echo "Without the compiler that compiles beforehand" >&2
  dotnet publish "$1" -c Release -o "$2" -nodeReuse:false -v quiet -clp:NoSummary >&2
}

# Builds the program when a source is newer than the last build.
ensure_built() {
  if [ -e "$stamp" ] && [ -e "$app" ] && [ -z "$(find "$root/src" "$root/data" "$root"/Directory.*.props "$root/package-lock.json" \
      \( -name bin -o -name obj -o -name dist \) -prune -o -type f -newer "$stamp" -print -quit)" ]; then
    return
  fi
  ensure_tools
  ensure_packages
  local started; started=$(mktemp)
  echo "Building Plimsoll" >&2
  mkdir -p "$root/artifacts"
  publish "$root/src/Plimsoll.Cli" "$(dirname "$app")" || fail "The build failed"
  touch -r "$started" "$stamp" && rm -f "$started"
}

# PostgreSQL, a browser and PDF tools for the tests: installed on Debian as root or with sudo, else asked for.
ensure_test_servers() {
  local missing=()
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
  [ -x /usr/bin/chromium ] || missing+=(chromium)
  command -v pdfinfo >/dev/null && command -v pdftoppm >/dev/null || missing+=(poppler-utils)
  [ ${#missing[@]} -eq 0 ] && return
  local as=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as=(sudo); else
      echo "Not installed: ${missing[*]}. The tests that need them are skipped; as root: apt-get install ${missing[*]}" >&2
      return
    fi
  fi
  if ! command -v apt-get >/dev/null; then
    echo "Not installed: ${missing[*]}. The tests that need them are skipped; install them with your system's package manager" >&2
    return
  fi
  echo "Installing ${missing[*]}" >&2
  "${as[@]}" apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 \
    || fail "apt-get could not install ${missing[*]}"
}
