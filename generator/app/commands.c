/* app/commands.c - From the command line to the room that does the work. */
#include "app/commands.h"

#include "app/brands.h"
#include "app/build.h"
#include "app/clock.h"
#include "app/data_job.h"
#include "app/lint.h"
#include "app/listing.h"
#include "app/starter.h"
#include "app/version.h"
#include "base/file.h"
#include "script/declare.h"
#include "script/eval.h"
#include "synth/synth.h"

#include <string.h>

/* What a call needs and what it answers: text for standard output, or a failure. */
typedef struct call {
    rg_arena *arena;
    const rg_options *options;
    const char *root;
    rg_buf out;
} call;

static bool open_project(call *c, rg_project *p, rg_err *err)
{
    return rg_project_open(c->arena, c->root, c->options->operand, c->options->extracts, p,
                           err);
}

static bool run_check(call *c, rg_err *err)
{
    rg_project p;
    if (!open_project(c, &p, err))
        return false;
    if (!c->options->propose)
        return rg_check_job(&p, rg_clock_processors(), &c->out, err);
    const char *folder = rg_path_join(c->arena, c->root, "out/mappings");
    const char *name = rg_arena_printf(c->arena, "%s.csv", p.release.slug);
    return rg_file_make_dirs(folder, err) &&
           rg_propose_job(&p, rg_path_join(c->arena, folder, name), &c->out, err);
}

static bool known_area(const call *c, const rg_project *p, rg_err *err)
{
    const char *code = c->options->area;
    if (!code || rg_areas_find(&p->all_areas, code) || code[0] == 'E' || code[0] == 'W')
        return true;
    const char **codes = RG_NEW_N(c->arena, const char *, p->all_areas.count + 1);
    for (size_t i = 0; i < p->all_areas.count; i++)
        codes[i] = p->all_areas.items[i].code;
    const char *near = rg_str_nearest(rg_str_of(code), codes, p->all_areas.count);
    return rg_fail(
        err, RG_E_USAGE,
        "--area %s: there is no such area%s%s%s; templates/settings/areas.csv has the "
        "codes",
        code, near ? ", did you mean " : "", near ? near : "", near ? "?" : "");
}

static bool run_facts(call *c, rg_err *err)
{
    rg_project p;
    return open_project(c, &p, err) && known_area(c, &p, err) &&
           rg_facts_job(&p, c->options, rg_clock_processors(), &c->out, err);
}

static bool run_explain(call *c, rg_err *err)
{
    rg_project p;
    return open_project(c, &p, err) &&
           rg_explain_job(&p, c->options, rg_clock_processors(), &c->out, err);
}

static bool run_eval(call *c, rg_err *err)
{
    if (!rg_eval(c->arena, c->root, c->options->operand, &c->out, err))
        return false;
    if (c->out.n && c->out.p[c->out.n - 1] != '\n')
        rg_buf_putc(&c->out, '\n');
    return true;
}

/* The files that a profile names in `parts`, each a list of what it makes. */
static bool read_parts(call *c, rg_synth_job *job, rg_err *err)
{
    const char **names = NULL;
    if (!rg_value_want_texts(c->arena, job->profile, "parts", &names, &job->part_count, err))
        return false;
    const char **files = RG_NEW_N(c->arena, const char *, job->part_count + 1);
    const rg_value **parts = RG_NEW_N(c->arena, const rg_value *, job->part_count + 1);
    for (size_t i = 0; i < job->part_count; i++)
        files[i] = rg_arena_printf(c->arena, "lua/synth/%s.lua", names[i]);
    job->parts = parts;
    return rg_declare(c->arena, c->root, files, job->part_count, rg_synth_words, parts, err);
}

static bool run_synth(call *c, rg_err *err)
{
    static const char *const words[] = {"profile", "area", "crime", "cut", NULL};
    const rg_options *o = c->options;
    const char *name = o->profile ? o->profile : "open";
    const char *file = rg_arena_printf(c->arena, "lua/synth/%s.lua", name);
    rg_synth_job job = {.out = o->out, .seed = (uint64_t)o->seed, .scale = o->scale};
    if (!rg_file_exists(rg_path_join(c->arena, c->root, file)))
        return rg_fail(err, RG_E_USAGE, "--profile %s: there is no profile %s", name, file);
    return rg_declare(c->arena, c->root, &file, 1, words, &job.profile, err) &&
           read_parts(c, &job, err) && rg_synth(c->arena, &job, &c->out, err);
}

static bool run(call *c, rg_err *err)
{
    switch (c->options->command) {
    case RG_CMD_CHECK:
        return run_check(c, err);
    case RG_CMD_FACTS:
        return run_facts(c, err);
    case RG_CMD_EXPLAIN:
        return run_explain(c, err);
    case RG_CMD_EVAL:
        return run_eval(c, err);
    case RG_CMD_SYNTH:
        return run_synth(c, err);
    case RG_CMD_BRAND:
        return rg_brand_check_file(c->arena, c->root, c->options->second, &c->out, err);
    case RG_CMD_LIST:
        return rg_listing(c->arena, c->root, c->options->json, &c->out, err);
    case RG_CMD_NEW:
        return rg_starter(c->arena, c->root, c->options->operand, &c->out, err);
    case RG_CMD_OUTLINE:
        return rg_starter_outline(c->arena, c->root, c->options->operand, &c->out, err);
    case RG_CMD_HELP:
        rg_buf_puts(&c->out, rg_options_help());
        return true;
    case RG_CMD_VERSION:
        rg_buf_puts(&c->out, "vrn-report " RG_VERSION "\n");
        return true;
    case RG_CMD_BUILD:
    case RG_CMD_LINT:
        break;
    }
    return rg_fail(err, RG_E_BUG, "no such call");
}

/* What was found is printed also where the call fails: a quality report with the refusal after it. */
static int finish(call *c, bool ok, rg_err *err, const rg_voice *voice)
{
    rg_err why = {0};
    if (c->out.n && !rg_voice_result(rg_buf_view(&c->out), &why)) {
        rg_voice_error(voice, &why);
        if (ok)
            return rg_exit_status(why.code);
    }
    rg_buf_free(&c->out);
    if (ok)
        return 0;
    rg_voice_error(voice, err);
    return rg_exit_status(err->code);
}

int rg_main(int argc, char **argv)
{
    rg_err err = {0};
    rg_options options;
    rg_arena *arena = rg_arena_new("batch");
    rg_voice voice = {.terminal = rg_clock_on_terminal()};
    int status;
    bool parsed = rg_options_parse(argc, argv, &options, &err);
    voice.json = options.json;
    call c = {.arena = arena, .options = &options};
    bool needs_root = options.command != RG_CMD_HELP && options.command != RG_CMD_VERSION;
    if (!parsed || (needs_root && !rg_project_root(arena, &c.root, &err))) {
        rg_voice_error(&voice, &err);
        status = rg_exit_status(err.code);
    } else if (options.command == RG_CMD_BUILD) {
        status = rg_build(arena, &options, c.root, &voice);
    } else if (options.command == RG_CMD_LINT) {
        status = rg_lint(arena, &options, c.root, &voice);
    } else {
        bool ok = run(&c, &err);
        status = finish(&c, ok, &err, &voice);
    }
    rg_arena_free(arena);
    return status;
}
