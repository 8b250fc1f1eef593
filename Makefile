# `make` lists the commands. Nothing but Python 3.11 or newer is needed for any of them.

PYTHON ?= python3
PORT ?= 8000
RECORD ?= data
TRACKER_HOME ?= $(CURDIR)/var
ROUNDS ?= 20
export PORT RECORD TRACKER_HOME

BIN := .venv/bin
CODE := manage.py tracker events api tests
INSTALL := $(PYTHON) tracker/embedded/install.py

.DEFAULT_GOAL := help
.PHONY: help run test check fix bench soak lock installed installed-for-checks

help: ## list the commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

run: installed ## run everything at http://127.0.0.1:8000/ (PORT, TRACKER_HOME, RECORD)
	@exec env -u DATABASE_URL $(BIN)/python manage.py up

test: installed-for-checks ## run every test on a database of its own
	@env -u DATABASE_URL $(BIN)/python -m pytest $(ARGS)

check: installed-for-checks ## what CI runs: lint, types, contracts, migrations, tests; changes nothing
	@BIN=$(BIN) .ci/check

fix: installed-for-checks ## mend what can be mended: order of imports, layout
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)
	find templates -name '*.html' | xargs $(BIN)/djade --target-version 5.2

bench: installed-for-checks ## measure, as ratios
	@env -u DATABASE_URL $(BIN)/python -m pytest -q -s -o python_functions='bench_*' tests/bench/bench_*.py $(ARGS)

soak: installed-for-checks ## the fault and property tests ROUNDS times, each with other examples
	@for round in $$(seq 1 $(ROUNDS)); do echo "== round $$round of $(ROUNDS)"; \
		env -u DATABASE_URL $(BIN)/python -m pytest -q -p no:cacheprovider --hypothesis-seed=$$round \
			tests/tracker tests/events tests/journeys $(ARGS) || exit 1; done

lock: ## write the hash locks from requirements*.in (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links requirements.in -o requirements.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links requirements-dev.in -o requirements-dev.txt

installed:
	@$(INSTALL) requirements.txt

installed-for-checks:
	@$(INSTALL) requirements-dev.txt
