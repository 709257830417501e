# Two commands: `make chat` and `make test`. Each sets up what it needs, in .venv, and says what it does.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?=
CHAT_OPTIONS := $(if $(DATA),--data $(DATA))

.PHONY: chat test nightly check types evaluate clean

chat: $(VENV)/chat-ready
	@$(BIN)/rejoinder chat $(CHAT_OPTIONS)

test: $(VENV)/test-ready
	$(BIN)/ruff check .
	$(BIN)/python -m pytest -n 2 --dist loadfile

nightly: $(VENV)/test-ready
	$(BIN)/python -m pytest --hypothesis-profile=nightly

types: $(VENV)/test-ready
	$(BIN)/pyright

# The models in the box, examined; a few minutes.
evaluate: $(VENV)/test-ready
	$(BIN)/python -m training.evaluate adapters/hubs/box/pocket.gguf adapters/hubs/box/pocket-mini.gguf

$(VENV)/chat-ready: pyproject.toml constraints.txt
	@PYTHON="$(PYTHON)" sh setup.sh "$(VENV)" all
	@touch $@

$(VENV)/test-ready: pyproject.toml constraints.txt
	@PYTHON="$(PYTHON)" sh setup.sh "$(VENV)" dev
	@touch $@ $(VENV)/chat-ready

clean:
	rm -rf $(VENV) build dist *.egg-info
