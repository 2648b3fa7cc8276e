# The project's verbs. CI calls the same ones.
PYTHON ?= python3
VENV ?= .venv
HOST ?= 127.0.0.1
PORT ?= 8000
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt
SHELL := /bin/bash

.DEFAULT_GOAL := help
.PHONY: help setup run test check clean

help: ## Print the verbs.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' | expand -t 12

$(VENV)/.run: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) -e .
	@touch $@

$(VENV)/.test: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) -e '.[test]'
	@touch $@ $(VENV)/.run

setup: $(VENV)/.test ## Make the environment with everything that tests and checks need.

run: $(VENV)/.run ## Install, migrate, ingest data/articles and serve on http://127.0.0.1:8000 (HOST, PORT).
	$(BIN)/onrecord migrate
	$(BIN)/onrecord ingest data/articles
	$(BIN)/onrecord serve --host $(HOST) --port $(PORT)

test: $(VENV)/.test ## Run every test; what is missing on this machine skips with the reason.
	$(BIN)/python -m pytest -n auto --cov --cov-report=term-missing:skip-covered

check: $(VENV)/.test ## Format, lint, types, import contracts.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

clean: ## Remove the environment, caches and reports; the database stays.
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage reports
