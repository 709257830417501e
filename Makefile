# Two commands: `make chat` and `make test`. Each sets up what it needs, in .venv, and says what it does.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?=
WORKERS ?= 2
CHAT_OPTIONS := $(if $(DATA),--data $(DATA))

# Tests start hundreds of processes: without bytecode on the disk, each compiles all modules anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: chat test nightly mutation check types evaluate clean

chat: $(VENV)/chat-ready
	@$(BIN)/rejoinder chat $(CHAT_OPTIONS)

test: $(VENV)/test-ready
	$(BIN)/ruff check .
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

nightly: $(VENV)/test-ready
	$(BIN)/python -m pytest --hypothesis-profile=nightly
	$(MAKE) mutation

# The domain and the queue with one thing changed at a time, each change to be found by a test: tests/mutation.md.
mutation: $(VENV)/mutation-ready
	rm -rf .mutation && mkdir .mutation
	ln -s .. .mutation/rejoinder && ln -s ../pyproject.toml .mutation/pyproject.toml
	cd .mutation && $(abspath $(BIN))/mutmut run --max-children $(WORKERS) >mutmut.log 2>&1 || { tail -n 40 mutmut.log; exit 1; }
	$(BIN)/python tests/mutation_report.py

types: $(VENV)/test-ready
	$(BIN)/pyright --pythonpath $(BIN)/python

# The models in the box, examined; a few minutes.
evaluate: $(VENV)/test-ready
	$(BIN)/python -m training.evaluate adapters/hubs/box/pocket.gguf adapters/hubs/box/pocket-mini.gguf

$(VENV)/chat-ready: pyproject.toml constraints.txt
	@PYTHON="$(PYTHON)" sh setup.sh "$(VENV)" all
	@touch $@

$(VENV)/test-ready: pyproject.toml constraints.txt
	@PYTHON="$(PYTHON)" sh setup.sh "$(VENV)" dev
	@touch $@ $(VENV)/chat-ready

$(VENV)/mutation-ready: pyproject.toml constraints.txt
	@PYTHON="$(PYTHON)" sh setup.sh "$(VENV)" dev,mutation
	@touch $@ $(VENV)/test-ready $(VENV)/chat-ready

clean:
	rm -rf $(VENV) .mutation build dist *.egg-info
