# The list of commands. `make help` prints it.

SHELL := /bin/bash
PREFIX ?= /usr/local
CHECKED := --explicit-target-dependency-import-check error
# A program without shared libraries and symbols starts four milliseconds sooner. On macOS the system brings the libraries.
STATIC := $(if $(filter Darwin,$(shell uname -s)),,-Xswiftc -static-executable -Xlinker -s)
RELEASE := swift build -c release --product chartgen $(STATIC)
# The gateway asks the system for the addresses of upstreams, so the C library stays shared. Other flags, another folder.
GATEWAY := swift build -c release --scratch-path .build/gateway -Xswiftc -enforce-exclusivity=unchecked \
	$(if $(STATIC),-Xswiftc -static-stdlib -Xlinker -s)

.DEFAULT_GOAL := help
.PHONY: setup demo build release gateway test fuzz agreement lint format goldens docs bench bench-gateway soak compare-litellm check install clean help

help: ## print this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

setup: ## install what is missing: system packages, the referee; name the command that installs Swift
	@scripts/setup

demo: ## build chartgen and print the manifests of a production deployment
	@scripts/setup system toolchain
	@$(RELEASE) >&2
	@.build/release/chartgen render examples/production.yaml
	@echo "These are the manifests of examples/production.yaml, from .build/release/chartgen render." >&2

build: ## build everything for debugging
	@scripts/setup system toolchain
	swift build --build-tests $(CHECKED)

release: ## build chartgen as it is installed
	@scripts/setup system toolchain
	$(RELEASE)

gateway: ## build gateway as it is installed: .build/gateway/release/gateway
	@scripts/setup system toolchain
	$(GATEWAY) --product gateway

test: setup ## build, run all tests, lint
	swift build --build-tests $(CHECKED)
	swift test --skip-build --disable-xctest --skip 'Gateway(Core|Program)Tests'
	@# These have servers, clocks and hundreds of streams of their own, and so the machine to themselves.
	swift test --skip-build --disable-xctest --filter GatewayCoreTests
	swift test --skip-build --disable-xctest --filter GatewayProgramTests
	@$(MAKE) --no-print-directory lint

fuzz: setup ## compare random templates with Helm and throw random bytes at the readers, for FUZZ_SECONDS (600)
	swift build --build-tests $(CHECKED)
	@export FUZZ_SECONDS="$${FUZZ_SECONDS:-600}" FUZZ_SEED="$${FUZZ_SEED:-$$RANDOM$$RANDOM}"; \
	echo "FUZZ_SEED=$$FUZZ_SEED repeats this run."; swift test --skip-build --disable-xctest --filter FuzzTests

agreement: setup ## render AGREEMENT_FILES (10000) random values files, all switches and all pairs of them both ways
	swift build -c release --build-tests -Xswiftc -enable-testing --scratch-path .build/agreement
	@export AGREEMENT_FILES="$${AGREEMENT_FILES:-10000}" AGREEMENT_SEED="$${AGREEMENT_SEED:-$$RANDOM}"; \
	export AGREEMENT_STRIDE=1 AGREEMENT_PAIRS=1 AGREEMENT_REFEREE_FILES=500; \
	export AGREEMENT_TREES=3000 AGREEMENT_REFEREE_TREES=200; \
	echo "AGREEMENT_SEED=$$AGREEMENT_SEED repeats this run."; \
	swift test -c release --skip-build --disable-xctest --scratch-path .build/agreement --filter AgreementTests

lint: ## check format, documentation, layers and lengths of files
	swift format lint --strict -r Sources Tests Package.swift
	scripts/check-layers
	scripts/file-lengths

format: ## format the Swift sources
	swift format format --in-place -r Sources Tests Package.swift

goldens: setup ## record all expectations anew; read `git diff` afterwards
	-RECORD_SNAPSHOTS=1 swift test --disable-xctest
	@git status --short

docs: build ## write what chartgen makes from its own model: pages in docs/, the chart in charts/
	scripts/generate-docs

bench: setup release ## measure chartgen against the real Helm and the budgets
	.referee/bin/python Benchmarks/run.py

soak: ## break things under load for SOAK_SECONDS (300): upstreams, Redis, config, clients; all counts must agree
	@scripts/setup system toolchain clients
	$(GATEWAY) --product gateway
	$(GATEWAY) --product fake-upstream
	@export SOAK_SECONDS="$${SOAK_SECONDS:-300}" SOAK_SEED="$${SOAK_SEED:-$$RANDOM}"; \
	export GATEWAY_PROGRAM=.build/gateway/release/gateway UPSTREAM_PROGRAM=.build/gateway/release/fake-upstream; \
	echo "SOAK_SEED=$$SOAK_SEED repeats this run."; .clients/bin/python -B scripts/gateway-clients/soak.py

bench-gateway: ## measure gateway beside nginx and LiteLLM; BENCH="--skip litellm --seconds 5" for less
	@scripts/setup system toolchain litellm bench
	$(GATEWAY) --product gateway
	$(GATEWAY) --product fake-upstream
	Benchmarks/gateway.py $(BENCH)

compare-litellm: ## ask LiteLLM and gateway the same, both live; records LiteLLM's answers anew, shows what differs
	@scripts/setup system toolchain litellm
	swift build --product gateway
	swift build --product fake-upstream
	scripts/compare-litellm --record
	scripts/compare-litellm

check: test ## what continuous integration runs: tests, lint, generated files current (pages and chart)
	scripts/generate-docs --check

install: release gateway ## install both programs under PREFIX, /usr/local if unset
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 .build/release/chartgen "$(DESTDIR)$(PREFIX)/bin/chartgen"
	install -m 755 .build/gateway/release/gateway "$(DESTDIR)$(PREFIX)/bin/gateway"

clean: ## remove what was built
	rm -rf .build
