/* script/template_pages.c - Pages that write themselves: the quality of the data, from the ledger of
 * rows; the methods, from the records of the measures that the report uses. */
#include "base/num.h"
#include "script/template_inside.h"

#include <string.h>

/* ---- helpers ---- */

static const char *text_of(const rg_value *v, const char *key)
{
    const rg_value *field = rg_value_get(v, key);
    return field && field->kind == RG_V_TEXT ? field->text.p : "";
}

static double number_of(const rg_value *v, const char *key)
{
    const rg_value *field = rg_value_get(v, key);
    return field && field->kind == RG_V_NUMBER ? field->number : 0;
}

static rg_text words(maker *m, const char *text)
{
    return rg_text_plain(m->arena, rg_smarten(m->arena, text));
}

static rg_text whole(maker *m, double x)
{
    rg_buf text = {0};
    rg_num_fixed(&text, x, 0, true);
    rg_text out = rg_text_plain(m->arena, rg_arena_copy(m->arena, text.p, text.n));
    rg_buf_free(&text);
    return out;
}

static void keep_heading(maker *m, const rg_value *v, int level, const char *text,
                         block_list *out)
{
    rg_node *heading = rg_node_new(m->arena, RG_N_HEADING, v->place);
    heading->level = level;
    heading->text = words(m, text);
    template_keep(m, out, heading);
}

static bool read_level(maker *m, const rg_value *v, int *level, bool *formulas)
{
    static const char *const names[] = {"formulas", "level"};
    double given = 2;
    *formulas = true;
    if (!rg_value_only_fields(v, v->word, names, 2, m->err) ||
        !rg_value_want_bool(v, "formulas", formulas, m->err) ||
        !rg_value_want_number(v, "level", &given, m->err))
        return false;
    *level = (int)given;
    return (given >= 1 && given <= 6) ||
           TEMPLATE_FAIL(m, v->place, "'%s' has headings of level 1 to 6", v->word);
}

/* ---- tables of counts ---- */

static rg_table_spec *table_new(maker *m, const char *title, const char *const *headings,
                                size_t columns, size_t rows)
{
    rg_table_spec *t = RG_NEW(m->arena, rg_table_spec);
    rg_doc_column *heads = RG_NEW_N(m->arena, rg_doc_column, columns);
    for (size_t i = 0; i < columns; i++)
        heads[i].heading = words(m, headings[i]);
    t->title = words(m, title);
    t->columns = heads;
    t->column_count = columns;
    t->rows = RG_NEW_N(m->arena, rg_table_row, rows + 1);
    return t;
}

static rg_cell *add_row(maker *m, const rg_value *v, rg_table_spec *t)
{
    rg_cell *cells = RG_NEW_N(m->arena, rg_cell, t->column_count);
    rg_table_row *rows = (rg_table_row *)(uintptr_t)t->rows;
    rows[t->row_count++] = (rg_table_row){.cells = cells, .place = v->place};
    cells[0].header = true;
    return cells;
}

static void keep_table(maker *m, const rg_value *v, const rg_table_spec *t, block_list *out)
{
    rg_node *node = rg_node_new(m->arena, RG_N_TABLE, v->place);
    node->table = t;
    if (t->row_count > 0)
        template_keep(m, out, node);
}

static rg_text ledger_source(maker *m)
{
    return words(m, "Source: the account that the program keeps of every row.");
}

/* Whether some fact that the head names rests on the source. */
static bool is_used(const maker *m, const char *source)
{
    size_t n = strlen(source);
    for (size_t k = 0; k < rg_map_count(m->selections); k++) {
        const selection *s = rg_map_at(m->selections, k);
        for (rg_str rest = rg_str_of(s->count ? s->items[0].fact->sources : ""); rest.n > 0;) {
            rg_str one = rg_str_cut(&rest, ' ');
            if (one.n == n && memcmp(one.p, source, n) == 0)
                return true;
        }
    }
    return false;
}

/* The entries of a list of sources, each with its name, that the report rests on; all of them where its
 * facts name none. */
static const rg_value *used_of(maker *m, const rg_value *all)
{
    rg_value *used = rg_value_table(m->arena, NULL);
    for (size_t i = 0; all && i < all->item_count; i++)
        if (is_used(m, text_of(all->items[i], "name")))
            rg_value_push(m->arena, used, all->items[i]);
    return used->item_count > 0 ? used : all;
}

static void rows_table(maker *m, const rg_value *v, const rg_value *ledger, block_list *out)
{
    static const char *const headings[] = {"Source",   "Rows read",  "Used",
                                           "Left out", "Not usable", "Repaired"};
    static const char *const keys[] = {"read", "used", "excluded", "rejected", "repaired"};
    rg_table_spec *t =
        table_new(m, "Rows read and used, by source", headings, 6, ledger->item_count);
    rg_doc_column *columns = (rg_doc_column *)(uintptr_t)t->columns;
    columns[0].weight = 1;
    for (size_t i = 0; i < ledger->item_count; i++) {
        rg_cell *cells = add_row(m, v, t);
        cells[0].text = words(m, text_of(ledger->items[i], "title"));
        for (size_t k = 0; k < 5; k++) {
            columns[k + 1].align = RG_DECIMAL;
            cells[k + 1].text = whole(m, number_of(ledger->items[i], keys[k]));
        }
    }
    t->subtitle =
        words(m, "Number of rows; rows read are those used, those left out by a rule and "
                 "those that cannot be used");
    t->source = ledger_source(m);
    keep_table(m, v, t, out);
}

static const char *what_became(const char *kind)
{
    return strcmp(kind, "excluded") == 0   ? "Left out by a rule"
           : strcmp(kind, "rejected") == 0 ? "Not usable"
                                           : "Repaired and used";
}

static void reasons_table(maker *m, const rg_value *v, const rg_value *ledger, block_list *out)
{
    static const char *const headings[] = {"Source", "What became of the rows", "Why", "Rows"};
    size_t count = 0;
    for (size_t i = 0; i < ledger->item_count; i++) {
        const rg_value *reasons = rg_value_get(ledger->items[i], "reasons");
        count += reasons ? reasons->item_count : 0;
    }
    rg_table_spec *t = table_new(m, "Rows not used as they stood, and why", headings, 4, count);
    rg_doc_column *columns = (rg_doc_column *)(uintptr_t)t->columns;
    columns[2].weight = 1;
    columns[3].align = RG_DECIMAL;
    for (size_t i = 0; i < ledger->item_count; i++) {
        const rg_value *reasons = rg_value_get(ledger->items[i], "reasons");
        for (size_t k = 0; reasons && k < reasons->item_count; k++) {
            rg_cell *cells = add_row(m, v, t);
            cells[0].text = words(m, text_of(ledger->items[i], "title"));
            cells[1].text = words(m, what_became(text_of(reasons->items[k], "kind")));
            cells[2].text = words(m, text_of(reasons->items[k], "text"));
            cells[3].text = whole(m, number_of(reasons->items[k], "count"));
        }
    }
    t->subtitle = words(m, "Number of rows");
    t->source = ledger_source(m);
    keep_table(m, v, t, out);
}

bool template_data_quality(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"reasons"};
    const rg_value *ledger = used_of(m, rg_value_get(m->job->context, "ledger"));
    bool reasons = true;
    if (!rg_value_only_fields(v, v->word, names, 1, m->err) ||
        !rg_value_want_bool(v, "reasons", &reasons, m->err))
        return false;
    if (!ledger || ledger->item_count == 0)
        return TEMPLATE_FAIL(m, v->place, "there is no account of rows to show");
    rows_table(m, v, ledger, out);
    if (reasons)
        reasons_table(m, v, ledger, out);
    return true;
}

/* ---- methods ---- */

static void add_term(maker *m, const rg_value *v, rg_node *node, const char *term,
                     const char *meaning)
{
    rg_node *a = rg_node_new(m->arena, RG_N_PARA, v->place);
    rg_node *b = rg_node_new(m->arena, RG_N_PARA, v->place);
    a->text = words(m, term);
    b->text = words(m, meaning);
    rg_node_add(m->arena, node, a);
    rg_node_add(m->arena, node, b);
}

static const char *sentence_of(maker *m, const char *text)
{
    size_t n = strlen(text);
    if (n == 0)
        return "";
    char *kept = rg_arena_printf(m->arena, "%s%s", text, strchr(".!?", text[n - 1]) ? "" : ".");
    if (kept[0] >= 'a' && kept[0] <= 'z')
        kept[0] = (char)(kept[0] - 'a' + 'A');
    return kept;
}

/* The records of the measures that the head names, each once, by identity. */
static const rg_value **used_records(maker *m, size_t *count)
{
    const rg_value *all = rg_value_get(m->job->context, "measures");
    const rg_value **used = RG_NEW_N(m->arena, const rg_value *, all ? all->item_count + 1 : 1);
    *count = 0;
    for (size_t i = 0; all && i < all->item_count; i++)
        for (size_t k = 0; k < rg_map_count(m->selections); k++) {
            const selection *s = rg_map_at(m->selections, k);
            if (strcmp(text_of(all->items[i], "id"), s->measure) == 0) {
                used[(*count)++] = all->items[i];
                break;
            }
        }
    return used;
}

static void keep_definitions(maker *m, const rg_value *v, const rg_value *const *records,
                             size_t count, block_list *out)
{
    rg_node *node = rg_node_new(m->arena, RG_N_DEFINITIONS, v->place);
    rg_map *seen = rg_map_new(m->arena);
    for (size_t i = 0; i < count; i++) {
        bool added;
        rg_map_intern(seen, rg_str_of(text_of(records[i], "definition")), &added);
        if (added && text_of(records[i], "definition_text")[0])
            add_term(m, v, node, text_of(records[i], "definition_title"),
                     sentence_of(m, text_of(records[i], "definition_text")));
    }
    if (node->kid_count > 0)
        template_keep(m, out, node);
}

static const char *title_of(maker *m, rg_str id)
{
    const char *key = rg_str_dup(m->arena, id);
    const rg_value *record = template_measure_record(m, key);
    const rg_value *titles = rg_value_get(m->job->context, "titles");
    const rg_value *title = titles ? rg_value_get(titles, key) : NULL;
    return record ? text_of(record, "title") : title ? title->text.p : NULL;
}

static bool is_id_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

/* Formulas name measures by identity; readers know them by title.  Signs as printed. */
static const char *formula_words(maker *m, const char *formula)
{
    rg_buf out = {0};
    for (rg_str rest = rg_str_of(formula); rest.n > 0;) {
        size_t n = 0;
        while (n < rest.n && is_id_letter(rest.p[n]))
            n++;
        rg_str word = {rest.p, n};
        while (word.n > 0 && word.p[word.n - 1] == '.') /* the end of a sentence */
            word.n--;
        const char *title = word.n > 0 ? title_of(m, word) : NULL;
        if (title)
            rg_buf_printf(&out, "\"%s\"", title);
        else if (rg_str_is(word, "x"))
            rg_buf_puts(&out, "\xC3\x97");
        else if (word.n == 0 && rg_str_starts(rest, "/ "))
            rg_buf_puts(&out, "\xC3\xB7");
        else
            rg_buf_add(&out, rest.p, word.n > 0 ? word.n : 1);
        size_t used = word.n > 0 ? word.n : 1;
        rest = (rg_str){rest.p + used, rest.n - used};
    }
    const char *kept = rg_arena_copy(m->arena, out.p ? out.p : "", out.n);
    rg_buf_free(&out);
    return kept;
}

static void keep_measures(maker *m, const rg_value *v, const rg_value *const *records,
                          size_t count, block_list *out)
{
    rg_node *node = rg_node_new(m->arena, RG_N_DEFINITIONS, v->place);
    for (size_t i = 0; i < count; i++) {
        const char *caveat = text_of(records[i], "caveat");
        const char *meaning =
            rg_arena_printf(m->arena, "%s%s%s",
                            sentence_of(m, formula_words(m, text_of(records[i], "formula"))),
                            caveat[0] ? " " : "", sentence_of(m, caveat));
        add_term(m, v, node, text_of(records[i], "title"), meaning);
    }
    if (node->kid_count > 0)
        template_keep(m, out, node);
}

static void keep_sources(maker *m, const rg_value *v, int level, block_list *out)
{
    static const char *const headings[] = {"Data", "Publisher", "Licence", "Files"};
    const rg_value *sources = used_of(m, rg_value_get(m->job->context, "sources"));
    if (!sources || sources->item_count == 0)
        return;
    keep_heading(m, v, level, "Where the data come from", out);
    rg_table_spec *t =
        table_new(m, "Data used in this report", headings, 4, sources->item_count);
    rg_doc_column *columns = (rg_doc_column *)(uintptr_t)t->columns;
    columns[0].weight = columns[1].weight = 1;
    columns[3].align = RG_DECIMAL;
    for (size_t i = 0; i < sources->item_count; i++) {
        const rg_value *s = sources->items[i];
        rg_cell *cells = add_row(m, v, t);
        cells[0].text = words(m, text_of(s, "title"));
        cells[1].text =
            words(m, text_of(s, "publisher")[0] ? text_of(s, "publisher") : "The partnership");
        cells[2].text =
            words(m, text_of(s, "licence")[0] ? text_of(s, "licence") : "Not open data");
        cells[3].text = whole(m, number_of(s, "files"));
    }
    keep_table(m, v, t, out);
}

bool template_methods(maker *m, const rg_value *v, block_list *out)
{
    int level;
    size_t count;
    bool formulas;
    if (!read_level(m, v, &level, &formulas))
        return false;
    const rg_value **records = used_records(m, &count);
    if (count == 0)
        return TEMPLATE_FAIL(m, v->place, "no measure of this report has a record to show");
    keep_heading(m, v, level, "What is counted", out);
    keep_definitions(m, v, records, count, out);
    keep_sources(m, v, level, out);
    if (!formulas)
        return true;
    keep_heading(m, v, level, "How each figure is worked out", out);
    keep_measures(m, v, records, count, out);
    return true;
}
