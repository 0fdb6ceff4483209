/* tests/support/shelf.c - Releases opened, planned and computed, as `build` does. */
#include "support/shelf.h"

#include "app/boundaries.h"
#include "app/data_job.h"
#include "base/file.h"
#include "support/check.h"
#include "support/llr_years.h"

#include <stdlib.h>
#include <unistd.h>

shelf shelf_open(void)
{
    shelf s = {.t = tiny_open()};
    s.arena = s.t.arena;
    return s;
}

static const char *extracts_for(shelf *s, const char *release)
{
    if (strncmp(release, "llr", 3) == 0) {
        const char *years = llr_years_extracts();
        CU_ASSERT_PTR_NOT_NULL_FATAL(years);
        return rg_path_join(s->arena, years, "2022-01");
    }
    const char *to = rg_path_join(s->arena, s->t.folder, "sample");
    if (!s->sampled)
        CU_ASSERT_EQUAL_FATAL(
            system(rg_arena_printf(
                s->arena, "out/bin/vrn-report synth --seed 1 --out %s >/dev/null", to)),
            0);
    s->sampled = true;
    return to;
}

void shelf_take(shelf *s, const char *release)
{
    rg_options options = {.edition = "public"};
    const rg_value *inputs = NULL;
    const rg_voice quiet = {0};
    const char *path = rg_arena_printf(s->arena, "templates/releases/%s.lua", release);
    rg_project *project = RG_NEW(s->arena, rg_project);
    rg_plan *plan = RG_NEW(s->arena, rg_plan);
    rg_err err = {0};
    bool ok = rg_project_open(s->arena, ".", path, extracts_for(s, release), project, &err) &&
              rg_plan_make(s->arena, project, &options, plan, &err) &&
              rg_file_make_dirs("out/cache", &err) &&
              rg_data_editions(project, plan, 2, &err) &&
              rg_press_open(s->arena, ".", &s->press, &err) &&
              rg_boundaries_open(s->arena, project, &quiet, &s->press, &inputs, &err);
    CHECK_TEXT(err.text, "");
    CU_ASSERT_TRUE_FATAL(ok);
    s->documents = plan->items;
    s->count = plan->count;
    s->facts = plan->facts[0];
}

void shelf_put_back(shelf *s)
{
    rg_press_close(&s->press);
    unlink(s->facts);
    s->count = 0;
}

void shelf_close(shelf *s)
{
    tiny_close(&s->t);
}
