/* script/template_inside.h - What the files that turn a template into a document share.
 *
 * A template is evaluated once, to plain data (rg_value) that names facts but holds none; only then
 * are names looked up in the facts of the document's area.  So a template says the same for every area,
 * and all that it asks for can be checked without data. */
#ifndef RG_SCRIPT_TEMPLATE_INSIDE_H
#define RG_SCRIPT_TEMPLATE_INSIDE_H

#include "base/map.h"
#include "content/library.h"
#include "content/markdown.h"
#include "doc/doc.h"
#include "script/house.h"
#include "script/sandbox.h"
#include "script/template.h"

/* ---- the words of templates (bind_doc.c) ---- */

typedef struct template_head {
    const rg_value *facts, *names, *sentences; /* NULL where not given */
} template_head;

/* Run templates/REPORT.lua: its value and its head. */
bool template_evaluate(rg_sandbox *box, const char *path, const rg_library *library,
                       template_head *head, const rg_value **value, rg_err *err);
/* The measure that an entry of `facts` names; its declaration is checked. */
bool template_measure_of(const rg_value *facts, size_t index, const char **measure,
                         rg_err *err);

/* ---- facts by name (bind_facts.c) ---- */

typedef struct area_info {
    const char *code, *name, *short_name, *possessive, *kind;
    const rg_value *parts; /* codes of the districts it is made of, or NULL */
} area_info;

/* A fact with its dimensions decoded. */
typedef struct bound_fact {
    const rg_fact *fact;
    const rg_dimension *dimensions;
    size_t dimension_count;
} bound_fact;

typedef enum area_choice {
    AREA_OWN,
    AREA_WHOLE,
    AREA_DISTRICTS, /* every district of the release, in its order */
    AREA_EACH,      /* every area of the release but the whole and policing areas */
    AREA_NPAS,      /* policing areas */
    AREA_LSOAS,     /* the neighbourhoods of the document's area */
    AREA_CODE,
    AREA_LIST /* several of them, in the order given */
} area_choice;

/* One name of the head and the facts it stands for. */
typedef struct selection {
    const char *name;
    rg_place place;
    const char *measure;
    const rg_value *filters; /* dimension -> text or list of texts; may be NULL */
    area_choice area;
    const char *code;     /* AREA_CODE */
    const rg_value *list; /* AREA_LIST */
    size_t top;           /* only the largest so many; 0 = all */
    bool filtered;        /* chosen by a dimension */
    const char *up_to;    /* the name of others, with the last of which these end; NULL none */
    const rg_fact *up_to_fact; /* that last one; NULL there is none */
    bool optional;             /* the document can do without it */
    bound_fact *items;         /* by area, then as the filters list them, then by identity */
    size_t count, room;
} selection;

/* ---- the maker ---- */

typedef struct made_chart {
    const rg_chart_spec *spec;
    rg_place place;
} made_chart;

/* {page.label} or {number.label} */
typedef struct made_reference {
    const char *label;
    rg_place place;
} made_reference;

typedef struct maker {
    rg_arena *arena;
    const rg_template_job *job;
    rg_log *log;
    rg_err *err;
    rg_sandbox *box;
    const char *path; /* of the template */
    rg_str source;    /* its text, to find where in a line something stands */
    template_head head;
    area_info *areas; /* of the release */
    size_t area_count;
    const area_info *own, *whole;
    rg_map *selections;           /* name -> selection */
    rg_map *sentences;            /* name -> rg_value of rule or sentence */
    const char **rules;           /* of lua/words/profile.lua, then the report's own */
    size_t rule_count, own_rules; /* the first of its own */
    rg_map *saying;               /* sentences being made: one that holds itself is an error */
    bool asking; /* a sentence is made to see whether it says anything, not to be printed */
    const char *chosen; /* the wording of the sentence at hand */
    const char *why;    /* the reason that the rule at hand gave for its silence */
    const rg_value
        *sorry; /* the answer of the last rule, where it only says why it says nothing */
    rg_map *introduced; /* abbreviations that were explained */
    int telling;        /* records being told inside each other */
    rg_doc *doc;
    made_chart *charts;
    size_t chart_count, chart_room;
    bool chart_tables;   /* the template shows the tables of its charts at one place */
    bool diagram_tables; /* those of diagrams and matrices among them */
    made_reference *references;
    size_t reference_count, reference_room;
} maker;

#define TEMPLATE_FAIL(M, PLACE, ...) rg_fail_at((M)->err, RG_E_TEMPLATE, (PLACE), __VA_ARGS__)

/* Names of a map as a list for rg_str_nearest. */
const char **template_names(const maker *m, const rg_map *map, size_t *count);
/* "; did you mean 'x'?" or a way to go on; kept in the arena. */
const char *template_nearest(const maker *m, rg_str wrong, const char *const *names,
                             size_t count, const char *otherwise);
/* The place of a text within the template, searched for from its word's line on. */
rg_place template_locate(const maker *m, rg_place place, rg_str text);
/* Where a text begins in the template, when it stands there as it is, without escapes. */
rg_place template_text_place(const maker *m, rg_place place, rg_str text);
const char *template_context_text(const maker *m, const char *table, const char *key);
/* The record of a measure in the context, or NULL. */
const rg_value *template_measure_record(const maker *m, const char *measure);

bool template_bind_facts(maker *m);
/* The selection of that name, or NULL with the nearest right one. */
selection *template_selection(const maker *m, rg_str name, rg_place place);
/* The same facts for another area. */
selection *template_elsewhere(const maker *m, const selection *s, area_choice area);
/* The value of a dimension, NULL when the fact has none of that name; "area" is the area's code. */
const char *template_key(const bound_fact *b, const char *dimension);
/* How a key is printed: names of the head, short names of areas. */
const char *template_key_label(const maker *m, const bound_fact *b, const char *dimension);
const char *template_dimension_title(const maker *m, const char *dimension);
const area_info *template_area(const maker *m, const char *code);
/* Area without a row or with a measure that is wholly missing: the document cannot be made. */
bool template_check_area(const maker *m);

/* ---- text ---- */

/* One field of one fact, formatted; [c], [x] or [z] where there is nothing to print. */
bool template_print_field(const maker *m, rg_place place, const bound_fact *b,
                          const char *field, const char *format, const char *slot,
                          rg_span *out);
bool template_field_number(const rg_fact *f, const char *field, double *out);
const char *template_shorthand(rg_status status); /* "[c]" */
/* Prose whose slots and typed digits are the maker's. */
rg_prose template_prose_at(maker *m, rg_place place);
/* Text with Markdown marks and slots. */
bool template_text(maker *m, rg_place place, const char *text, rg_text *out);
/* A field of a block; absent gives an empty text. */
bool template_text_field(maker *m, const rg_value *v, const char *key, rg_text *out);
bool template_text_needed(maker *m, const rg_value *v, const char *key, rg_text *out);
/* Its words alone, "" when empty; of a field that is absent or empty, *out stays. */
const char *template_words(maker *m, rg_text text);
bool template_words_field(maker *m, const rg_value *v, const char *key, const char **out);
/* A block has these fields and no others. */
bool template_only(maker *m, const rg_value *v, const char *const *names, size_t count);
/* A Markdown file of the report ("summary.md") or blocks written in the template. */
bool template_prose(maker *m, rg_place place, const char *text, int level, rg_node ***blocks,
                    size_t *count);
/* "April 2020 to March 2021"; a year as it is called, "2020/21", anything else as a period. */
/* The file's path below the root: of the area, of the report, or what reports share. */
const char *template_prose_path(maker *m, const char *name);
const char *template_period(const maker *m, rg_date from, rg_date to);
const char *template_year(const maker *m, rg_date from, rg_date to);

/* ---- records of templates/content/ (template_content.c) ---- */

/* Before the words are defined; library may be NULL. */
void template_open_content(rg_sandbox *box, const rg_library *library);
void template_define_content(rg_sandbox *box);
bool template_is_content(const maker *m, rg_str name);
/* "principles.count", "definitions.sv.title". */
/* Whether the table has a record that holds on the release's date. */
bool template_content_any(const maker *m, rg_str name);
bool template_content_slot(maker *m, rg_place place, rg_str path, const char *format,
                           rg_spans *out);
/* {once.vrn}: "Violence Reduction Network (VRN)" where it stands first, then "VRN". */
bool template_introduce(maker *m, rg_place place, rg_str id, rg_spans *out);
/* One record; fails at the place, or in the content file. */
bool template_content_record(maker *m, rg_place place, rg_str table, rg_str id,
                             const rg_content_table **in, const rg_content_record **out);
/* Records that were used after their review date: a warning, in a strict release an error. */
bool template_check_reviews(maker *m);

/* ---- sentences chosen by rule (template_say.c) ---- */

bool template_bind_sentences(maker *m);
/* Append a named sentence; nothing where its rule has nothing to say. */
bool template_say(maker *m, rg_place place, const char *name, rg_spans *out);
/* The same for a `rule` or `sentence` that stands in the template itself. */
bool template_say_value(maker *m, const rg_value *v, rg_spans *out);
/* The expression that calls a rule with `given`; fails where there is none of that name. */
bool template_rule_call(maker *m, const rg_value *v, const char *name, const char **call);
/* A text of the template or of its prose that prints facts, for the account of sentences. */
void template_keep_text(maker *m, rg_place place, rg_text text);
/* Keep what a rule or sentence said, or that it said nothing; what `when` left out. */
void template_keep_said(maker *m, const rg_value *v, const rg_spans *said, size_t first);
void template_keep_left_out(maker *m, const char *kind, const char *name, rg_place place,
                            const char *why);
/* Evaluate a Lua expression about `given`; the result as plain data. */
bool template_ask(maker *m, rg_place place, const char *expression, const rg_value *given,
                  const rg_value **out);

/* ---- blocks ---- */

typedef struct block_list {
    rg_node **items;
    size_t count, room;
} block_list;

void template_keep(maker *m, block_list *out, rg_node *node);
rg_node *template_node(maker *m, rg_node_kind kind, const rg_value *v);
void template_add_kids(maker *m, rg_node *node, const block_list *kids);
/* word "text" { fields }: the text has become the name. */
bool template_own_text(maker *m, const rg_value *v, rg_text *out);
/* Rules of a paragraph or of a list of bullets that can say nothing, for one reason, say so together. */
typedef struct excuse {
    const char *reason;
    rg_value *about;
    size_t item; /* where the first of them stood */
    rg_spans said;
} excuse;

enum { EXCUSES = 3 };

/* Whether the last rule, v, was one that says why it says nothing; it is then kept in list. */
bool template_excuse(maker *m, const rg_value *v, excuse *list, size_t item);
bool template_word_excuses(maker *m, const rg_value *v, excuse *list);
/* What is said in place of that item, or NULL. */
rg_spans *template_excuse_at(excuse *list, size_t item);
/* Texts, rules and sentences from `first` on, one after the other; a blank stands between those that
 * say something. */
bool template_text_items(maker *m, const rg_value *v, size_t first, rg_text *out);
/* Append a text, rule or sentence that stands in v. */
bool template_text_item(maker *m, const rg_value *v, const rg_value *item, rg_spans *spans);
bool template_blocks(maker *m, const rg_value *v, size_t first, block_list *out);
/* The block's contents become the node's; a node without any is left out. */
bool template_keep_filled(maker *m, const rg_value *v, rg_node *node, block_list *out);

/* template_section.c: sections whose data are missing make their facts optional; the report's blocks
 * in the order of its outline. */
bool template_find_lacking(maker *m, const rg_value *report);
bool template_report_blocks(maker *m, const rg_value *report, block_list *out);

/* template_guard.c: what the finished document says that it may not becomes warnings. */
bool template_guard(maker *m, const block_list *blocks);

/* template_lang.c */
/* The field `lang` of v, for the blocks from the given one on. */
bool template_lang(maker *m, const rg_value *v, const block_list *out, size_t from);
/* What stands after "lang:" in a slot. */
bool template_lang_slot(maker *m, rg_place place, rg_str slot, rg_spans *out);
/* What stands after "raised:" in a slot. */
bool template_raised_slot(maker *m, rg_place place, rg_str words, rg_spans *out);

/* template_form.c */
/* The field `floats`: true, false or "foot". */
bool template_floats(maker *m, const rg_value *v, rg_node *node);
bool template_bullets(maker *m, const rg_value *v, block_list *out);
bool template_numbers(maker *m, const rg_value *v, block_list *out);
bool template_letters(maker *m, const rg_value *v, block_list *out);
bool template_item(maker *m, const rg_value *v, block_list *out);
bool template_panel(maker *m, const rg_value *v, block_list *out);

/* template_special.c */
bool template_back_cover(maker *m, const rg_value *v, block_list *out);
bool template_big_numbers(maker *m, const rg_value *v, block_list *out);
/* "colour" of a heading of level 1: one of the chapters', 0 none. */
bool template_colour(maker *m, const rg_value *v, int *out);
bool template_chapter(maker *m, const rg_value *v, block_list *out);
bool template_columns(maker *m, const rg_value *v, block_list *out);
bool template_figures(maker *m, const rg_value *v, block_list *out);
bool template_flow(maker *m, const rg_value *v, block_list *out);
bool template_notes(maker *m, const rg_value *v, block_list *out);
bool template_pull_quote(maker *m, const rg_value *v, block_list *out);
/* The field `strip` of a heading. */
bool template_strip_of(maker *m, const rg_value *v, rg_node *node);
bool template_strip(maker *m, const rg_value *v, block_list *out);

/* template_photo.c */
bool template_photo(maker *m, const rg_value *v, block_list *out);
bool template_logos(maker *m, const rg_value *v, block_list *out);
bool template_logo(maker *m, const rg_value *v, block_list *out);
bool template_icons(maker *m, const rg_value *v, block_list *out);
bool template_icon(maker *m, const rg_value *v, block_list *out);
/* The field `icon` of a tile. */
bool template_icon_of(maker *m, const rg_value *v, rg_node *node);

bool template_chart(maker *m, const rg_value *v, block_list *out);
bool template_table(maker *m, const rg_value *v, block_list *out);
/* A table whose rows are lines; its note, with what the shorthand in it means. */
bool template_lines(maker *m, const rg_value *v, rg_table_spec *table);
/* A note of its own words (may be empty), and what the shorthand of the statuses used means. */
rg_text template_shorthand_note(maker *m, rg_text own, const bool used[4]);
/* The same with the template's own note. */
bool template_table_note(maker *m, const rg_value *v, const bool used[4], rg_text *out);
bool template_data_quality(maker *m, const rg_value *v, block_list *out);
bool template_methods(maker *m, const rg_value *v, block_list *out);

/* Where the facts come from: the sources' own words, each once. */
typedef struct source_list {
    const char **items;
    size_t count, room;
} source_list;
void template_add_sources(const maker *m, source_list *list, const rg_fact *fact);
/* The template's own words, else "Source: ...". */
bool template_source(maker *m, const rg_value *v, const source_list *list, rg_text *out);

/* template_diagram.c: pictures of words. */
bool template_diagram(maker *m, const rg_value *v, block_list *out);
/* The text with a small first letter, unless it begins with an abbreviation. */
const char *template_small_letter(maker *m, const char *text);
bool template_matrix(maker *m, const rg_value *v, block_list *out);
bool template_timeline(maker *m, const rg_value *v, block_list *out);
/* A text, rule or sentence as words without marks; NULL where it is absent or says nothing.  v: for
 * messages. */
bool template_plain(maker *m, const rg_value *v, const rg_value *item, const char **out);
bool template_plain_field(maker *m, const rg_value *v, const rg_value *table, const char *key,
                          const char **out);
const char *template_diagram_kind(rg_diagram_kind kind); /* "wheel" */
/* Append the chart with the words that pictures of words share; all of them may be absent. */
bool template_picture(maker *m, const rg_value *v, rg_chart_spec *chart, block_list *out);
bool template_diagram_twin(maker *m, const rg_value *v, rg_chart_spec *chart);
bool template_diagram_alt(maker *m, const rg_value *v, rg_chart_spec *chart);
bool template_rows_twin(maker *m, const rg_value *v, rg_chart_spec *chart);
bool template_rows_alt(maker *m, const rg_value *v, rg_chart_spec *chart);

/* Whether the chart's table is printed where the template lists those of all charts: a long one stands in the
 * attached file alone. */
bool template_lists_twin(const maker *m, const rg_chart_spec *chart);
/* The boundaries of that name, or NULL. */
const rg_geometry *template_boundaries(const maker *m, rg_str name);
/* text, ending with where the rest is to be read: alternative texts have two sentences at most. */
const char *template_alt_where(const maker *m, const rg_chart_spec *chart, const char *text);
/* A category as it is read: "April 2020" of the month 2020-04. */
const char *template_category_words(const maker *m, const rg_chart_spec *chart, size_t i);
/* The alternative text and the table of a finished chart. */
bool template_chart_alt(maker *m, const rg_value *v, rg_chart_spec *chart);
bool template_chart_twin(maker *m, const rg_value *v, rg_chart_spec *chart, const char *heading,
                         const char *format);

#endif
