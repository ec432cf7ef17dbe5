# The one interface to the house. `make` alone lists what there is.
SHELL := /bin/sh
.DELETE_ON_ERROR:
.DEFAULT_GOAL := hjalp

VENV     := .venv
BIN      := $(VENV)/bin
# Compiled with uv, but read by plain pip: nobody needs uv to build or test.
UV       := uv==0.13.9
# --no-strip-extras: older pips take a[b] for a package of its own, and refuse it where only a is
# locked as soon as a newer a has come out.
KOMPILERA = bygge/las/bin/uv pip compile --quiet --no-config --universal --generate-hashes \
            --no-strip-extras --fork-strategy fewest --python-version 3.11 --custom-compile-command "make las"
PIP      := $(BIN)/python -m pip --disable-pip-version-check --no-input
INSTALLERA := $(PIP) install --quiet --require-hashes
KODEN    := $(PIP) install --quiet --no-deps --no-build-isolation --editable .
TYPADE   := $(wildcard conftest.py docs/conf.py src tests examples benchmarks verktyg)
# Two workers at most: what CI has, and what LibreOffice in tests bears.
ARBETARE := $(shell n=$$(nproc 2>/dev/null || echo 2); [ "$$n" -gt 2 ] && n=2; echo $$n)
# More words for pytest: make test ARG='tests/hus -k nfc'. Part of the tests cannot meet the gate.
ARG      :=
TACKNING := --cov --cov-report=term --cov-fail-under=95

.PHONY: hjalp miljo test prov grundlig demo kontroll format dokumentation las lagsta stada

hjalp:  ## list the targets
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 16

miljo: $(VENV)/.utveckling  ## make .venv with everything that tests and checks need

test: $(VENV)/.utveckling  ## all tests with branch coverage (at least 95 %)
	$(BIN)/python -m pytest -n $(ARBETARE) $(TACKNING) $(ARG)

prov: $(VENV)/.utveckling  ## some tests, no coverage: make prov ARG='tests/hus -k nfc'
	$(BIN)/python -m pytest $(ARG)

grundlig: $(VENV)/.utveckling  ## all tests, property tests with 1000 examples each
	KP_PROFIL=grundlig $(BIN)/python -m pytest -n $(ARBETARE) $(ARG)

demo: $(VENV)/.bas  ## the main job on a made-up protocol: JSON, DOCX and calendar in demo/
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python examples/demo.py

# --no-cache: its cache does not see that a module has come into being since.
kontroll: $(VENV)/.utveckling  ## lint, formatting, types, floors
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy $(TYPADE)
	$(BIN)/lint-imports --no-cache

format: $(VENV)/.utveckling  ## format, and mend what the linter can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

dokumentation: $(VENV)/.utveckling  ## the documentation as HTML in bygge/dokumentation
	$(BIN)/python -m sphinx -b html -n -W --keep-going -q -d bygge/doctrees docs bygge/dokumentation
	@echo "bygge/dokumentation/index.html"

# ------------------------------------------------------------------ the virtual environment

$(BIN)/python:
	@python=$$(verktyg/valj-python) && echo "Python: $$python" && "$$python" -m venv --clear $(VENV)

# The stamps are newer than the locks: a changed lock or pyproject.toml means one new install.
$(VENV)/.bas: las/bas.txt pyproject.toml | $(BIN)/python
	@echo "Installing what the package needs (some ten seconds the first time)"
	@$(INSTALLERA) -r las/bas.txt
	@$(KODEN)
	@touch $@

$(VENV)/.utveckling: las/utveckling.txt pyproject.toml | $(BIN)/python
	@echo "Installing what the tests and checks need (a minute the first time)"
	@$(INSTALLERA) -r las/utveckling.txt
	@$(KODEN)
	@touch $(VENV)/.bas $@

# ------------------------------------------------------------------------------- the locks

bygge/las/bin/uv: Makefile
	python=$$(verktyg/valj-python) && "$$python" -m venv --clear bygge/las
	bygge/las/bin/python -m pip install --quiet --disable-pip-version-check $(UV)
	@touch $@

las: bygge/las/bin/uv  ## lock the versions anew (UPPGRADERA=--upgrade for the newest)
	$(KOMPILERA) $(UPPGRADERA) --extra dev --group bygge pyproject.toml -o las/utveckling.txt
	$(KOMPILERA) -c las/utveckling.txt --extra kommandorad --group bygge pyproject.toml -o las/bas.txt

lagsta: bygge/las/bin/uv  ## all tests with the oldest versions that pyproject.toml allows
	$(KOMPILERA) --resolution lowest-direct --extra dev --group bygge pyproject.toml -o bygge/lagsta.txt
	python=$$(verktyg/valj-python) && "$$python" -m venv --clear bygge/lagsta
	bygge/lagsta/bin/python -m pip install --quiet --require-hashes -r bygge/lagsta.txt
	bygge/lagsta/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	bygge/lagsta/bin/python -m pytest -n $(ARBETARE) $(ARG)

stada:  ## remove all that make has made
	rm -rf $(VENV) bygge demo dist .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache \
	    .import_linter_cache .hypothesis
