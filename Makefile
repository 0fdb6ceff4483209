# vrn-report: build, test and run.  `make help` lists the words.
MODE    ?= release
CC      ?= gcc
OUT     := out
BUILD   := $(OUT)/build/$(notdir $(CC))-$(MODE)
BIN     := $(OUT)/bin/vrn-report

WARN := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wundef \
        -Wwrite-strings -Wvla -Wformat=2 -Wdouble-promotion -Werror
PKGS := cairo lua5.4 harfbuzz harfbuzz-subset fribidi jansson libdeflate nettle libxxhash libcmark
CFLAGS_release := -O2 -g
CFLAGS_debug   := -O0 -g3
CFLAGS_asan    := -O1 -g -fsanitize=address -fno-omit-frame-pointer
CFLAGS_ubsan   := -O1 -g -fsanitize=undefined -fno-sanitize-recover=all
CPPFLAGS += -Igenerator -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE -MMD -MP $(shell pkg-config --cflags $(PKGS) 2>/dev/null)
CFLAGS   += -std=c11 -ffp-contract=off -pthread $(WARN) $(CFLAGS_$(MODE))
LDLIBS   += $(shell pkg-config --libs $(PKGS) 2>/dev/null) -lhpdf -lcsv -lhyphen -lunibreak -lRmath -pthread -lm

SRC  := $(filter-out generator/main.c,$(sort $(wildcard generator/*/*.c)))
OBJ  := $(SRC:%.c=$(BUILD)/%.o)
TSRC := $(sort $(wildcard tests/unit/*/*.c tests/support/*.c))
TOBJ := $(TSRC:%.c=$(BUILD)/%.o)

all: $(BIN)

$(BIN): $(BUILD)/vrn-report
	@mkdir -p $(@D)
	@cp -f $< $@

$(BUILD)/vrn-report: $(BUILD)/generator/main.o $(OBJ)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

# One suite for each tests/unit/ROOM/test_FILE.c, which exports rg_tests_ROOM_FILE[].
$(BUILD)/suites.inc: $(TSRC) Makefile
	@mkdir -p $(@D)
	@for f in $(filter tests/unit/%,$(TSRC)); do n=$${f#tests/unit/}; r=$${n%%/*}; n=$${n#*/test_}; echo "RG_SUITE($$r, $${n%.c})"; done > $@
$(BUILD)/tests/main.o: tests/main.c $(BUILD)/suites.inc
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) -I$(BUILD) -Itests $(CFLAGS) -c -o $@ $<
$(BUILD)/tests/%.o: CPPFLAGS += -Itests
$(BUILD)/run-tests: $(BUILD)/tests/main.o $(TOBJ) $(OBJ)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS) -lcunit

unit: $(BUILD)/run-tests
	$(BUILD)/run-tests $(SUITE)

test: unit

-include $(OBJ:.o=.d) $(TOBJ:.o=.d) $(BUILD)/generator/main.d $(BUILD)/tests/main.d
.PHONY: all unit test
