# make run      set up what is missing and start the program; ARGS="..." are its arguments
# make test     set up what is missing and run every check; ARGS="..." go to pytest
# PYTHON=/path/to/python chooses the Python (3.11, 3.12 or 3.13). More: docs/setup.md

.PHONY: run test setup check content translations bench torture pictures state-pictures lock package prove-package trace-network clean
.NOTPARALLEL:

python := .venv/bin/python

run:
	@scripts/setup.sh run
	@.venv/bin/fieldguide $(ARGS)

test:
	@scripts/setup.sh test
	@scripts/test.sh $(ARGS)

setup:
	@scripts/setup.sh all

check:
	@scripts/setup.sh test
	@$(python) -m desktop.authoring check $(ARGS)

content:
	@scripts/setup.sh test
	@$(python) -m desktop.authoring build $(ARGS)

# Gathers the texts of the interface into resources/i18n, and compiles their translations;
# see docs/translation.md.
translations:
	@scripts/setup.sh test
	@$(python) -m shipping.interface_texts

bench:
	@scripts/setup.sh test
	@QT_QPA_PLATFORM=offscreen $(python) -m benchmarks $(ARGS)

# Faults at full size: kills, power cuts, full disks, damage. About twenty minutes.
torture:
	@scripts/setup.sh test
	@$(python) -P -m pytest tests/torture -m torture $(ARGS)

pictures:
	@scripts/setup.sh test
	@scripts/pictures.sh

# Every state of every screen, to be looked at; ARGS="--text 300 --language pseudo" and more, see
# docs/maintaining.md.
state-pictures:
	@scripts/setup.sh test
	@$(python) -P -m pytest tests/gui/state_pictures/taking.py $(ARGS)

lock:
	@scripts/lock.sh $(ARGS)

# What people install: the frozen program, the portable archive, the Debian package; in dist/.
package:
	@scripts/setup.sh package
	@scripts/package.sh $(ARGS)

# Installs and removes the packages in a bare system; needs root. See docs/packaging.md.
prove-package:
	@scripts/prove-package.sh $(ARGS)

# Watches every network call of the frozen program while it opens every screen.
trace-network:
	@scripts/trace-network.sh

# Keeps .venv and .venv-package: without internet nobody could make it again.
clean:
	@rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -path "./.venv*" -prune -o -type d -name __pycache__ -exec rm -rf {} +
