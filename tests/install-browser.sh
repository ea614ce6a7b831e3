#!/bin/sh
# Browsers for the tests: those that are there, else Debian's where we are root, else Playwright's own Chromium.
# Without Firefox its tests are skipped.
set -eu
python=$1
has() { command -v "$1" >/dev/null 2>&1; }
may_install() { [ "$(id -u)" = 0 ] && has apt-get; }
install() {
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}
if ! has chromium; then
  if may_install; then install chromium; else "$python" -m playwright install chromium; fi
fi
if ! has firefox-esr && may_install; then
  install firefox-esr || echo "firefox-esr: not installed, its tests are skipped" >&2
fi
