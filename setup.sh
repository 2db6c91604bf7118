#!/bin/sh
# Makes .venv in this checkout and installs disclosure-lint into it.
#   sh setup.sh        to use it: .venv/bin/disclosure-lint
#   sh setup.sh dev    to work on it: editable, with the tools of the dev group
set -eu
cd "$(dirname "$0")"
new_enough='import sys; sys.exit(sys.version_info < (3, 11))'

find_python() {
  for python in python3 python3.14 python3.13 python3.12 python3.11 python; do
    if "$python" -c "$new_enough" 2>/dev/null; then
      echo "$python"
      return
    fi
  done
  echo 'disclosure-lint 需要 Python 3.11 或更新的版本，本机没有找到。' >&2
  echo 'disclosure-lint needs Python 3.11 or newer; none was found on PATH.' >&2
  exit 1
}

make_venv() {
  "$1" -m venv --clear .venv >/dev/null 2>&1 && return
  # Debian keeps ensurepip in a package of its own; a pip that is there can stand in for it.
  "$1" -m venv --clear --without-pip .venv &&
    "$1" -m pip --python .venv/bin/python install --quiet pip
}

if ! .venv/bin/python -c "$new_enough; import pip" 2>/dev/null; then
  python=$(find_python)
  make_venv "$python" || {
    echo "$python 缺少 venv 模块（Debian、Ubuntu：apt install python3-venv）。" >&2
    echo "$python lacks its venv module (Debian, Ubuntu: apt install python3-venv)." >&2
    exit 1
  }
fi

case "${1-}" in
  dev)
    .venv/bin/python -m pip install --quiet --upgrade 'pip>=25.1' # the first that knows --group
    .venv/bin/python -m pip install --quiet --editable . --group dev
    ;;
  '') .venv/bin/python -m pip install --quiet . ;;
  *)
    echo "setup.sh: $1? 用法 usage: sh setup.sh [dev]" >&2
    exit 2
    ;;
esac
