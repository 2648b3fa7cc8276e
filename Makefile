# The project's targets. CI calls the same ones.
PYTHON ?= python3
VENV ?= .venv
HOST ?= 127.0.0.1
PORT ?= 8000
EXTRAS ?= test
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt
SHELL := /bin/bash
COMPILED := hatch_build.py app/onrecord/text/compiled.c app/onrecord/extraction/candidates/compiled.c

.DEFAULT_GOAL := help
.PHONY: help setup run test test-fast check golden golden-marks eval train errors bench bench-scale screenshots generators clean

help: ## List the targets.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' | expand -t 14

# The pip that comes with Python 3.11 takes twice as long to install the rest as the pinned one.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; (3, 11) <= sys.version_info[:2] <= (3, 13) or sys.exit("On Record needs Python 3.11 to 3.13, not %d.%d: say which by PYTHON=" % sys.version_info[:2])'
	$(PYTHON) -m venv $(VENV)
	@$(PIP) pip

$(VENV)/.run: pyproject.toml constraints.txt $(COMPILED) | $(BIN)/python
	@echo "Installing On Record into $(VENV): half a minute the first time."
	$(PIP) -e .
	@touch $@

$(VENV)/.test: pyproject.toml constraints.txt $(COMPILED) | $(BIN)/python
	@echo "Installing On Record and what its tests need into $(VENV): a minute the first time."
	$(PIP) -e '.[$(EXTRAS)]'
	@touch $@ $(VENV)/.run

setup: $(VENV)/.test ## Create the environment with everything that tests and checks need.

run: $(VENV)/.run ## Install, migrate, ingest data/articles and serve on http://127.0.0.1:8000 (HOST, PORT).
	$(BIN)/onrecord migrate
	$(BIN)/onrecord ingest data/articles
	$(BIN)/onrecord serve --host $(HOST) --port $(PORT)

test: $(VENV)/.test ## Run every test; tests whose tools are missing here are skipped, with the reason.
	$(BIN)/python -m pytest -n auto --dist worksteal --cov --cov-report= --cov-fail-under=0 # they would look through the code twice
	$(BIN)/coverage report # fails below the floor in pyproject.toml

test-fast: $(VENV)/.test ## Run the tests without browsers, servers, generated requests and corpora.
	$(BIN)/python -m pytest -n auto --dist worksteal -m 'not slow'

check: $(VENV)/.test ## Format, lint, types, import contracts, and that migrations match the models.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && export ONRECORD_DATABASE_URL=sqlite:///$$folder/check.db \
		&& $(BIN)/alembic upgrade head && $(BIN)/alembic check

golden: $(VENV)/.test ## Rewrite the expectations of failing golden cases; review the diff. Known failures keep theirs.
	$(BIN)/python -m tests.golden.rewrite

golden-marks: $(VENV)/.test ## Set or remove the known-failure marks of golden cases; review the diff.
	$(BIN)/python -m tests.golden.rewrite --marks

eval: $(VENV)/.test ## Accuracy: the golden cases, and the corpora if present; fails below the floors. Options: EVAL=--help.
	$(BIN)/python -m pytest -q -r N tests/golden
	$(BIN)/python -m benchmarks.evaluate $(EVAL)

train: $(VENV)/.test ## Learn app/onrecord/extraction/weights/model.bin from ../shared/corpora (minutes; the same corpus gives the same file). Options: TRAIN=--help.
	$(PIP) -e '.[train]'
	$(BIN)/python -m benchmarks.training.train $(TRAIN)

errors: $(VENV)/.test ## Write reports/errors.html: gold beside prediction for the worst articles. Options: ERRORS=--help.
	$(BIN)/python -m benchmarks.errors $(ERRORS)

bench: $(VENV)/.test ## Speed: growth with the text, words per second, start-up, size.
	$(BIN)/python -m benchmarks.growth

bench-scale: $(VENV)/.test ## Growth of saving, size and reads with the record, SQLite beside PostgreSQL; minutes. Options: SCALE=--help.
	$(BIN)/python -m benchmarks.scale $(SCALE)

screenshots: $(VENV)/.test ## Write pictures of the main pages to reports/screenshots; needs chromium and chromedriver. KEEP=--keep renews docs/pictures.
	$(BIN)/python -m tests.e2e.screenshots $(KEEP)

generators: $(VENV)/.test ## Generate clients for Java, Python and Go with openapi-generator and compile them strictly; says what is missing here.
	$(BIN)/python -m tests.e2e.generators

clean: ## Remove the environment, caches and reports; the database stays.
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage reports
