#!/bin/sh
# Makes a virtual environment with Rejoinder in it: setup.sh VENV EXTRA
# Compiling llama.cpp takes minutes; this says so, and counts them.
set -eu
venv=$1 extra=$2 python=${PYTHON:-python3}

say() { printf '\033[1m%s\033[0m\n' "rejoinder: $*" >&2; }
fail() { printf 'rejoinder: %s\n' "$*" >&2; exit 1; }

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
    fail "$python is not Python 3.11 or newer. Install one and run: make PYTHON=/path/to/python3 ..."
if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
    fail "$python cannot make virtual environments. On Debian: apt-get install python3-venv"
fi
for tool in cc c++ make; do
    command -v "$tool" >/dev/null || fail "There is no $tool. On Debian: apt-get install build-essential"
done

[ -x "$venv/bin/python" ] || { say "making $venv"; "$python" -m venv "$venv"; }
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --upgrade "pip>=24" 2>/dev/null || true

if ! "$venv/bin/python" -c 'import llama_cpp' >/dev/null 2>&1; then
    say "installing llama.cpp. The first time it is compiled: about five minutes on two cores, then never again."
fi
"$venv/bin/python" -m pip install --disable-pip-version-check --progress-bar off \
    --constraint constraints.txt --editable ".[$extra]" >"$venv/setup.log" 2>&1 &
pip=$!
trap 'kill $pip 2>/dev/null; exit 130' INT TERM
seconds=0
while kill -0 $pip 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
    if [ $((seconds % 10)) -eq 0 ]; then
        doing=$(grep -E '^ *(Collecting|Downloading|Building|Preparing|Installing|Processing|Using)' "$venv/setup.log" | tail -n 1 | cut -c 1-70)
        printf 'rejoinder: %4d s  %s\n' "$seconds" "$doing" >&2
    fi
done
wait $pip || { tail -n 25 "$venv/setup.log" >&2; fail "setting up failed; the whole log is in $venv/setup.log"; }
say "ready after $seconds s"
