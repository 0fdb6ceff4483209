#include "app/boundaries.h"

#include "base/file.h"

bool rg_boundaries_open(rg_arena *arena, const rg_project *project, const rg_voice *voice,
                        rg_press *press, const rg_value **inputs, rg_err *err)
{
    const rg_release *r = &project->release;
    rg_value *list = rg_value_table(arena, NULL);
    for (size_t i = 0; i < r->boundary_count; i++) {
        const rg_release_boundaries *b = &r->boundaries[i];
        bool own = rg_str_starts(rg_str_of(b->path), "templates/"); /* of the project */
        const char *path =
            rg_path_join(arena, own ? project->root : project->extracts, b->path);
        const rg_value *input = NULL;
        if (!rg_file_exists(path)) {
            rg_voice_message(
                voice, RG_WARN,
                rg_arena_printf(arena,
                                "%s:%d: the boundaries '%s' are not there (%s); "
                                "maps that need them are drawn as tiles or left out",
                                b->place.file ? b->place.file : r->path, b->place.line, b->name,
                                b->path));
            continue;
        }
        if (!rg_press_boundaries(arena, press, b->name, path, b->path, &input, err))
            return false;
        press->boundaries[press->boundary_count - 1].credit = b->credit;
        rg_value_push(arena, list, input);
    }
    *inputs = list;
    return true;
}
