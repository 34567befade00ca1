# The two commands of the README are `make demo` and `make test`; each sets up what it needs.

PREFIX ?= /usr/local
SWIFT ?= swift
# Where the toolchain can, the release carries Swift's libraries with it: it starts faster, and the
# installed program runs where there is no toolchain.
STATIC := $(shell d=$$(dirname "$$(readlink -f "$$(command -v $(SWIFT))")")/../lib/swift_static; \
  [ -f "$$d/linux/libswiftCore.a" ] && echo --static-swift-stdlib)
# Debug builds and tests share .build; release builds have a folder of their own.
RELEASE = --configuration release --scratch-path .build-release $(STATIC)
SOURCES = Package.swift Sources Sync Tests

.PHONY: demo test build setup format lint imports bench soak install uninstall clean

demo: setup
	$(SWIFT) build $(RELEASE) --product campo
	$(SWIFT) build $(RELEASE) --product Demonstration
	.build-release/release/Demonstration --campo .build-release/release/campo

test: setup
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --parallel

build: setup
	$(SWIFT) build $(RELEASE) --product campo

# Installs the C libraries that are missing, by the system's package manager.
setup:
	@./.ci/setup

format:
	$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

# The compiler checks that every target imports only what Package.swift names for it.
imports: setup
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error

bench: setup
	$(SWIFT) build $(RELEASE) --product campo
	$(SWIFT) build $(RELEASE) --product Benchmarks
	.build-release/release/Benchmarks

# Long proofs: the same properties as in `make test`, over many more seeds.
soak: setup
	CAMPO_SOAK=1 $(SWIFT) test

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -d "$(DESTDIR)$(PREFIX)/share/man/man1" "$(DESTDIR)$(PREFIX)/share/man/es/man1"
	install -d "$(DESTDIR)$(PREFIX)/share/campo" "$(DESTDIR)$(PREFIX)/share/bash-completion/completions"
	install -m 755 .build-release/release/campo "$(DESTDIR)$(PREFIX)/bin/campo"
	cp -R Questionnaires "$(DESTDIR)$(PREFIX)/share/campo/"
	install -d "$(DESTDIR)$(PREFIX)/share/zsh/site-functions"
	install -d "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	.build-release/release/campo --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_campo"
	.build-release/release/campo --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/campo.fish"
	.build-release/release/campo --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/campo"
	.build-release/release/campo manual --lang en > "$(DESTDIR)$(PREFIX)/share/man/man1/campo.1"
	.build-release/release/campo manual --lang es > "$(DESTDIR)$(PREFIX)/share/man/es/man1/campo.1"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/campo"
	rm -f "$(DESTDIR)$(PREFIX)/share/man/man1/campo.1" "$(DESTDIR)$(PREFIX)/share/man/es/man1/campo.1"
	rm -f "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/campo"
	rm -f "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_campo"
	rm -f "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/campo.fish"
	rm -rf "$(DESTDIR)$(PREFIX)/share/campo"

clean:
	rm -rf .build .build-release demo
