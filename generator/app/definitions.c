/* app/definitions.c - A definition stands in the settings, the measures that count by it in lua/measures. */
#include "app/definitions.h"

#include <string.h>

/* A filter on a column of the own table or of a joined one: domestic, offences.domestic. */
static const rg_filter *filter_on(const rg_measure *m, const char *column)
{
    for (size_t i = 0; i < m->filter_count; i++) {
        const char *dot = strrchr(m->filters[i].column, '.');
        if (strcmp(dot ? dot + 1 : m->filters[i].column, column) == 0)
            return &m->filters[i];
    }
    return NULL;
}

static bool lets_pass(const rg_filter *f, const char *value)
{
    for (size_t i = 0; f && i < f->value_count; i++)
        if (strcmp(f->values[i], value) == 0)
            return true;
    return f == NULL;
}

/* The column of definitions.csv of which the measure asks more or less than the row; NULL: none.  A measure
 * of a part, such as those with a knife, may ask more of the weapon. */
static const char *differing(const rg_measure *m, const rg_settings_definition *d)
{
    if ((filter_on(m, "public") != NULL) != d->public_place)
        return "place";
    if (lets_pass(filter_on(m, "domestic"), "Y") == d->not_domestic)
        return "domestic";
    if (lets_pass(filter_on(m, "state"), "removed") == d->valid_status)
        return "status";
    return d->with_knife && !filter_on(m, "knife") ? "weapon" : NULL;
}

/* Whether it picks offences by the column. */
static bool picks_by(const rg_measure *m, const char *column)
{
    const rg_filter *f = filter_on(m, column);
    return f && f->value_count == 1 && lets_pass(f, "yes");
}

/* Whether it picks offences by a column of yes and no of offence_classes. */
static bool picks_offences(const rg_measure *m, const rg_table *classes)
{
    for (size_t i = 0; i < classes->schema->plain_count; i++)
        if (classes->columns[i].codes &&
            rg_column_code(&classes->columns[i], RG_STR("yes")) != RG_NO_CODE &&
            picks_by(m, classes->schema->columns[i].name))
            return true;
    return false;
}

static bool words_agree(const rg_measure *m, const rg_settings_definition *d, rg_err *err)
{
    bool title = strcmp(m->definition->title, d->title) == 0;
    return (title && strcmp(m->definition->text, d->text) == 0) ||
           rg_fail_at(
               err, RG_E_USAGE, d->place,
               "the %s of %s is another than in lua/measures (measure \"%s\"); write the "
               "same in both",
               title ? "text" : "title", d->id, m->id);
}

static bool measure_agrees(const rg_measure *m, const rg_table *classes,
                           const rg_settings_definition *d, rg_err *err)
{
    const char *column = !picks_offences(m, classes) ? NULL
                         : !picks_by(m, d->offences) ? "offences"
                                                     : differing(m, d);
    return !column ||
           rg_fail_at(err, RG_E_USAGE, d->place,
                      "measure \"%s\" (%s:%d) counts otherwise than %s says under %s; "
                      "change the row or the measures, so that both say the same",
                      m->id, m->place.file, m->place.line, d->id, column);
}

bool rg_definitions_agree(const rg_project *p, rg_err *err)
{
    const rg_table *t, *classes;
    if (!rg_settings_table(&p->settings, "definitions", &t, err) ||
        !rg_settings_table(&p->settings, "offence_classes", &classes, err))
        return false;
    for (size_t i = 0; i < p->measures.count; i++) {
        const rg_measure *m = &p->measures.items[i];
        rg_settings_definition d;
        bool found = false;
        for (size_t row = 0; m->definition && row < t->row_count && !found; row++)
            found = strcmp(rg_settings_text(t, "id", row), m->definition->id) == 0 &&
                    rg_settings_valid(t, row, p->release.date);
        if (found &&
            (!rg_settings_define(&p->settings, m->definition->id, p->release.date, &d, err) ||
             !words_agree(m, &d, err) || !measure_agrees(m, classes, &d, err)))
            return false;
    }
    return true;
}
