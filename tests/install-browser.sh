#!/bin/sh
# A browser for the tests: the one that is there, else Debian's where we are root, else Playwright's own.
set -eu
python=$1
if command -v chromium >/dev/null 2>&1; then
  exit 0
elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
else
  "$python" -m playwright install chromium
fi
