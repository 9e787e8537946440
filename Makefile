# Two commands: make demo shows what this is, make test checks all that must hold.

PYTHON ?= python3
PY := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help demo test bench generate clean

help:
	@echo "make demo      see it work: install, regenerate, call the sandbox"
	@echo "make test      everything that must hold"
	@echo "make bench     the figures, as ratios; takes several minutes"
	@echo "make generate  make generated/ what spec/ says"

demo: .venv/installed
	@$(PY) -m generator
	@$(PY) tests/demo.py

test: .venv/installed
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m generator --check
	$(PY) -m generator diff
	$(PY) -m mypy
	$(PY) -m pyright
	$(PY) -m pytest -q -n auto --dist worksteal

bench: .venv/installed-bench
	@$(PY) -m generator --check
	@$(PY) tests/bench

generate: .venv/installed
	@$(PY) -m generator

# Made once, and again when pyproject.toml says something else; so that what follows needs no network.
.venv/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Python 3.11 or later is needed, and $(PYTHON) is not. Name one that is: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Python's venv module is needed; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@echo "Installing into .venv, once ..."
	@$(PY) -m pip install --quiet --upgrade 'pip>=25.1'
	@$(PY) -m pip install --quiet --group dev --editable .
	@PYRIGHT_PYTHON_CACHE_DIR="$(CURDIR)/.venv/pyright" $(PY) -m pyright --version >/dev/null
	@touch $@

.venv/installed-bench: .venv/installed
	@$(PY) -m pip install --quiet --group bench
	@touch $@

clean:
	rm -rf .venv .hypothesis .pytest_cache .mypy_cache .ruff_cache

# pyright's own program is kept in .venv, and is not looked for on the network again.
export PYRIGHT_PYTHON_CACHE_DIR = $(CURDIR)/.venv/pyright
export PYRIGHT_PYTHON_IGNORE_WARNINGS = 1
# What this machine sets must not change what is measured or where a test looks.
unexport HOIIO_APP_ID HOIIO_ACCESS_TOKEN PYTHONPATH
