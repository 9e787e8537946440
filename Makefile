# Two commands: make demo shows what this is, make test checks all that must hold; make check is the quick part of it.

PYTHON ?= python3
PY := .venv/bin/python
LOCKED := tests/requirements

# Requirements files and not uv.lock: plain pip installs them, and they hold no address.
# Not compiled: Python does that for what is imported, a small part of it.
INSTALL := $(PY) -m pip install --quiet --no-compile --require-hashes --only-binary :all:
LOCK := UV_CUSTOM_COMPILE_COMMAND="make lock" $(PY) -m uv pip compile --quiet pyproject.toml --upgrade --universal \
	--python-version 3.11 --generate-hashes --only-binary :all: --no-emit-index-url --no-emit-find-links
# The oldest of each dependency that pyproject.toml allows is found before the newest.
FLOOR := PYTHONPATH="$(CURDIR)/.venv/floor"

# A venv of its own: schemathesis is a plugin of pytest, and would take part in every other run.
OPENAPI := .venv/openapi

# A test waits for sockets and processes a third of its time, so that there are more workers than cores.
PYTEST = $(PY) -m pytest -q --dist worksteal -n $$($(PY) -c 'import os; print(os.cpu_count() * 3 // 2)')
# The tests of sockets wait longer.
PYTEST_SOCKETS = $(PY) -m pytest -q --dist worksteal -n $$($(PY) -c 'import os; print(os.cpu_count() * 2)')

.DEFAULT_GOAL := help
.PHONY: help demo check test openapi bench faults mutants generate lock audit dist clean

help:
	@echo "make demo      see it work: install, regenerate, call the sandbox"
	@echo "make check     lint, types and the quick tests: the answer to most changes in a minute or two"
	@echo "make test      everything that must hold; takes some minutes"
	@echo "make openapi   the OpenAPI document, by the linters and generators of others; needs node and java"
	@echo "make bench     the figures, as ratios; takes several minutes"
	@echo "make faults    the client's invariants under every fault of the network; takes several minutes"
	@echo "make mutants   how much the tests notice; takes long"
	@echo "make generate  make generated/ what spec/ says"
	@echo "make lock      the newest of all that is installed to develop"
	@echo "make audit     known vulnerabilities of what is locked"
	@echo "make dist      the wheel and the sdist, the same bytes each time"

demo: .venv/installed
	@$(PY) -m generator
	@$(PY) tests/demo.py

check: .venv/installed
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m generator --check
	$(PY) -m mypy
	$(PYTEST) -n auto -m "not slow" --hypothesis-profile=quick

test: .venv/installed
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m generator --check
	$(PY) -m generator diff
	$(PY) -m pyright & pyright=$$!; $(PY) -m mypy && wait $$pyright
	$(PYTEST)
	$(FLOOR) $(PY) -c 'import urllib3; assert "/.venv/floor/" in urllib3.__file__; print("urllib3", urllib3.__version__)'
	$(FLOOR) $(PYTEST_SOCKETS) tests/unit tests/network tests/limits generated/tests/test_socket.py

openapi: .venv/installed $(OPENAPI)/installed
	@$(PY) -m generator --check
	@PYTHONPATH=generated $(OPENAPI)/bin/python tests/openapi

faults: .venv/installed
	@$(PY) tests/network/faults

bench: .venv/installed-bench
	@$(PY) -m generator --check
	@$(PY) tests/bench

mutants: .venv/installed
	@$(PY) tests/mutation $(ARGS)

generate: .venv/installed
	@$(PY) -m generator

lock: .venv/installed-supply
	$(LOCK) --group dev --extra redis --output-file $(LOCKED)/dev.txt
	$(LOCK) --group bench --constraint $(LOCKED)/dev.txt --output-file $(LOCKED)/bench.txt
	$(LOCK) --group openapi --constraint $(LOCKED)/dev.txt --output-file $(LOCKED)/openapi.txt
	cd tests/openapi && npm update --package-lock-only --ignore-scripts --no-audit --no-fund --silent \
		--omit-lockfile-registry-resolved
	$(LOCK) --group supply --constraint $(LOCKED)/dev.txt --output-file $(LOCKED)/supply.txt
	$(LOCK) --extra redis --resolution lowest-direct --output-file $(LOCKED)/floor.txt

audit: .venv/installed-supply
	@for file in $(LOCKED)/*.txt; do $(PY) -m pip_audit --strict --disable-pip --requirement $$file || exit 1; done

dist: .venv/installed
	@$(PY) -m hatchling build

# Made once, and again when pyproject.toml or the lock says something else; so that what follows needs no network.
# Nothing is installed or built but what the lock knows by its hash.
.venv/installed: pyproject.toml $(LOCKED)/dev.txt $(LOCKED)/floor.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Python 3.11 or later is needed, and $(PYTHON) is not. Name one that is: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Python's venv module is needed; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@echo "Installing into .venv, once ..."
	@$(INSTALL) --requirement $(LOCKED)/dev.txt
	@$(INSTALL) --requirement $(LOCKED)/floor.txt --no-deps --target .venv/floor --upgrade
	@$(PY) -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/installed-%: .venv/installed $(LOCKED)/%.txt
	@$(INSTALL) --requirement $(LOCKED)/$*.txt
	@touch $@

# Without node, `make openapi` says which of its checks are left out.
$(OPENAPI)/installed: .venv/installed $(LOCKED)/openapi.txt tests/openapi/package-lock.json
	@$(PYTHON) -m venv --without-pip $(OPENAPI)
	@echo "Installing into $(OPENAPI), once ..."
	@$(PY) -m pip --python $(OPENAPI)/bin/python install --quiet --require-hashes --only-binary :all: \
		--requirement $(LOCKED)/openapi.txt
	@cp tests/openapi/package.json tests/openapi/package-lock.json $(OPENAPI)
	@if command -v npm >/dev/null; then npm ci --prefix $(OPENAPI) --ignore-scripts --no-audit --no-fund --silent; fi
	@touch $@

clean:
	rm -rf .venv .hypothesis .pytest_cache .mypy_cache .ruff_cache

# pyright comes with its own program, and does not ask the network whether there is a newer one.
export PYRIGHT_PYTHON_IGNORE_WARNINGS = 1
# What this machine sets must not change what is measured or where a test looks.
unexport HOIIO_APP_ID HOIIO_ACCESS_TOKEN PYTHONPATH
# Without compiled modules, each of the many processes that the tests start takes a second longer.
unexport PYTHONDONTWRITEBYTECODE
