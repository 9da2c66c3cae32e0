# make run and make test are the whole set-up on a fresh machine with Go and git.
.DEFAULT_GOAL := help
SHELL := bash

GO ?= go
BUILD := build
BIN := $(BUILD)/headroom
HEADLESS := $(BUILD)/headroom-headless
TOOL := $(GO) tool -modfile=.ci/tools/go.mod
# A window needs a display; on macOS and Windows there always is one.
DISPLAYED := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin MINGW% MSYS%,$(shell uname -s)))

.PHONY: help run demo card build build-headless bench-peers bench-window shots hammer test test-plain test-headless test-window test-race lint golden bench cover clean FORCE

help: ## say what the targets do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

ifneq ($(DISPLAYED),)
# A display that is named may still not answer: the program says so by its exit code.
or_card = { code=$$?; [ $$code -eq 69 ] || exit $$code; $(MAKE) --no-print-directory card; }

run: build ## install what is missing, build, open the window
	@./$(BIN) || $(or_card)

demo: build ## the window with the sample history, in a temporary folder
	@dir=$$(mktemp -d) && ./$(BIN) --data "$$dir" sample && echo "Sample history in $$dir" && { ./$(BIN) --data "$$dir" || $(or_card); }
else
run demo: card
endif

card: build-headless
	@echo "There is no display here, so no window can open."
	@echo "Headroom does its main work without one: the sample history and a card."
	@dir=$$(mktemp -d) && ./$(HEADLESS) --data "$$dir" sample && ./$(HEADLESS) --data "$$dir" export -o "$$dir/headroom.png" && echo "The card is $$dir/headroom.png"

build: $(BIN) ## the program
build-headless: $(HEADLESS) ## the commands alone, for machines without OpenGL

$(BIN): FORCE
	@.ci/need window
	$(GO) build -o $@ .

$(HEADLESS): FORCE
	@.ci/need build
	$(GO) build -tags nowindow -o $@ .

test: ## install what is missing, run every test, the real window's included
	@.ci/need test
	$(MAKE) --no-print-directory test-plain test-headless test-window

test-plain: # figures, screens and the model need no C compiler and no OpenGL
	CGO_ENABLED=0 $(GO) test -timeout 20m ./assets/... ./model ./model/insight/... ./ui/...

test-headless: # the journal and the commands need a C compiler for SQLite
	$(GO) vet -tags nowindow . ./app/... ./model/journal/...
	$(GO) test -timeout 20m -tags nowindow . ./app/... ./model/journal/...

test-window: $(BIN) # the built program in a real window, on a display of its own
	HEADROOM_BIN=$(abspath $(BIN)) HEADROOM_SHOTS=$(abspath $(BUILD))/shots $(GO) test -tags nowindow,realwindow -count=1 -run '^TestRealWindow' ./app

test-race: ## the tests under the race detector
	$(GO) test -race -tags nowindow ./app/... ./model/... ./ui/...

hammer: ## two minutes of random keys and clicks under the race detector (HEADROOM_SEED does one again)
	@.ci/need build
	HEADROOM_HAMMER=$${HEADROOM_HAMMER:-2m} $(GO) test -race -tags nowindow -v -count=1 -timeout 30m -run '^TestHammer$$' ./app

lint: ## gofumpt, vet, staticcheck, and govulncheck where its data can be had
	@.ci/need window
	@unformatted=$$($(TOOL) gofumpt -l $$(git ls-files '*.go')); if [ -n "$$unformatted" ]; then echo "gofumpt would change:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(GO) vet -tags nowindow ./...
	$(GO) vet -C .ci/window .
	$(TOOL) staticcheck ./...
	@out=$$($(TOOL) govulncheck ./... 2>&1); code=$$?; \
	if [ $$code -eq 0 ] || [ $$code -eq 3 ]; then echo "$$out"; exit $$code; fi; \
	if grep -qE 'fetching vulnerabilities|dial tcp|lookup |Forbidden|HTTP' <<<"$$out"; then echo "govulncheck: its data cannot be had from here; not checked"; else echo "$$out"; exit $$code; fi

golden: ## accept what the figures, widgets, screens and commands look like now
	CGO_ENABLED=0 $(GO) test ./ui ./ui/plot ./ui/widgets -update
	$(GO) test -tags nowindow -run TestCommands ./app -update

bench: ## the benchmarks
	$(GO) test -tags nowindow -run '^$$' -bench . -benchmem ./model/... ./ui/draw ./ui/plot ./ui/widgets ./app

BENCH_CHARTS ?= ../shared/bench-charts

# npm ci wants a lock file that names the packages of every system; npm install does with less.
bench-peers: ## our renderer beside other chart libraries, in one run
	@test -f "$(BENCH_CHARTS)/go.mod" || { echo "The peers' charts are not at $(BENCH_CHARTS). Name their folder: make bench-peers BENCH_CHARTS=DIR"; exit 1; }
	@mkdir -p $(BUILD) && rm -rf $(BUILD)/bench-charts && cp -r "$(BENCH_CHARTS)" $(BUILD)/bench-charts && chmod -R u+w $(BUILD)/bench-charts
	$(GO) build -o $(BUILD)/peers ./.ci/peers
	@cd $(BUILD)/bench-charts && if ! command -v npm >/dev/null; then echo "npm is not here: the Go peers alone"; \
	  elif ! (cd npm && { npm ci --silent 2>/dev/null || npm install --silent --no-audit --no-fund; }); then echo "npm cannot install the peers' packages: the Go peers alone"; \
	  else ext=-ext; /usr/bin/python3 -c 'import matplotlib' 2>/dev/null || echo "matplotlib is not here (apt-get install python3-matplotlib): no row for it"; fi && \
	  $(GO) run ./cmd/bench -n 11 $$ext -ours '$(abspath $(BUILD)/peers) $$1 $$2 $$3' | awk -f $(abspath .ci/ratios.awk)

bench-window: $(BIN) ## the window beside the least one that can be: start, memory, screens, what holds it
	@.ci/need test
	$(GO) build -o $(BUILD)/hello ./.ci/hello
	$(GO) build -C .ci/window -o $(abspath $(BUILD))/window .
	$(BUILD)/window $(BUILD)/hello $(BIN)

SHOTS_LANG ?= en de
shots: $(BIN) ## a picture of each screen in each look, text size and window size, in SHOTS_LANG
	@.ci/need test
	@for lang in $(SHOTS_LANG); do xvfb-run -a -s "-screen 0 2000x1200x24" $(BIN) gallery --lang $$lang --shots $(BUILD)/shots/$$lang || exit; done
	@echo "The pictures are in $(BUILD)/shots"

cover: ## how much of each package the tests reach
	$(GO) test -tags nowindow -cover ./app/... ./assets/... ./model/... ./ui/...

clean: ## remove what was built
	rm -rf $(BUILD)
