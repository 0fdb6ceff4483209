# vrn-report: set up, build, test and run.  `make help` lists the words.
#
# The first call installs what is missing from Debian; later calls need no network.  Everything made lies
# under out/ and may be deleted at any time.

ifeq ($(origin CC),default)
CC := gcc
endif
MODE  ?= release
OUT   := out
BUILD ?= $(OUT)/build/$(notdir $(CC))-$(MODE)
BIN   := $(OUT)/bin/vrn-report
QUIET := $(if $(V),,@)

# ---- what Debian 12 must provide ----

DEPS_BUILD := gcc libc6-dev pkg-config libhpdf-dev libcairo2-dev libcsv-dev liblua5.4-dev \
  libharfbuzz-dev libfribidi-dev libunibreak-dev libhyphen-dev hyphen-en-gb libcmark-dev r-mathlib \
  libjansson-dev libdeflate-dev nettle-dev libxxhash-dev icc-profiles-free fonts-noto-core libpng-dev libjpeg62-turbo-dev
DEPS_TEST  := $(DEPS_BUILD) libcunit1-dev poppler-utils qpdf mupdf-tools
DEPS_DEV   := $(DEPS_TEST) clang clang-format valgrind

# One word for each package that dpkg does not have.
missing = $(strip $(foreach p,$(1),$(if $(shell dpkg-query -W -f='$${db:Status-Status}' $(p) 2>&1 | grep -x installed),,$(p))))

define setup
	@miss='$(call missing,$(1))'; \
	if [ -n "$$miss" ]; then \
	  if [ "$$(id -u)" = 0 ]; then as=; elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as=sudo; else \
	    echo "Missing packages. Run this once, then make again:"; \
	    echo "  apt-get update && apt-get install -y --no-install-recommends $$miss"; exit 1; fi; \
	  echo "installing: $$miss"; \
	  $$as apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq --no-install-recommends $$miss >/dev/null || exit 1; \
	fi
endef

# ---- words ----

.DEFAULT_GOAL := all
.PHONY: all build test unit lint bench recount format clean help sample llr setup-build setup-test setup-dev
.PHONY: extracts
.PHONY: setup-recount do-recount do-recount-years do-build do-unit do-lint do-bench specimen

all: build
	@$(MAKE) --no-print-directory sample llr

build: setup-build
	@$(MAKE) --no-print-directory do-build

test: setup-test
	@$(MAKE) --no-print-directory do-build do-unit
	@if command -v Rscript >/dev/null; then $(MAKE) --no-print-directory do-recount; \
	  else echo "not recounted in R: 'make recount' installs r-base-core and does it"; fi

unit: do-unit

lint: setup-dev
	@$(MAKE) --no-print-directory do-lint

recount: setup-recount
	@$(MAKE) --no-print-directory do-build do-recount do-recount-years

bench: setup-test
	@$(MAKE) --no-print-directory do-bench

setup-build: ; $(call setup,$(DEPS_BUILD))
setup-test:  ; $(call setup,$(DEPS_TEST))
setup-dev:   ; $(call setup,$(DEPS_DEV))
setup-recount: ; $(call setup,$(DEPS_BUILD) r-base-core)

help:
	@echo "make            set up, build $(BIN), make the sample documents and those of llr-2021-22"
	@echo "make build      set up and build only"
	@echo "make test       set up, build, run every test"
	@echo "make recount    recount figures of invented extracts in R and awk (make test does it too where R is)"
	@echo "make unit SUITE=base   some suites, without set-up"
	@echo "make lint       build with gcc and clang, check the layout of the code"
	@echo "make bench      time the parts against bare libcsv and bare libharu"
	@echo "make extracts   make $(OUT)/extracts/llr, the synthetic years"
	@echo "make specimen   make the specimen of templates: every block in every brand and format"
	@echo "make format     lay out the code with clang-format"
	@echo "make clean      delete what was built (reports stay)"
	@echo "MODE=release|debug|asan|ubsan, CC=gcc|clang, V=1 shows commands"

clean:
	rm -rf $(OUT)/build $(OUT)/bin $(OUT)/cache $(OUT)/fonts

format: setup-dev
	clang-format -i $$(git ls-files 'generator/*.[ch]' 'tests/*.[ch]')

# ---- compiling ----

WARN := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wundef \
        -Wwrite-strings -Wvla -Wformat=2 -Wdouble-promotion -Werror
PKGS := cairo lua5.4 harfbuzz harfbuzz-subset fribidi jansson libdeflate nettle libxxhash libcmark libpng libjpeg
CFLAGS_release := -O2 -g
CFLAGS_debug   := -O0 -g3
CFLAGS_asan    := -O1 -g -fsanitize=address -fno-omit-frame-pointer
CFLAGS_ubsan   := -O1 -g -fsanitize=undefined -fno-sanitize-recover=all
PKG_CFLAGS     := $(shell pkg-config --cflags $(PKGS) 2>/dev/null)
PKG_LIBS       := $(shell pkg-config --libs $(PKGS) 2>/dev/null)
ALL_CPPFLAGS    = -Igenerator -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE -MMD -MP $(PKG_CFLAGS) $(CPPFLAGS)
ALL_CFLAGS      = -std=c11 -ffp-contract=off -pthread $(WARN) $(CFLAGS_$(MODE)) $(CFLAGS)
ALL_LIBS        = $(PKG_LIBS) -lhpdf -lcsv -lhyphen -lunibreak -lRmath -pthread -lm $(LDLIBS)

SRC  := $(sort $(wildcard generator/*/*.c))
OBJ  := $(SRC:%.c=$(BUILD)/%.o)
TSRC := $(sort $(wildcard tests/unit/*/*.c tests/support/*.c))
TOBJ := $(TSRC:%.c=$(BUILD)/%.o)

do-build: $(BIN) $(OUT)/fonts/.complete

$(BIN): $(BUILD)/vrn-report
	@mkdir -p $(@D)
	$(QUIET)cp $< $@.new && mv -f $@.new $@

$(BUILD)/vrn-report: $(BUILD)/generator/main.o $(OBJ)
	@echo "link $@"
	$(QUIET)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(ALL_LIBS)

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	@echo "$(CC) $<"
	$(QUIET)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -c -o $@ $<

# Font files are not kept in the project: copies of the installed ones, checked against the manifest.
$(OUT)/fonts/.complete: fonts/manifest.csv
	@mkdir -p $(@D)
	@tail -n +2 $< | while IFS=, read -r family style script package file sha licence; do \
	  test -f "$$file" || { echo "$<: $$file is missing; install the package $$package" >&2; exit 1; }; \
	  cp -f "$$file" $(@D)/ && echo "$$sha  $(@D)/$${file##*/}" || exit 1; \
	done > $@.part
	@sha256sum --quiet --check $@.part
	@cp -f /usr/share/color/icc/sRGB.icc $(@D)/
	@mv -f $@.part $@

# ---- tests: one suite for each tests/unit/ROOM/test_FILE.c, which exports rg_tests_ROOM_FILE[] ----

$(BUILD)/suites.inc: $(TSRC) Makefile
	@mkdir -p $(@D)
	@for f in $(filter tests/unit/%,$(TSRC)); do n=$${f#tests/unit/}; r=$${n%%/*}; n=$${n#*/test_}; \
	  echo "RG_SUITE($$r, $${n%.c})"; done > $@
$(BUILD)/tests/main.o: tests/main.c $(BUILD)/suites.inc
	@mkdir -p $(@D)
	$(QUIET)$(CC) $(ALL_CPPFLAGS) -I$(BUILD) -Itests $(ALL_CFLAGS) -c -o $@ $<
$(BUILD)/tests/support/registry.o: CPPFLAGS += -I$(BUILD)
$(BUILD)/tests/support/registry.o: $(BUILD)/suites.inc
$(BUILD)/tests/%.o: CPPFLAGS += -Itests
$(BUILD)/run-tests: $(BUILD)/tests/main.o $(TOBJ) $(OBJ)
	@echo "link $@"
	$(QUIET)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(ALL_LIBS) -lcunit

do-unit: $(BUILD)/run-tests $(BIN) $(OUT)/fonts/.complete
	$(BUILD)/run-tests $(SUITE)

# ---- figures of larger invented extracts, counted again by R and by awk ----

do-recount: $(BIN)
	@rm -rf $(OUT)/recount
	@Rscript tests/recount/recount.R $(BIN) $(OUT)/recount
	@awk -f tests/recount/nights.awk $(OUT)/recount/offences.csv $(OUT)/recount/facts.csv

do-recount-years: $(OUT)/extracts/llr/.complete
	@Rscript tests/recount/years.R $(BIN) $(OUT)/extracts/llr/2022-01 $(OUT)/recount

# ---- bench: ROWS of the invented extracts, RUNS of each part, EXTRACTS a folder of real ones, PART only one ----

BSRC := $(sort $(wildcard tests/bench/*.c))
BOBJ := $(BSRC:%.c=$(BUILD)/%.o) $(BUILD)/tests/support/mosaic.o

$(BUILD)/run-bench: $(BOBJ) $(OBJ)
	@echo "link $@"
	$(QUIET)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(ALL_LIBS)

do-bench: $(BUILD)/run-bench $(BIN) $(OUT)/fonts/.complete
	@$(BUILD)/run-bench --binary $(BIN) --folder $(OUT)/bench --rows "$(ROWS)" --runs "$(RUNS)" \
	  --extracts "$(EXTRACTS)" --part "$(PART)"

do-lint:
	@$(MAKE) --no-print-directory CC=gcc out/build/gcc-release/vrn-report out/build/gcc-release/run-tests
	@$(MAKE) --no-print-directory CC=clang out/build/clang-release/vrn-report out/build/clang-release/run-tests
	@clang-format --dry-run -Werror $$(git ls-files 'generator/*.[ch]' 'tests/*.[ch]')
	@$(MAKE) --no-print-directory do-unit SUITE=lint

# ---- specimen: every block in every brand and format, to look at ----

specimen: build
	@test -d $(OUT)/extracts/sample || $(BIN) synth --out $(OUT)/extracts/sample --seed 1 >/dev/null
	@$(BIN) build templates/releases/specimen.lua

# ---- synthetic extracts: made again when the program or the profile is newer ----

EXTRACTS_LLR := $(OUT)/extracts/llr/.complete

extracts: setup-build
	@$(MAKE) --no-print-directory do-build $(EXTRACTS_LLR)

$(EXTRACTS_LLR): $(BIN) $(wildcard lua/synth/llr*.lua lua/synth/llr/*.lua)
	@rm -rf $(@D)
	@$(BIN) synth --profile llr --seed 1 --out $(@D) >/dev/null && touch $@

# ---- the sample release, on invented extracts ----

sample:
	@$(BIN) synth --out $(OUT)/extracts/sample --seed 1 >/dev/null
	@$(BIN) build templates/releases/sample.lua
	@echo "The sample documents are in $(OUT)/reports/sample/public/"

# ---- the partnership's two documents, on invented years ----

llr:
	@$(BIN) synth --profile llr --out $(OUT)/extracts/llr --seed 1 >/dev/null
	@$(BIN) build llr-2021-22
	@echo "The summary and the strategy are in $(OUT)/reports/llr-2021-22/"

-include $(OBJ:.o=.d) $(TOBJ:.o=.d) $(BOBJ:.o=.d) $(BUILD)/generator/main.d $(BUILD)/tests/main.d
