/* tests/support/llr_losses.c - Documents with and without an extract, compared by what they say. */
#include "support/llr_losses.h"

#include "base/map.h"
#include "support/check.h"
#include "support/llr_document.h"

#include <string.h>

typedef struct loss {
    const char *source, *document, *kind, *text;
    bool met;
} loss;

typedef struct heads {
    rg_arena *arena;
    rg_map *all;       /* headings and titles; sentences about what is not known */
    const char **list; /* the same, in order, each after its kind and a colon */
    size_t count, room;
} heads;

struct llr_losses {
    rg_arena *arena;
    loss *items;
    size_t count, room;
    heads whole[4];
};

static bool is(const char *text, const char *word)
{
    return strcmp(text, word) == 0;
}

llr_losses *llr_losses_new(rg_arena *arena)
{
    llr_losses *l = RG_NEW(arena, llr_losses);
    l->arena = arena;
    return l;
}

void llr_losses_expect(llr_losses *l, const char *source, const char *document,
                       const char *kind, const char *text)
{
    *RG_PUSH(l->arena, l->items, l->count, l->room) =
        (loss){source, document, kind, text, false};
}

static void lose(llr_losses *l, const char *source, const char *document, const char *kind,
                 const char *text)
{
    bool found = false;
    for (size_t i = 0; i < l->count; i++) {
        loss *e = &l->items[i];
        if (!e->met && is(e->source, source) && is(e->document, document) &&
            is(e->kind, kind) && is(e->text, text)) {
            found = e->met = true;
            break;
        }
    }
    if (!found)
        fprintf(stderr, "\n    missing.csv lacks: %s,%s,%s,\"%s\"", source, document, kind,
                text);
    CU_ASSERT_TRUE(found);
}

/* ---- what a document says ---- */

static void add_head(heads *h, const char *kind, rg_str text)
{
    const char *one = rg_arena_printf(h->arena, "%s:%.*s", kind, (int)text.n, text.p);
    rg_map_intern(h->all, rg_str_of(one), NULL);
    *RG_PUSH(h->arena, h->list, h->count, h->room) = one;
}

static bool is_about_missing(rg_str sentence)
{
    static const char *const words[] = {"supplied", "has nothing on", "[x]"};
    const char *text = sentence.p;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        for (size_t k = 0, n = strlen(words[i]); k + n <= sentence.n; k++)
            if (strncmp(text + k, words[i], n) == 0)
                return true;
    return false;
}

/* What stays the same whatever the data: the name of a chart or table, the words of a heading. */
static rg_str name_of(const rg_node *node, const char *what, const rg_buf *words)
{
    if (is(what, "chart title") && node->chart->id)
        return rg_str_of(node->chart->id);
    if (is(what, "table title") && node->label)
        return rg_str_of(node->label);
    return rg_buf_view(words);
}

static void on_text(void *user, const rg_node *node, const char *what, rg_text text)
{
    heads *h = user;
    rg_buf words = {0};
    (void)node;
    if (is(what, "table cell") || is(what, "table number"))
        return; /* a table says [x] by itself */
    rg_buf_text(&words, text);
    bool title = is(what, "heading") || is(what, "panel heading") || is(what, "chart title") ||
                 is(what, "table title");
    if (title)
        add_head(h, "leaves", name_of(node, what, &words));
    for (rg_str rest = rg_buf_view(&words); !title && rest.n;) {
        size_t n = 0;
        while (n < rest.n && !(rest.p[n] == '.' && (n + 1 == rest.n || rest.p[n + 1] == ' ')))
            n++;
        size_t used = n + 2 < rest.n ? n + 2 : rest.n;
        if (n < rest.n && is_about_missing((rg_str){rest.p, n + 1}))
            add_head(h, "says", (rg_str){rest.p, n + 1});
        rest = (rg_str){rest.p + used, rest.n - used};
    }
    rg_buf_free(&words);
}

static heads heads_of(rg_arena *arena, const char *edition_file, const rg_library *library,
                      const char *report)
{
    heads h = {.arena = arena, .all = rg_map_new(arena)};
    llr_document d =
        llr_document_make(arena, edition_file, llr_editions[LLR_RESTRICTED], library, report);
    if (d.doc)
        llr_document_texts(d.doc, on_text, &h);
    return h;
}

void llr_losses_whole(llr_losses *l, const char *edition_file, const rg_library *library)
{
    for (size_t r = 0; llr_reports[r]; r++) {
        l->whole[r] = heads_of(l->arena, edition_file, library, llr_reports[r]);
        CU_ASSERT_TRUE(l->whole[r].count > 40);
    }
}

/* ---- without one ---- */

static void compare_one(const heads *whole, const heads *now, const char *report, rg_buf *lines)
{
    for (size_t i = 0; i < whole->count; i++)
        if (rg_str_starts(rg_str_of(whole->list[i]), "leaves:") &&
            rg_map_find(now->all, rg_str_of(whole->list[i])) == SIZE_MAX)
            rg_buf_printf(lines, "%s\tleaves\t%s\n", report,
                          whole->list[i] + strlen("leaves:"));
    for (size_t i = 0; i < now->count; i++)
        if (rg_map_find(whole->all, rg_str_of(now->list[i])) == SIZE_MAX) {
            bool says = rg_str_starts(rg_str_of(now->list[i]), "says:");
            rg_buf_printf(lines, "%s\t%s\t%s\n", report, says ? "says" : "comes",
                          strchr(now->list[i], ':') + 1);
        }
}

void llr_losses_compare(const llr_losses *l, rg_arena *arena, const char *edition_file,
                        const rg_library *library, rg_buf *lines)
{
    for (size_t r = 0; llr_reports[r]; r++) {
        heads now = heads_of(arena, edition_file, library, llr_reports[r]);
        if (now.count)
            compare_one(&l->whole[r], &now, llr_reports[r], lines);
        else
            rg_buf_printf(lines, "%s\tfails\t\n", llr_reports[r]);
    }
}

void llr_losses_take(llr_losses *l, const char *source, rg_str lines)
{
    if (lines.n == 0)
        lose(l, source, "", "nothing", "");
    while (lines.n > 0) {
        rg_str rest = rg_str_cut(&lines, '\n');
        const char *report = rg_str_dup(l->arena, rg_str_cut(&rest, '\t'));
        const char *kind = rg_str_dup(l->arena, rg_str_cut(&rest, '\t'));
        lose(l, source, report, kind, rg_str_dup(l->arena, rest));
    }
}

bool llr_losses_none(const llr_losses *l, const char *source)
{
    for (size_t i = 0; i < l->count; i++)
        if (is(l->items[i].source, source))
            return is(l->items[i].kind, "nothing");
    return false;
}

void llr_losses_refused(llr_losses *l, const char *source, const char *sentence)
{
    lose(l, source, "", "refused", sentence);
}

void llr_losses_end(llr_losses *l)
{
    for (size_t i = 0; i < l->count; i++) {
        const loss *e = &l->items[i];
        if (!e->met)
            fprintf(stderr, "\n    missing.csv: %s does not lose so: %s %s \"%s\"", e->source,
                    e->document, e->kind, e->text);
        CU_ASSERT_TRUE(e->met);
    }
    CU_ASSERT_TRUE(l->count > 40);
}
