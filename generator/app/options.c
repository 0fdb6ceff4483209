/* app/options.c - Reading the command line. */
#include "app/options.h"

#include "app/charts.h"
#include "base/num.h"

#include <string.h>

static const struct {
    const char *name;
    rg_command command;
    const char *operand; /* what the call needs, for the message; NULL = nothing */
    const char *flags;   /* the flags it takes, space before and after each */
} calls[] = {
    {"build", RG_CMD_BUILD, "a release file",
     " --only --edition --extracts --out --jobs --plan --charts --large-print "
     "--no-attachments "},
    {"check", RG_CMD_CHECK, "a release file", " --extracts --propose "},
    {"facts", RG_CMD_FACTS, "a release file",
     " --extracts --measure --area --edition --format "},
    {"explain", RG_CMD_EXPLAIN, "a release file", " --extracts --edition "},
    {"lint", RG_CMD_LINT, "a release file", " --extracts "},
    {"eval", RG_CMD_EVAL, "an expression", " "},
    {"synth", RG_CMD_SYNTH, NULL, " --out --profile --seed --scale "},
    {"brand", RG_CMD_BRAND, "the word check and a brand's file", " "},
    {"list", RG_CMD_LIST, NULL, " "},
    {"new", RG_CMD_NEW, "a name for the report", " "},
    {"outline", RG_CMD_OUTLINE, "a report's name", " "},
    {"help", RG_CMD_HELP, NULL, " "},
    {"--help", RG_CMD_HELP, NULL, " "},
    {"-h", RG_CMD_HELP, NULL, " "},
    {"--version", RG_CMD_VERSION, NULL, " "},
};
enum { CALLS = sizeof calls / sizeof *calls, NAMED_CALLS = 12 };

const char *rg_options_help(void)
{
    return "vrn-report: reports from a year's data extracts, in accessible PDF\n"
           "\n"
           "  vrn-report build RELEASE [--only REPORT[:AREA]] [--edition public|restricted]\n"
           "                   [--extracts DIR] [--out DIR] [--jobs N] [--plan]\n"
           "                   [--charts svg,png] [--large-print] [--no-attachments]\n"
           "                                   make the documents of a release; and the "
           "public\n"
           "                                   edition's figures as files for the web\n"
           "  vrn-report check RELEASE [--extracts DIR] [--propose]\n"
           "                                   read the extracts and report on their quality;\n"
           "                                   or propose columns for headings that are new\n"
           "  vrn-report facts RELEASE [--extracts DIR] [--measure GLOB] [--area CODE]\n"
           "                   [--edition public|restricted|exact] [--format csv|json]\n"
           "                                   print every fact\n"
           "  vrn-report explain RELEASE FACT_ID [--extracts DIR]\n"
           "                                   where a fact came from\n"
           "  vrn-report lint RELEASE          faults in templates and content\n"
           "  vrn-report eval 'EXPRESSION'     one expression with stats, words and format\n"
           "  vrn-report synth --out DIR [--profile NAME] [--seed N] [--scale K]\n"
           "                                   make synthetic extracts\n"
           "  vrn-report brand check FILE      which texts of a brand cannot be read, and "
           "shades\n"
           "                                   that can\n"
           "  vrn-report list                  reports, measures, formats, blocks\n"
           "  vrn-report new REPORT            start a report: template, words, outline, "
           "release\n"
           "  vrn-report outline REPORT        a file that orders a report's parts\n"
           "\n"
           "  --json beside any call gives messages for programs.\n"
           "  A release is a file under templates/releases/, for example\n"
           "  templates/releases/sample.lua\n";
}

static bool find_call(const char *word, size_t *out, rg_err *err)
{
    const char *names[CALLS];
    for (size_t i = 0; i < CALLS; i++) {
        names[i] = calls[i].name;
        if (strcmp(word, calls[i].name) == 0) {
            *out = i;
            return true;
        }
    }
    const char *near = rg_str_nearest(rg_str_of(word), names, NAMED_CALLS);
    return rg_fail(err, RG_E_USAGE, "there is no call \"%s\"%s%s%s; vrn-report help lists them",
                   word, near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
}

/* Where the text of a flag goes; NULL for flags that are numbers or switches. */
static const char **text_slot(rg_options *o, const char *flag)
{
    const struct {
        const char *name;
        const char **slot;
    } slots[] = {
        {"--extracts", &o->extracts}, {"--out", &o->out},         {"--only", &o->only},
        {"--edition", &o->edition},   {"--measure", &o->measure}, {"--area", &o->area},
        {"--format", &o->format},     {"--profile", &o->profile}, {"--charts", &o->charts}};
    for (size_t i = 0; i < sizeof slots / sizeof *slots; i++)
        if (strcmp(flag, slots[i].name) == 0)
            return slots[i].slot;
    return NULL;
}

static bool whole_number(const char *flag, const char *text, int64_t low, int64_t high,
                         int64_t *out, rg_err *err)
{
    if (rg_num_parse_int(rg_str_of(text), out) && *out >= low && *out <= high)
        return true;
    return rg_fail(err, RG_E_USAGE, "%s takes a whole number from %lld to %lld, not \"%s\"",
                   flag, (long long)low, (long long)high, text);
}

static bool set_flag(rg_options *o, const char *flag, const char *value, rg_err *err)
{
    int64_t number = 0;
    const char **slot = text_slot(o, flag);
    if (slot) {
        *slot = value;
        return true;
    }
    if (strcmp(flag, "--jobs") == 0) {
        if (!whole_number(flag, value, 1, 256, &number, err))
            return false;
        o->jobs = (int)number;
        return true;
    }
    if (strcmp(flag, "--seed") == 0) {
        if (!whole_number(flag, value, 0, 2147483647, &number, err))
            return false;
        o->seed = (long)number;
        return true;
    }
    if (!rg_num_parse(rg_str_of(value), &o->scale) || !(o->scale > 0 && o->scale <= 1000))
        return rg_fail(err, RG_E_USAGE,
                       "--scale takes a number above 0 and at most 1000, not \"%s\"", value);
    return true;
}

static bool takes(size_t call, const char *flag)
{
    size_t n = strlen(flag);
    const char *at = strstr(calls[call].flags, flag);
    return at && at[-1] == ' ' && at[n] == ' ';
}

static bool read_flag(rg_options *o, size_t call, int argc, char **argv, int *i, rg_err *err)
{
    const char *flag = argv[*i];
    if (strcmp(flag, "--json") == 0) {
        o->json = true;
        return true;
    }
    if (!takes(call, flag))
        return rg_fail(err, RG_E_USAGE,
                       "%s does not take %s; vrn-report help shows what it takes",
                       calls[call].name, flag);
    if (strcmp(flag, "--plan") == 0) {
        o->plan = true;
        return true;
    }
    bool *slot = strcmp(flag, "--propose") == 0          ? &o->propose
                 : strcmp(flag, "--large-print") == 0    ? &o->large_print
                 : strcmp(flag, "--no-attachments") == 0 ? &o->no_attachments
                                                         : NULL;
    if (slot) {
        *slot = true;
        return true;
    }
    if (*i + 1 >= argc)
        return rg_fail(err, RG_E_USAGE, "%s needs a value after it", flag);
    return set_flag(o, flag, argv[++*i], err);
}

static bool check_words(const rg_options *o, rg_err *err)
{
    if (o->format && strcmp(o->format, "csv") != 0 && strcmp(o->format, "json") != 0)
        return rg_fail(err, RG_E_USAGE, "--format takes csv or json, not \"%s\"", o->format);
    bool exact_allowed = o->command == RG_CMD_FACTS || o->command == RG_CMD_EXPLAIN;
    if (o->edition && strcmp(o->edition, "public") != 0 &&
        strcmp(o->edition, "restricted") != 0 &&
        !(exact_allowed && strcmp(o->edition, "exact") == 0))
        return rg_fail(err, RG_E_USAGE, "--edition takes public or restricted%s, not \"%s\"",
                       exact_allowed ? " or exact" : "", o->edition);
    if (o->command == RG_CMD_SYNTH && !o->out)
        return rg_fail(err, RG_E_USAGE,
                       "synth needs --out DIR, the folder to write the extracts to");
    return true;
}

bool rg_options_parse(int argc, char **argv, rg_options *out, rg_err *err)
{
    rg_options o = {.seed = 1, .scale = 1};
    size_t call = 0;
    int first = 1;
    while (first < argc && strcmp(argv[first], "--json") == 0) {
        o.json = true;
        first++;
    }
    *out = o;
    if (first >= argc)
        return rg_fail(err, RG_E_USAGE, "no call is given; vrn-report help lists them");
    if (!find_call(argv[first], &call, err))
        return false;
    o.command = calls[call].command;
    for (int i = first + 1; i < argc; i++) {
        if (argv[i][0] == '-' && argv[i][1] == '-') {
            if (!read_flag(&o, call, argc, argv, &i, err)) {
                out->json = o.json;
                return false;
            }
        } else if (calls[call].operand && !o.operand) {
            o.operand = argv[i];
        } else if ((o.command == RG_CMD_EXPLAIN || o.command == RG_CMD_BRAND) && !o.second) {
            o.second = argv[i];
        } else {
            return rg_fail(err, RG_E_USAGE, "%s does not take \"%s\"", calls[call].name,
                           argv[i]);
        }
    }
    if (o.charts && !rg_charts_parse(o.charts, &o.chart_kinds, err)) {
        out->json = o.json;
        return false;
    }
    *out = o;
    if (calls[call].operand && !o.operand)
        return rg_fail(err, RG_E_USAGE, "%s needs %s", calls[call].name, calls[call].operand);
    if (o.command == RG_CMD_BRAND && (strcmp(o.operand, "check") != 0 || !o.second))
        return rg_fail(err, RG_E_USAGE,
                       "brand needs the word check and a file: vrn-report brand check "
                       "templates/brands/network.brand");
    if (o.command == RG_CMD_EXPLAIN && !o.second)
        return rg_fail(err, RG_E_USAGE,
                       "explain needs a fact id after the release; vrn-report facts "
                       "prints them");
    return check_words(&o, err);
}
