/* app/project.h - What every call needs before an extract is opened: root, release, settings, schemas,
 * measures.  Read once by the parent and constant afterwards. */
#ifndef RG_APP_PROJECT_H
#define RG_APP_PROJECT_H

#include "analysis/area.h"
#include "analysis/measure.h"
#include "analysis/settings.h"
#include "app/release.h"
#include "base/value.h"
#include "content/library.h"
#include "data/schema.h"

typedef struct rg_event {
    const char *from, *to; /* months YYYY-MM, inclusive */
    const char *label, *text;
    const char *use; /* "chart": marked by charts; "compare": named by comparisons; "break" */
} rg_event;

typedef struct rg_project {
    rg_arena *arena;
    const char *root; /* folder with lua/ and templates/ */
    rg_release release;
    const char *extracts;          /* the folder in use */
    const rg_schema **schemas;     /* one for each source of the release */
    const rg_schema *facts_schema; /* of facts that a release kept */
    rg_measures measures;
    rg_lookups lookups;        /* what views look up: the settings */
    const rg_measure **wanted; /* what the release's reports and globs ask for, by id */
    size_t wanted_count;
    rg_settings settings;
    rg_npas npas;        /* policing areas on the release's date */
    rg_library *library; /* templates/content, for the release's date */
    rg_areas all_areas;  /* of the settings, on the release's date */
    rg_areas areas;      /* areas that facts are made for; the whole last */
    rg_event *events;
    size_t event_count;
} rg_project;

/* The words of schemas and measures; NULL-terminated. */
extern const char *const rg_project_words[];

/* The project's root: the folder two above the program's own, or the current one.  Fails where neither has
 * lua/ and templates/. */
bool rg_project_root(rg_arena *arena, const char **out, rg_err *err) RG_MUST_CHECK;

/* The classes that the release (published) or the schemas of its sources say; the settings say the others'.  Lies in
 * the arena; *count of them. */
const rg_source_class *rg_project_classes(rg_arena *arena, const rg_project *project,
                                          size_t *count);

/* Read everything a release needs.  extracts NULL: the release's own folder. */
bool rg_project_open(rg_arena *arena, const char *root, const char *release_path,
                     const char *extracts, rg_project *out, rg_err *err) RG_MUST_CHECK;

#endif
