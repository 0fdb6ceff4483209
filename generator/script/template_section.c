/* script/template_section.c - Sections of a report: their order by an outline, and what stands in for one
 * whose data are missing. */
#include "script/template_inside.h"

#include "base/file.h"
#include "content/outline.h"

#include <string.h>

enum { LARGEST_OUTLINE = 1 << 18, LARGEST_TEXT = 1 << 20 };

typedef struct section {
    const char *name;
    const rg_value *value;
    const rg_outline_line *dropped; /* by the outline; NULL kept */
    const char *lacking;            /* the facts that are missing; NULL none */
} section;

typedef struct section_list {
    section *items;
    size_t count, room;
    size_t first, last; /* of the report's items that are sections */
} section_list;

/* ---- what the template says ---- */

static bool read_section(maker *m, const rg_value *v, section_list *list)
{
    static const char *const names[] = {"about", "missing", "name", "needs"};
    const char *name = NULL;
    if (!rg_value_only_fields(v, "section", names, 4, m->err) ||
        !rg_value_need_text(v, "name", &name, m->err))
        return false;
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i].name, name) == 0)
            return TEMPLATE_FAIL(m, v->place, "two sections are called '%s'; rename one", name);
    if (rg_value_get(v, "needs") && !rg_value_get(v, "about") && !rg_value_get(v, "missing"))
        return TEMPLATE_FAIL(m, v->place,
                             "'%s' needs data, so it must say what is missing without them; "
                             "write about = \"hospital admissions\"",
                             name);
    *RG_PUSH(m->arena, list->items, list->count, list->room) =
        (section){.name = name, .value = v};
    return true;
}

/* Other blocks may stand before the first section and after the last. */
static bool list_sections(maker *m, const rg_value *report, section_list *list)
{
    for (size_t i = 0; i < report->item_count; i++) {
        const rg_value *v = report->items[i];
        if (!rg_value_is_word(v, "section"))
            continue;
        if (list->count && i != list->last + 1)
            return TEMPLATE_FAIL(m, v->place,
                                 "something stands between two sections; put it into the one "
                                 "before");
        list->first = list->count ? list->first : i;
        list->last = i;
        if (!read_section(m, v, list))
            return false;
    }
    return true;
}

/* ---- sections without data ---- */

static bool is_missing(const selection *s)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->items[i].fact->status != RG_S_MISSING)
            return false;
    return true;
}

static bool find_lacking(maker *m, section *s)
{
    const char **needs = NULL;
    size_t count = 0;
    if (!rg_value_want_texts(m->arena, s->value, "needs", &needs, &count, m->err))
        return false;
    for (size_t i = 0; i < count; i++) {
        selection *facts = template_selection(m, rg_str_of(needs[i]), s->value->place);
        if (!facts)
            return false;
        facts->optional = true;
        if (!s->lacking && is_missing(facts))
            s->lacking = needs[i];
    }
    return true;
}

bool template_find_lacking(maker *m, const rg_value *report)
{
    section_list list = {0};
    if (!list_sections(m, report, &list))
        return false;
    for (size_t i = 0; i < list.count; i++)
        if (!find_lacking(m, &list.items[i]))
            return false;
    return true;
}

/* One sentence, and no heading: the section leaves the contents.  Nothing where the report says it elsewhere. */
static bool make_substitute(maker *m, const section *s, block_list *out)
{
    const char *about = NULL;
    rg_node *para = template_node(m, RG_N_PARA, s->value);
    if (!rg_value_want_text(s->value, "about", &about, m->err))
        return false;
    const char *text = rg_arena_printf(
        m->arena, "This edition has nothing on %s: the data were not available.", about);
    bool own = rg_value_get(s->value, "missing") != NULL;
    if (own ? !template_text_field(m, s->value, "missing", &para->text)
            : !template_text(m, s->value->place, text, &para->text))
        return false;
    if (!rg_text_empty(para->text))
        template_keep(m, out, para);
    template_keep_left_out(m, "section", s->name, s->value->place,
                           rg_arena_printf(m->arena, "nothing is known of '%s'", s->lacking));
    if (m->log)
        rg_log_add(m->log, RG_WARN, s->value->place,
                   "the section '%s' is left out: nothing is known of '%s'", s->name,
                   s->lacking);
    return true;
}

/* ---- what the outline adds ---- */

static const char *joined(maker *m, const char *const *parts, size_t count)
{
    rg_buf text = {0};
    for (size_t i = 0; i < count; i++)
        if (parts[i][0])
            rg_buf_printf(&text, "%s%s", text.n ? ", " : "", parts[i]);
    const char *kept = rg_arena_copy(m->arena, text.p ? text.p : "", text.n);
    rg_buf_free(&text);
    return kept;
}

static const char *field_of(const rg_content_table *t, const rg_content_record *r,
                            const char *column)
{
    size_t at = rg_content_column(t, rg_str_of(column));
    return at == SIZE_MAX ? "" : r->cells[at].text.p;
}

/* A quote is somebody's, so it waits for consent. */
static bool check_consent(maker *m, const rg_content_table *t, const rg_content_record *r)
{
    const char *consent = field_of(t, r, "consent");
    if (consent[0] && strstr(consent, "to be supplied") == NULL)
        return true;
    if (m->job->strict)
        return TEMPLATE_FAIL(m, r->place, "the quote '%s' waits for its words and for consent",
                             r->id);
    if (m->log)
        rg_log_add(m->log, RG_WARN, r->place,
                   "the quote '%s' waits for its words and for consent", r->id);
    return true;
}

static bool add_quote(maker *m, const rg_outline_line *line, block_list *out)
{
    const rg_content_table *t;
    const rg_content_record *r;
    if (!template_content_record(m, line->place, RG_STR("quotes"), rg_str_of(line->name), &t,
                                 &r) ||
        !check_consent(m, t, r))
        return false;
    const char *by[] = {field_of(t, r, "name"), field_of(t, r, "role"),
                        field_of(t, r, "organisation")};
    rg_node *quote = rg_node_new(m->arena, RG_N_QUOTE, line->place);
    rg_node *para = rg_node_new(m->arena, RG_N_PARA, line->place);
    size_t text = rg_content_column(t, RG_STR("text"));
    if (text == SIZE_MAX)
        return TEMPLATE_FAIL(m, line->place, "%s has no column 'text'", t->path);
    if (!template_text(m, r->cells[text].place, r->cells[text].text.p, &para->text) ||
        !template_text(m, r->place, joined(m, by, 3), &quote->text))
        return false;
    rg_node_add(m->arena, quote, para);
    template_keep(m, out, quote);
    return true;
}

/* A record of photos.csv as the word photo of a template. */
static bool add_photo(maker *m, const rg_outline_line *line, block_list *out)
{
    static const char *const fields[] = {"alt", "caption", "consent", "credit", "crop"};
    const rg_content_table *t;
    const rg_content_record *r;
    if (!template_content_record(m, line->place, RG_STR("photos"), rg_str_of(line->name), &t,
                                 &r))
        return false;
    rg_value *v = rg_value_table(m->arena, "photo");
    v->place = r->place;
    rg_value_set(m->arena, v, "name", rg_value_text(m->arena, field_of(t, r, "file")));
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (field_of(t, r, fields[i])[0])
            rg_value_set(m->arena, v, fields[i],
                         rg_value_text(m->arena, field_of(t, r, fields[i])));
    return template_photo(m, v, out);
}

static bool add_text(maker *m, const rg_outline_line *line, int level, block_list *out)
{
    rg_node **blocks;
    size_t count;
    if (!rg_str_ends(rg_str_of(line->name), ".md"))
        return TEMPLATE_FAIL(m, line->place, "'%s' is no text file; its name ends in .md",
                             line->name);
    if (!template_prose(m, line->place, line->name, level, &blocks, &count))
        return false;
    for (size_t i = 0; i < count; i++)
        template_keep(m, out, blocks[i]);
    return true;
}

/* ---- making ---- */

static rg_node *first_heading(const block_list *blocks, size_t from)
{
    for (size_t i = from; i < blocks->count; i++)
        if (blocks->items[i]->kind == RG_N_HEADING)
            return blocks->items[i];
    return NULL;
}

static bool make_section(maker *m, const section *s, const rg_outline_line *line, int *level,
                         block_list *out)
{
    size_t from = out->count;
    if (s->lacking)
        return make_substitute(m, s, out);
    if (!template_blocks(m, s->value, 0, out))
        return false;
    rg_node *heading = first_heading(out, from);
    *level = heading ? heading->level + 1 : 1;
    if (!line || !line->title)
        return true;
    if (!heading)
        return TEMPLATE_FAIL(m, line->place,
                             "the section '%s' has no heading, so it can have no other title",
                             s->name);
    return template_text(m, line->place, line->title, &heading->text);
}

static section *find_section(const section_list *list, const char *name)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i].name, name) == 0)
            return &list->items[i];
    return NULL;
}

static bool follow(maker *m, const section_list *list, const rg_outline *outline,
                   block_list *out)
{
    int level = 1;
    bool open = true; /* nothing is added to a section without data */
    for (size_t i = 0; i < outline->count; i++) {
        const rg_outline_line *line = &outline->lines[i];
        section *s = line->kind <= RG_OUTLINE_LEAVE_OUT ? find_section(list, line->name) : NULL;
        bool good = true;
        if (line->kind == RG_OUTLINE_LEAVE_OUT) {
            s->dropped = line;
            template_keep_left_out(m, "section", s->name, line->place,
                                   "the outline leaves it out");
        } else if (line->kind == RG_OUTLINE_SECTION) {
            good = make_section(m, s, line, &level, out);
            open = !s->lacking;
        } else if (open && line->kind == RG_OUTLINE_QUOTE)
            good = add_quote(m, line, out);
        else if (open && line->kind == RG_OUTLINE_PHOTO)
            good = add_photo(m, line, out);
        else if (open)
            good = add_text(m, line, level, out);
        if (!good)
            return false;
    }
    return true;
}

/* ---- references to what is left out ---- */

typedef struct lost_label {
    const char *label;
    const section *section;
} lost_label;

typedef struct lost_list {
    lost_label *items;
    size_t count, room;
} lost_list;

static void lose(maker *m, lost_list *list, const section *s, const char *label)
{
    *RG_PUSH(m->arena, list->items, list->count, list->room) = (lost_label){label, s};
}

/* Labels of headings in a file: {#label}. */
static void labels_of_file(maker *m, const section *s, const char *name, lost_list *list)
{
    rg_str text;
    rg_err ignored = {0};
    const char *path = rg_path_join(m->arena, m->job->root, template_prose_path(m, name));
    if (!rg_file_read(m->arena, path, LARGEST_TEXT, &text, &ignored))
        return;
    for (const char *at = strstr(text.p, "{#"); at; at = strstr(at + 2, "{#")) {
        const char *end = strchr(at, '}');
        if (end)
            lose(m, list, s, rg_arena_copy(m->arena, at + 2, (size_t)(end - at) - 2));
    }
}

static void labels_of(maker *m, const section *s, const rg_value *v, lost_list *list)
{
    const rg_value *label = rg_value_get(v, "label"), *name = rg_value_get(v, "name");
    if (v->word && label && label->kind == RG_V_TEXT && !rg_value_is_word(v, "from"))
        lose(m, list, s, label->text.p);
    if (rg_value_is_word(v, "text") && !name && v->item_count)
        name = v->items[0];
    if (rg_value_is_word(v, "text") && name && name->kind == RG_V_TEXT)
        labels_of_file(m, s, name->text.p, list);
    for (size_t i = 0; i < v->item_count; i++)
        if (v->items[i]->kind == RG_V_TABLE)
            labels_of(m, s, v->items[i], list);
}

static const lost_label *find_lost(const lost_list *list, const char *label)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i].label, label) == 0)
            return &list->items[i];
    return NULL;
}

static bool refuse_reference(maker *m, const lost_label *lost, rg_place at)
{
    const section *s = lost->section;
    if (s->dropped)
        return TEMPLATE_FAIL(
            m, s->dropped->place,
            "'%s' is left out, but %s:%d refers to '%s' in it; keep the section "
            "or take the reference out",
            s->name, at.file, at.line, lost->label);
    return TEMPLATE_FAIL(m, at,
                         "refers to '%s', but the section '%s' is left out as '%s' is missing; "
                         "put the reference into when(\"%s.ok\", ...)",
                         lost->label, s->name, s->lacking, s->lacking);
}

/* Links of Markdown: [words](#label). */
static bool check_links(maker *m, const lost_list *lost, const rg_node *node)
{
    for (size_t i = 0; i < node->text.count; i++) {
        const char *link = node->text.spans[i].link;
        const lost_label *to = link && link[0] == '#' ? find_lost(lost, link + 1) : NULL;
        if (to)
            return refuse_reference(m, to, node->place);
    }
    for (size_t i = 0; i < node->kid_count; i++)
        if (!check_links(m, lost, node->kids[i]))
            return false;
    return true;
}

static bool check_references(maker *m, const section_list *list, const block_list *out)
{
    lost_list lost = {0};
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].dropped || list->items[i].lacking)
            labels_of(m, &list->items[i], list->items[i].value, &lost);
    for (size_t i = 0; i < m->reference_count; i++) {
        const lost_label *to = find_lost(&lost, m->references[i].label);
        if (to)
            return refuse_reference(m, to, m->references[i].place);
    }
    for (size_t i = 0; i < out->count; i++)
        if (!check_links(m, &lost, out->items[i]))
            return false;
    return true;
}

/* ---- the report ---- */

/* An area's outline stands in for the report's. */
static bool find_outline(maker *m, const section_list *list, rg_outline *out, bool *found)
{
    const char *path = rg_arena_printf(m->arena, "templates/areas/%s/%s/outline.txt",
                                       m->job->area.slug, m->job->report);
    rg_str text;
    *found = true;
    if (!rg_file_exists(rg_path_join(m->arena, m->job->root, path)))
        path = rg_arena_printf(m->arena, "templates/%s/outline.txt", m->job->report);
    if (!rg_file_exists(rg_path_join(m->arena, m->job->root, path))) {
        *found = false;
        return true;
    }
    const char **names = RG_NEW_N(m->arena, const char *, list->count + 1);
    for (size_t i = 0; i < list->count; i++)
        names[i] = list->items[i].name;
    return rg_file_read(m->arena, rg_path_join(m->arena, m->job->root, path), LARGEST_OUTLINE,
                        &text, m->err) &&
           rg_outline_read(m->arena, path, text, names, list->count, out, m->err);
}

static bool make_range(maker *m, const rg_value *report, size_t from, size_t to,
                       block_list *out)
{
    rg_value part = *report;
    part.item_count = to;
    return template_blocks(m, &part, from, out);
}

bool template_report_blocks(maker *m, const rg_value *report, block_list *out)
{
    section_list list = {0};
    rg_outline outline = {0};
    bool outlined, good = true;
    int level;
    if (!list_sections(m, report, &list) || !find_outline(m, &list, &outline, &outlined))
        return false;
    if (list.count == 0)
        return template_blocks(m, report, 0, out);
    for (size_t i = 0; i < list.count; i++)
        if (!find_lacking(m, &list.items[i]))
            return false;
    if (!make_range(m, report, 0, list.first, out))
        return false;
    for (size_t i = 0; good && !outlined && i < list.count; i++)
        good = make_section(m, &list.items[i], NULL, &level, out);
    if (outlined)
        good = follow(m, &list, &outline, out);
    return good && make_range(m, report, list.last + 1, report->item_count, out) &&
           check_references(m, &list, out);
}
