/* analysis/measure_link.c - Declarations linked: names become measures, places and definitions. */
#include "analysis/measure_impl.h"

#include <string.h>

static bool unknown_name(const rg_value *v, const char *what, const char *name,
                         const char *const *names, size_t count, rg_err *err)
{
    const char *near = rg_str_nearest(rg_str_of(name), names, count);
    return rg_fail_at(err, RG_E_TEMPLATE, v->place, "there is no %s \"%s\"%s%s%s", what, name,
                      near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
}

static bool link_definition(reader *r, const rg_value *v, rg_measure *m, rg_err *err)
{
    const char *name = NULL;
    if (!rg_value_need_text(v, "definition", &name, err))
        return false;
    const char **names = RG_NEW_N(r->arena, const char *, r->definition_count + 1);
    for (size_t i = 0; i < r->definition_count; i++) {
        names[i] = r->definitions[i].id;
        if (strcmp(names[i], name) == 0)
            m->definition = &r->definitions[i];
    }
    return m->definition ||
           unknown_name(v, "definition", name, names, r->definition_count, err);
}

static bool link_table(reader *r, const rg_value *v, rg_measure *m, rg_err *err)
{
    const char *name = NULL;
    if (!rg_value_need_text(v, "table", &name, err))
        return false;
    const char **names = RG_NEW_N(r->arena, const char *, r->place_count + 1);
    for (size_t i = 0; i < r->place_count; i++) {
        names[i] = r->places[i].table;
        if (strcmp(names[i], name) == 0)
            m->table = &r->places[i];
    }
    return m->table || unknown_name(v, "place for table", name, names, r->place_count, err);
}

static bool link_measure(reader *r, const rg_value *v, const char *key, bool needed,
                         const rg_measure **out, rg_err *err)
{
    const char *name = NULL;
    if (!(needed ? rg_value_need_text(v, key, &name, err)
                 : rg_value_want_text(v, key, &name, err)))
        return false;
    if (!name)
        return true;
    rg_measures all = {.items = r->measures, .count = r->count};
    *out = rg_measures_find(&all, name);
    const char **names = RG_NEW_N(r->arena, const char *, r->count + 1);
    for (size_t i = 0; i < r->count; i++)
        names[i] = r->measures[i].id;
    return *out || unknown_name(v, "measure", name, names, r->count, err);
}

bool rg_measure_scanned(const rg_measure *m)
{
    return measure_traits[m->statistic].of == NEEDS_TABLE;
}

/* Whether its totals also add up. */
static bool counting(const rg_measure *m)
{
    return m->statistic == RG_STAT_COUNT || m->statistic == RG_STAT_SUM;
}

static bool not_a_count(const rg_value *v, const rg_measure *m, const char *field,
                        const rg_measure *named, rg_err *err)
{
    return rg_fail_at(
        err, RG_E_TEMPLATE, v->place,
        "measure \"%s\": %s names \"%s\", which is not a count; name a measure whose "
        "statistic is count or sum",
        m->id, field, named->id);
}

static bool same_dimensions(const rg_measure *a, const rg_measure *b)
{
    if (a->dimension_count != b->dimension_count)
        return false;
    for (size_t i = 0; i < a->dimension_count; i++)
        if (strcmp(a->dimensions[i], b->dimensions[i]) != 0)
            return false;
    return true;
}

/* difference, correlation and benchmark set any figure beside another. */
static bool link_other(reader *r, const rg_value *v, rg_measure *m, rg_err *err)
{
    bool published = m->statistic == RG_STAT_BENCHMARK;
    const char *field = m->statistic == RG_STAT_DIFFERENCE                 ? "before"
                        : published || m->statistic == RG_STAT_CORRELATION ? "beside"
                                                                           : NULL;
    if (!field)
        return true;
    if (!link_measure(r, v, field, true, &m->base, err))
        return false;
    return !published ||
           (m->base->statistic == RG_STAT_VALUE && m->base->benchmark_count > 0) ||
           rg_fail_at(err, RG_E_TEMPLATE, v->place,
                      "measure \"%s\": beside names \"%s\"; a benchmark is a published figure "
                      "(statistic value) that names benchmarks",
                      m->id, m->base->id);
}

/* since sets a figure beside the one that was printed before, which may be linked later. */
static bool settle_since(const rg_value *v, const rg_measure *m, rg_err *err)
{
    bool earlier = m->statistic == RG_STAT_PREVIOUS || m->statistic == RG_STAT_SINCE;
    if (earlier && m->definition != m->of->definition)
        return rg_fail_at(
            err, RG_E_TEMPLATE, v->place,
            "measure \"%s\" has the definition %s and of, \"%s\", has %s; they must "
            "be the same",
            m->id, m->definition->id, m->of->id, m->of->definition->id);
    if (m->statistic != RG_STAT_SINCE)
        return true;
    if (m->base->statistic != RG_STAT_PREVIOUS || m->base->of != m->of)
        return rg_fail_at(
            err, RG_E_TEMPLATE, v->place,
            "measure \"%s\": before names \"%s\"; name a measure whose statistic is "
            "previous and whose of is \"%s\"",
            m->id, m->base->id, m->of->id);
    return !rg_measure_is_series(m->of) ||
           rg_fail_at(
               err, RG_E_TEMPLATE, v->place,
               "measure \"%s\": \"%s\" is a series; the change since a release is of one "
               "period, so name a measure without month, financial_year and period",
               m->id, m->of->id);
}

/* A change is of one definition: what two count is no series, as attendances before and after a new data set. */
static bool settle_change(const rg_value *v, const rg_measure *m, rg_err *err)
{
    bool change = m->statistic == RG_STAT_AGAINST || m->statistic == RG_STAT_DIFFERENCE;
    return !change || m->of->definition == m->base->definition ||
           rg_fail_at(err, RG_E_TEMPLATE, v->place,
                      "measure \"%s\": of, \"%s\", has the definition %s and before, \"%s\", "
                      "has %s; a change is between figures of one definition",
                      m->id, m->of->id, m->of->definition->id, m->base->id,
                      m->base->definition->id);
}

/* part and against set one count beside another. */
static bool link_base(reader *r, const rg_value *v, rg_measure *m, rg_err *err)
{
    const char *field = m->statistic == RG_STAT_PART      ? "base"
                        : m->statistic == RG_STAT_AGAINST ? "before"
                        : m->statistic == RG_STAT_SINCE   ? "before"
                                                          : NULL;
    if (!field)
        return true;
    if (!link_measure(r, v, field, true, &m->base, err))
        return false;
    if (m->statistic == RG_STAT_SINCE)
        return true;
    if (!counting(m->base))
        return not_a_count(v, m, field, m->base, err);
    return same_dimensions(m->of, m->base) ||
           rg_fail_at(
               err, RG_E_TEMPLATE, v->place,
               "measure \"%s\": of and %s have different dimensions; they must have the same",
               m->id, field);
}

static bool link_over(const rg_value *v, rg_measure *m, rg_err *err)
{
    if (measure_traits[m->statistic].over && m->over_count == 0)
        return rg_fail_at(
            err, RG_E_TEMPLATE, v->place,
            "measure \"%s\" does not say over which dimension; add over = { ... }", m->id);
    if (m->statistic == RG_STAT_SHARE_OF && (m->group_count == 0 || m->over_count != 1))
        return rg_fail_at(
            err, RG_E_TEMPLATE, v->place,
            "measure \"%s\" does not say which values it is about; add groups = { "
            "\"a\", ... } and over = { \"dimension\" }",
            m->id);
    if (m->statistic == RG_STAT_GROUPS && (m->group_count != 2 || m->over_count != 1))
        return rg_fail_at(
            err, RG_E_TEMPLATE, v->place,
            "measure \"%s\" compares two groups of one dimension; add groups = { \"a\", "
            "\"b\" } and over = { \"dimension\" }",
            m->id);
    m->among_areas =
        m->statistic == RG_STAT_RANK && m->over_count == 1 && strcmp(m->over[0], "area") == 0;
    for (size_t i = 0; i < m->over_count && !m->among_areas; i++)
        if (measure_traits[m->statistic].over && !rg_measure_has_dimension(m, m->over[i]))
            return unknown_name(v, "dimension", m->over[i], m->dimensions, m->dimension_count,
                                err);
    return true;
}

static bool wrong_kind(const rg_value *v, const rg_measure *m, const char *wanted, rg_err *err)
{
    return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                      "measure \"%s\": of names \"%s\", whose statistic is %s; name one whose "
                      "statistic is %s",
                      m->id, m->of->id, rg_statistic_name(m->of->statistic), wanted);
}

static bool is_share(rg_statistic s)
{
    return s == RG_STAT_SHARE || s == RG_STAT_PART || s == RG_STAT_AREA_SHARE ||
           s == RG_STAT_SHARE_OF;
}

/* Whether `of` is of the kind that the statistic is worked out from. */
static bool check_of(const rg_value *v, const rg_measure *m, rg_err *err)
{
    rg_statistic of = m->of->statistic;
    switch (measure_traits[m->statistic].of) {
    case NEEDS_COUNT:
        return counting(m->of) || (m->statistic == RG_STAT_SHARE && of == RG_STAT_VALUE) ||
               not_a_count(v, m, "of", m->of, err);
    case NEEDS_VALUE:
        return of == RG_STAT_VALUE || wrong_kind(v, m, "value", err);
    case NEEDS_RATE:
        return of == RG_STAT_RATE || wrong_kind(v, m, "rate", err);
    case NEEDS_SHARE:
        return is_share(of) || wrong_kind(v, m, "share, part, area_share or share_of", err);
    case NEEDS_ANY:
    case NEEDS_TABLE:
        break;
    }
    if (m->statistic == RG_STAT_STEADY && of != RG_STAT_COMPARE && of != RG_STAT_BENCHMARK)
        return wrong_kind(v, m, "compare or benchmark", err);
    if (m->statistic == RG_STAT_COMPLEMENT && of != RG_STAT_SHARE && of != RG_STAT_PART &&
        of != RG_STAT_AREA_SHARE && !(of == RG_STAT_RATE && m->of->per == 100))
        return wrong_kind(v, m, "share, part, area_share, or rate per 100", err);
    if (m->statistic == RG_STAT_FUNNEL && of != RG_STAT_RATE && of != RG_STAT_PART)
        return wrong_kind(v, m, "rate or part", err);
    return true;
}

static bool has_month(const rg_measure *of)
{
    return rg_measure_has_dimension(of, "month");
}

static bool check_shape(const rg_value *v, const rg_measure *m, rg_err *err)
{
    if ((m->statistic == RG_STAT_RUN_RATE || m->statistic == RG_STAT_XMR) && !has_month(m->of))
        return rg_fail_at(
            err, RG_E_TEMPLATE, v->place,
            "measure \"%s\" is about a series by month; of needs the dimension month", m->id);
    if (m->statistic == RG_STAT_CONCENTRATION && !m->of->by_lsoa)
        return rg_fail_at(
            err, RG_E_TEMPLATE, v->place,
            "measure \"%s\" needs counts by neighbourhood; of needs areas = \"lsoa\"", m->id);
    return true;
}

/* A share is set beside the clock or beside another share of the same dimensions. */
static bool link_beside(reader *r, const rg_value *v, rg_measure *m, rg_err *err)
{
    if (m->statistic != RG_STAT_BESIDE)
        return true;
    if (!link_measure(r, v, "beside", false, &m->base, err))
        return false;
    if (!m->base == !(m->hours > 0))
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "measure \"%s\" needs either beside (another share) or hours (of 24)",
                          m->id);
    rg_statistic of = m->base ? m->base->statistic : RG_STAT_SHARE;
    return is_share(of) ||
           rg_fail_at(err, RG_E_TEMPLATE, v->place,
                      "measure \"%s\": beside names \"%s\", which is not a share", m->id,
                      m->base->id);
}

/* Derived measures take their dimensions from the one they are worked out from, which may be declared after
 * them. */
static bool take_dimensions(const rg_value *v, rg_measure *m, int depth, rg_err *err)
{
    enum { DEPTH_MAX = 8 };
    const rg_measure *root = m->of;
    for (; root->of && depth < DEPTH_MAX; depth++)
        root = root->of;
    if (depth == DEPTH_MAX)
        return rg_fail_at(
            err, RG_E_TEMPLATE, v->place,
            "measure \"%s\" is worked out from itself, or over more than %d steps", m->id,
            DEPTH_MAX);
    memcpy(m->dimensions, root->dimensions, sizeof m->dimensions);
    m->dimension_count = root->dimension_count;
    return true;
}

static bool link_derived(reader *r, const rg_value *v, rg_measure *m, rg_err *err)
{
    return link_measure(r, v, "of", true, &m->of, err) &&
           link_measure(r, v, "denominator", measure_traits[m->statistic].divides,
                        &m->denominator, err) &&
           check_of(v, m, err) && link_base(r, v, m, err) && link_beside(r, v, m, err) &&
           link_other(r, v, m, err);
}

bool measure_settle(const rg_value *v, rg_measure *m, rg_err *err)
{
    return !m->of ||
           (take_dimensions(v, m, 0, err) && link_over(v, m, err) && check_shape(v, m, err) &&
            settle_since(v, m, err) && settle_change(v, m, err));
}

/* Figures stand one a row, beside the period they are about. */
static bool check_published(const rg_value *v, rg_measure *m, rg_err *err)
{
    if (m->table->published != (m->statistic == RG_STAT_VALUE))
        return rg_fail_at(
            err, RG_E_TEMPLATE, v->place,
            "measure \"%s\": statistic \"value\" and places of level \"published\" go "
            "together",
            m->id);
    if (m->statistic != RG_STAT_VALUE)
        return true;
    if (m->dimension_count == RG_DIMENSIONS_MAX)
        return rg_fail_at(
            err, RG_E_TEMPLATE, v->place,
            "measure \"%s\": published figures have %d dimensions at most, since their "
            "period is one",
            m->id, RG_DIMENSIONS_MAX - 1);
    size_t at = m->dimension_count++;
    for (; at > 0 && strcmp(m->dimensions[at - 1], "period") > 0; at--)
        m->dimensions[at] = m->dimensions[at - 1];
    m->dimensions[at] = "period";
    return true;
}

/* What people a policing area has is counted by its beats or neighbourhoods, in a measure of its own. */
static bool link_npas(reader *r, const rg_value *v, rg_measure *m, rg_err *err)
{
    if (!link_measure(r, v, "npas", false, &m->npas, err))
        return false;
    if (!m->npas)
        return true;
    if (!counting(m))
        return rg_fail_at(err, RG_E_TEMPLATE, v->place,
                          "measure \"%s\" is no count, so it has no npas; give npas to its "
                          "denominator",
                          m->id);
    if (!counting(m->npas))
        return not_a_count(v, m, "npas", m->npas, err);
    return same_dimensions(m, m->npas) ||
           rg_fail_at(
               err, RG_E_TEMPLATE, v->place,
               "measure \"%s\": npas names \"%s\", which has other dimensions; they must be "
               "the same",
               m->id, m->npas->id);
}

bool measure_link(reader *r, const rg_value *v, rg_measure *m, rg_err *err)
{
    if (!link_definition(r, v, m, err) || !link_npas(r, v, m, err))
        return false;
    return rg_measure_scanned(m) ? link_table(r, v, m, err) && check_published(v, m, err)
                                 : link_derived(r, v, m, err);
}
