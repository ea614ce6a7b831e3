# serve: build the example site and show it on http://localhost:8000
# test:  run every test, in a real browser too
# check: say what is wrong or missing in the records

VENV := .venv
PYTHON := $(VENV)/bin/python
PORT ?= 8000

.PHONY: serve site test check words schema clean

serve: $(VENV)/ready
	$(PYTHON) plugins/catalogue/preview --port $(PORT)

site: $(VENV)/ready
	$(PYTHON) -m generator build

test: $(VENV)/ready-test
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(PYTHON) -m pytest -n auto --maxprocesses 4 --dist loadfile

check: $(VENV)/ready
	$(PYTHON) -m generator check

words: $(VENV)/ready
	$(PYTHON) -m generator words

schema: $(VENV)/ready
	$(PYTHON) -m generator schema

$(VENV)/ready: pyproject.toml
	python3 -m venv $(VENV) || { apt-get update -qq && apt-get install -y -qq python3-venv && python3 -m venv $(VENV); }
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/ready-test: $(VENV)/ready
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --editable ".[test]"
	sh tests/install-browser.sh $(PYTHON)
	touch $@

clean:
	rm -rf $(VENV) .cache output
