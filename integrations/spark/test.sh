#!/usr/bin/env bash
# Tests the Spark job on a standalone cluster on loopback. Installs pyspark in a virtual environment beside this script;
# skips, with a message, where Python or Java is absent.
set -euo pipefail
cd "$(dirname "$0")"
skip() { echo "Spark tests skipped: $1"; exit 0; }
command -v python3 >/dev/null || skip 'there is no python3'
java -version 2>/dev/null || skip 'there is no Java (17 or newer)'
[ -x .venv/bin/python ] || python3 -m venv .venv 2>/dev/null || skip 'python3 has no venv module'
.venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt
timeout 540 .venv/bin/python -m unittest discover -v -s . -t .
