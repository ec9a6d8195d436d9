# `make` alone lists what can be done. Everything else installs what is missing first.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help setup demo test check types bench torture lock clean
.DEFAULT_GOAL := help

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1#\2/p' Makefile | tr '#' '\t' | expand -t 18

setup: ## Install what is missing: system packages, Python environment
	@PYTHON="$(PYTHON)" scripts/setup

demo: setup ## Make a small invented leak, open it, search it, draw one hit on its page
	$(BIN)/stemma demo

test: setup ## Run the tests
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

check: setup ## Check manner, types, layers, dependencies, dead code and the rules of the house
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/deptry .
	$(BIN)/vulture
	$(BIN)/python -m pytest tests/house
	$(BIN)/python hatch_build.py check

types: setup ## Write the description of the API anew, from which the page's types are made
	$(BIN)/python -m stemma.web.contract frontend/openapi.json

bench: setup ## Measure speed and accuracy (long)
	$(BIN)/python -m bench

torture: setup ## Kills, bombs, mutations, attacks (very long)
	$(BIN)/python -m bench.torture

lock: ## Resolve the dependencies anew into the two locks (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--extra demo --group dev pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--extra rapidocr -c requirements.lock pyproject.toml -o requirements.rapidocr.lock

clean: ## Remove the environment, caches and the demo case; never another case
	rm -rf .venv build dist demo
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests bench -name __pycache__ -prune -exec rm -rf {} +
