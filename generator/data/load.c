/* data/load.c - Readers take the next file from one list; joining runs in order on one thread,
 * so nothing depends on which reader was faster. */
#include "data/load.h"

#include "data/control.h"
#include "data/join.h"
#include "data/part.h"
#include "data/repeats.h"
#include "data/whole.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_THREADS 64
#define MOST_FILES 65535 /* of one source: rows keep their file in 16 bits */
#define MOST_ROWS (UINT32_MAX - 1)

typedef struct task {
    const rg_schema *schema;
    rg_load_file file;
    rg_part *part;
} task;

typedef struct work {
    task *tasks;
    size_t count;
    atomic_size_t next;
} work;

typedef struct loading {
    rg_arena *arena;
    const rg_load_source *sources;
    size_t count;
    rg_ledger *ledger;
    rg_part **parts; /* for each source, its files in order of name */
    size_t *index;   /* for each source, its index in the ledger */
    rg_err first;    /* why the first required source is refused */
} loading;

static void *reader_main(void *user)
{
    work *w = user;
    for (;;) {
        size_t index = atomic_fetch_add(&w->next, 1);
        if (index >= w->count)
            return NULL;
        const task *t = &w->tasks[index];
        rg_part_read(t->part, t->schema, t->file.path, t->file.name);
    }
}

/* A thread that cannot be had is work for the others. */
static void run_readers(work *w, unsigned threads)
{
    pthread_t others[MOST_THREADS];
    size_t started = 0;
    if (threads > MOST_THREADS)
        threads = MOST_THREADS;
    while (started + 1 < threads && started + 1 < w->count &&
           pthread_create(&others[started], NULL, reader_main, w) == 0)
        started++;
    reader_main(w);
    for (size_t i = 0; i < started; i++)
        pthread_join(others[i], NULL);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const rg_load_file *)a)->name, ((const rg_load_file *)b)->name);
}

static rg_load_file *sorted_files(rg_arena *arena, const rg_load_source *source)
{
    rg_load_file *files = RG_NEW_N(arena, rg_load_file, source->file_count);
    for (size_t i = 0; i < source->file_count; i++) {
        const char *path = source->files[i].path, *name = source->files[i].name;
        files[i] = (rg_load_file){rg_arena_strdup(arena, path),
                                  rg_arena_strdup(arena, name ? name : path)};
    }
    qsort(files, source->file_count, sizeof *files, by_name);
    return files;
}

static void read_all(loading *l, unsigned threads)
{
    work w = {0};
    for (size_t s = 0; s < l->count; s++)
        w.count += l->sources[s].file_count;
    w.tasks = RG_NEW_N(l->arena, task, w.count);
    size_t at = 0;
    for (size_t s = 0; s < l->count; s++) {
        const rg_load_source *source = &l->sources[s];
        const rg_load_file *files = sorted_files(l->arena, source);
        l->parts[s] = RG_NEW_N(l->arena, rg_part, source->file_count);
        for (size_t i = 0; i < source->file_count; i++)
            w.tasks[at++] = (task){source->schema, files[i], &l->parts[s][i]};
    }
    run_readers(&w, threads);
}

/* --- what one source came to --- */

static void tell_tallies(loading *l, size_t source, size_t file, const rg_part *part)
{
    for (size_t i = 0; i < part->tally_count; i++) {
        const rg_part_tally *t = &part->tallies[i];
        const rg_schema_column *column =
            t->column == SIZE_MAX ? NULL : &part->schema->columns[t->column];
        rg_buf text = {0};
        if (t->kind == RG_L_REJECTED)
            rg_buf_fault(&text, column, (rg_fault)t->what);
        else if (t->kind == RG_L_REPAIRED)
            rg_buf_mend(&text, column, (rg_mend)t->what);
        else
            rg_buf_puts(&text, t->what == RG_PART_HEADING ? "the heading once more"
                                                          : part->schema->only[t->what].rule);
        rg_ledger_many(l->ledger, t->kind, source, file, text.p, t->count, t->places,
                       t->place_count);
        rg_buf_free(&text);
    }
}

static void tell_file(loading *l, size_t source, size_t file, const rg_part *part)
{
    if (part->refused) {
        rg_ledger_refuse(l->ledger, source, file, part->err.text);
        return;
    }
    rg_ledger_encoding(l->ledger, source, file, rg_encoding_name(part->csv.encoding));
    rg_ledger_read(l->ledger, source, file, part->csv.rows);
    for (size_t i = 0; i < part->note_count; i++)
        rg_ledger_note(l->ledger, source, file, "%s", part->notes[i]);
    tell_tallies(l, source, file, part);
}

static void tell_files(loading *l, size_t s)
{
    const rg_load_source *source = &l->sources[s];
    l->index[s] = rg_ledger_add_source(l->ledger, source->name, source->schema->title);
    for (size_t i = 0; i < source->file_count; i++) {
        rg_ledger_add_file(l->ledger, l->index[s], l->parts[s][i].name);
        tell_file(l, l->index[s], i, &l->parts[s][i]);
    }
}

/* The source cannot be used.  The rows that were read well are excluded, so that they are
 * accounted for; only a required source makes loading fail. */
static void give_up(loading *l, size_t s, const char *sentence)
{
    const rg_load_source *source = &l->sources[s];
    for (size_t i = 0; i < source->file_count; i++)
        if (!l->parts[s][i].refused)
            rg_ledger_many(l->ledger, RG_L_EXCLUDED, l->index[s], i, "the source is refused",
                           l->parts[s][i].rows, NULL, 0);
    rg_ledger_note(l->ledger, l->index[s], SIZE_MAX, "%s: %s",
                   source->required ? "refused" : "left out", sentence);
    if (source->required && l->first.code == RG_OK)
        rg_fail(&l->first, RG_E_REFUSED, "%s", sentence);
}

/* Count refused files; *first is the sentence of the first. */
static size_t refused_files(const loading *l, size_t s, const char **first)
{
    size_t refused = 0;
    for (size_t i = 0; i < l->sources[s].file_count; i++)
        if (l->parts[s][i].refused && refused++ == 0)
            *first = l->parts[s][i].err.text;
    return refused;
}

/* False, with the sentence, when there is nothing to join. */
static bool is_usable(loading *l, size_t s, char *sentence, size_t room)
{
    const rg_load_source *source = &l->sources[s];
    const char *first = NULL;
    size_t refused = refused_files(l, s, &first);
    uint64_t rows = 0;
    for (size_t i = 0; i < source->file_count; i++)
        rows += l->parts[s][i].rows;
    if (refused == 1)
        snprintf(sentence, room, "%s", first);
    else if (refused)
        snprintf(sentence, room, "%s (%zu files of this source are refused)", first, refused);
    else if (source->file_count == 0)
        snprintf(sentence, room,
                 "source '%s': no file matches %s; check the folder of extracts", source->name,
                 source->pattern ? source->pattern : "its pattern");
    else if (source->file_count > MOST_FILES || rows > MOST_ROWS)
        snprintf(sentence, room, "source '%s': more than %d files or 4,294,967,294 rows",
                 source->name, MOST_FILES);
    else
        return true;
    return false;
}

/* Where its columns stand. */
static const int *fields_of(rg_arena *arena, const rg_part *part)
{
    int *fields = RG_NEW_N(arena, int, part->schema->column_count + 1);
    for (size_t i = 0; i < part->schema->column_count; i++)
        if (part->columns[i].field != SIZE_MAX)
            fields[i] = (int)part->columns[i].field + 1;
    return fields;
}

static const rg_input *inputs_of(loading *l, size_t s)
{
    size_t count = l->sources[s].file_count;
    rg_input *inputs = RG_NEW_N(l->arena, rg_input, count);
    for (size_t i = 0; i < count; i++) {
        const rg_part *p = &l->parts[s][i];
        inputs[i] = (rg_input){.path = p->path,
                               .name = p->name,
                               .sha256 = p->sha256,
                               .bytes = p->bytes,
                               .csv = p->csv,
                               .fields = fields_of(l->arena, p),
                               .keys = p->keys,
                               .synthetic_keys = p->synthetic_keys,
                               .real_line = p->real_line};
        for (size_t k = 0; k < i && !inputs[i].same_as; k++)
            if (strcmp(inputs[k].sha256.hex, inputs[i].sha256.hex) == 0)
                inputs[i].same_as = inputs[k].name;
        if (inputs[i].same_as)
            rg_ledger_note(l->ledger, l->index[s], i, "the same bytes as %s",
                           inputs[i].same_as);
    }
    return inputs;
}

/* --- repeated keys --- */

static rg_place place_of_key(const loading *l, size_t s, size_t row, size_t *file)
{
    size_t local, key = l->sources[s].schema->key[0];
    *file = rg_parts_locate(l->parts[s], l->sources[s].file_count, row, &local);
    const rg_part *part = &l->parts[s][*file];
    size_t field = part->columns[key].field;
    return (rg_place){part->name, part->lines[local], field == SIZE_MAX ? 0 : (int)field + 1};
}

static rg_place place_of_row(const loading *l, size_t s, size_t row, size_t *file)
{
    size_t local;
    *file = rg_parts_locate(l->parts[s], l->sources[s].file_count, row, &local);
    return (rg_place){l->parts[s][*file].name, l->parts[s][*file].lines[local], 0};
}

/* " with the same Suspect ID": the other columns of a key. */
static void put_key_with(const rg_schema *schema, rg_buf *out)
{
    for (size_t k = 1; k < schema->key_count; k++)
        rg_buf_printf(out, "%s%s",
                      k == 1                       ? " with the same "
                      : k + 1 == schema->key_count ? " and "
                                                   : ", ",
                      schema->columns[schema->key[k]].title);
}

static void refuse_repeat(loading *l, size_t s, const rg_repeat_pair *pair)
{
    const rg_schema *schema = l->sources[s].schema;
    size_t file;
    rg_err text;
    rg_place kept = place_of_key(l, s, pair->kept, &file);
    rg_place place = place_of_key(l, s, pair->row, &file);
    rg_buf with = {0};
    put_key_with(schema, &with);
    rg_fail_at(&text, RG_E_DATA, place, "%s%s repeats %s:%d; each may stand once: remove one",
               schema->columns[schema->key[0]].title, with.p ? with.p : "", kept.file,
               kept.line);
    rg_buf_free(&with);
    give_up(l, s, text.text);
}

static void tell_alike(loading *l, size_t s, const rg_repeat_pair *pairs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t file;
        rg_place kept = place_of_row(l, s, pairs[i].kept, &file);
        rg_place place = place_of_row(l, s, pairs[i].row, &file);
        rg_ledger_exclude(l->ledger, l->index[s], file, place.line, 0,
                          "the whole row stands in another row, which counts");
        rg_ledger_repeats(l->ledger, l->index[s], place, kept, NULL);
    }
}

static int by_row(const void *a, const void *b)
{
    const rg_repeat_pair *x = a, *y = b;
    return (x->row > y->row) - (x->row < y->row);
}

/* Both lists as one, which takes the place of `more`. */
static rg_repeat_pair *merge_pairs(rg_repeat_pair *more, size_t more_count,
                                   const rg_repeat_pair *pairs, size_t count)
{
    if (count == 0)
        return more;
    more = rg_xrealloc(more, (more_count + count) * sizeof *more);
    memcpy(more + more_count, pairs, count * sizeof *more);
    qsort(more, more_count + count, sizeof *more, by_row);
    return more;
}

/* Why the other row of its key counts; columns of an order by their titles. */
static void put_rule(const rg_schema *schema, rg_repeat_rule rule, bool differ, rg_buf *out)
{
    rg_buf_puts(out, schema->columns[schema->key[0]].title);
    put_key_with(schema, out);
    rg_buf_puts(out, " stands in another row, which counts");
    if (!differ)
        return;
    if (rule == RG_REPEAT_BY_EXTRACT)
        rg_buf_puts(out, " as its file was extracted later");
    else if (rule == RG_REPEAT_BY_PLACE)
        rg_buf_printf(out, " as it comes %s; the two differ",
                      schema->repeats == RG_REPEATS_KEEP_LAST ? "last" : "first");
    else
        for (size_t i = 0; i < schema->key_order_count; i++)
            rg_buf_printf(out, "%s%s", i ? ", " : " by ",
                          schema->columns[schema->key_order[i]].title);
}

/* Rows whose place decided: in one file, and in two. */
typedef struct undecided {
    uint64_t rows, across;
} undecided;

static void tell_repeat(loading *l, size_t s, rg_repeat_pair pair, undecided *open)
{
    const rg_load_source *source = &l->sources[s];
    rg_buf rule = {0}, titles = {0};
    size_t file, other;
    rg_place kept = place_of_key(l, s, pair.kept, &other);
    rg_place place = place_of_key(l, s, pair.row, &file);
    bool differ =
        rg_repeats_differ(l->parts[s], source->file_count, source->schema, pair, &titles);
    rg_repeat_rule by = rg_repeats_rule(l->parts[s], source->file_count, source->schema, pair);
    open->rows += differ && by == RG_REPEAT_BY_PLACE;
    open->across += differ && by == RG_REPEAT_BY_PLACE && file != other;
    put_rule(source->schema, by, differ, &rule);
    rg_ledger_exclude(l->ledger, l->index[s], file, place.line, place.column, rule.p);
    rg_ledger_repeats(l->ledger, l->index[s], place, kept, titles.p);
    rg_buf_free(&rule);
    rg_buf_free(&titles);
}

/* Of keys of which the first counts several rows are as it should be. */
static void tell_repeats(loading *l, size_t s, const rg_repeat_pair *pairs, size_t count)
{
    undecided open = {0, 0};
    for (size_t i = 0; i < count; i++)
        tell_repeat(l, s, pairs[i], &open);
    if (open.rows && l->sources[s].schema->repeats == RG_REPEATS_KEEP_LAST)
        rg_ledger_note(l->ledger, l->index[s], SIZE_MAX,
                       "%" PRIu64 " %s a key with other content and no date says which is "
                       "newer, so the last counts: ask "
                       "for each key once%s",
                       open.rows, open.rows == 1 ? "row repeats" : "rows repeat",
                       open.across ? ", or state extract_date of each file in manifest.csv"
                                   : "");
}

/* A file that came twice, under two names: rows alike may be two events, files alike are one. */
static void leave_out_copies(loading *l, size_t s)
{
    for (size_t i = 1; i < l->sources[s].file_count; i++) {
        rg_part *part = &l->parts[s][i];
        bool copied = false;
        for (size_t k = 0; k < i && !copied; k++)
            copied = strcmp(l->parts[s][k].sha256.hex, part->sha256.hex) == 0;
        if (!copied || part->rows == 0)
            continue;
        rg_ledger_many(l->ledger, RG_L_EXCLUDED, l->index[s], i,
                       "the file is the same as another, which counts", part->rows, NULL, 0);
        part->rows = 0;
    }
}

static const rg_table *finish_source(loading *l, size_t s)
{
    const rg_load_source *source = &l->sources[s];
    char sentence[sizeof l->first.text + 80];
    rg_err gap = {0};
    rg_repeat_lists found;
    if (!is_usable(l, s, sentence, sizeof sentence)) {
        give_up(l, s, sentence);
        return NULL;
    }
    if (source->schema->whole && !rg_whole_read(l->parts[s], source->file_count, &gap)) {
        give_up(l, s, gap.text);
        return NULL;
    }
    leave_out_copies(l, s);
    rg_repeats_search(l->parts[s], source->file_count, source->schema, &found);
    rg_table *table = NULL;
    if (found.pair_count && source->schema->repeats == RG_REPEATS_REFUSE) {
        refuse_repeat(l, s, &found.pairs[0]);
    } else {
        tell_alike(l, s, found.alike, found.alike_count);
        tell_repeats(l, s, found.pairs, found.pair_count);
        found.alike =
            merge_pairs(found.alike, found.alike_count, found.pairs, found.pair_count);
        const rg_input *inputs = inputs_of(l, s); /* joining takes the parts apart */
        table = rg_join(l->arena, rg_arena_strdup(l->arena, source->name), source->schema,
                        l->parts[s], source->file_count, found.alike,
                        found.alike_count + found.pair_count);
        table->inputs = inputs;
        table->input_count = source->file_count;
        table->ledger_source = l->index[s];
    }
    if (table && source->schema->whole && !rg_whole_groups(table, &gap)) {
        give_up(l, s, gap.text);
        table = NULL;
    }
    free(found.pairs);
    free(found.alike);
    return table;
}

/* Which day each file was extracted. */
static void set_extracted(loading *l, const rg_table *control)
{
    for (size_t s = 0; control && s < l->count; s++)
        for (size_t i = 0; i < l->sources[s].file_count; i++)
            l->parts[s][i].extracted = rg_control_extracted(control, l->parts[s][i].name);
}

static const rg_table *finish_and_close(loading *l, size_t s)
{
    const rg_table *table = finish_source(l, s);
    if (l->sources[s].control)
        set_extracted(l, table);
    for (size_t i = 0; i < l->sources[s].file_count; i++)
        rg_part_close(&l->parts[s][i]);
    return table;
}

bool rg_load(rg_arena *arena, const rg_load_source *sources, size_t count, unsigned threads,
             rg_ledger *ledger, rg_tables *out, rg_err *err)
{
    loading l = {.arena = arena, .sources = sources, .count = count, .ledger = ledger};
    const rg_table **tables = RG_NEW_N(arena, const rg_table *, count);
    l.parts = RG_NEW_N(arena, rg_part *, count);
    l.index = RG_NEW_N(arena, size_t, count);
    read_all(&l, threads);
    for (size_t s = 0; s < count; s++)
        tell_files(&l, s);
    for (int control = 1; control >= 0;
         control--) /* what it states is asked for by the others */
        for (size_t s = 0; s < count; s++)
            if (sources[s].control == (control == 1))
                tables[s] = finish_and_close(&l, s);
    *out = (rg_tables){tables, count};
    return l.first.code == RG_OK || rg_fail(err, RG_E_REFUSED, "%s", l.first.text);
}

const rg_table *rg_tables_find(const rg_tables *tables, const char *name)
{
    for (size_t i = 0; i < tables->count; i++)
        if (tables->items[i] && strcmp(tables->items[i]->name, name) == 0)
            return tables->items[i];
    return NULL;
}
