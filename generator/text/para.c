/* text/para.c - The two questions that other rooms ask of a paragraph: its lines and its
 * widths. */
#include "text/para.h"

#include "text/stop.h"

#include <math.h>

/* A line emptier than this makes it worth dividing words. */
static const double too_ragged = 0.22;

static bool anything_to_see(const rg_items *items)
{
    for (size_t i = 0; i < items->word_count; i++)
        if (items->words[i].to > items->words[i].from)
            return true;
    return false;
}

static size_t fit_lines(rg_items *items, const rg_para_opts *opts, rg_stops *stops,
                        uint32_t **ends)
{
    const double least = 1e-6; /* points: a width of nothing still divides */
    rg_fit fit = {.width = fmax(opts->width, least),
                  .first = fmax(opts->width - opts->first_indent, least),
                  .even = opts->balance};
    double narrowest = fmin(fit.width, fit.first);
    bool hyphens = opts->hyphenate && opts->greedy && !opts->balance;
    rg_stops_make(items, narrowest, opts->hyphenate, hyphens, stops);
    *ends = RG_NEW_N(items->shaper->scratch, uint32_t, stops->count);
    if (opts->greedy && !opts->balance)
        return rg_fit_first(stops, &fit, *ends);
    size_t lines = rg_fit_total(stops, &fit, *ends);
    if (!opts->hyphenate || opts->balance ||
        rg_fit_worst(stops, &fit, *ends, lines) <= too_ragged)
        return lines;
    rg_stops_make(items, narrowest, true, true, stops);
    *ends = RG_NEW_N(items->shaper->scratch, uint32_t, stops->count);
    return rg_fit_total(stops, &fit, *ends);
}

bool rg_para_break(rg_shaper *shaper, rg_arena *arena, const rg_styled *spans, size_t count,
                   const rg_para_opts *opts, rg_line **lines, size_t *line_count, rg_err *err)
{
    *lines = NULL;
    *line_count = 0;
    rg_shaper_trim(shaper);
    rg_arena_mark here = rg_arena_here(shaper->scratch);
    rg_items items;
    bool done = rg_items_make(shaper, arena, spans, count, opts, &items, err);
    if (done && anything_to_see(&items)) {
        rg_stops stops;
        uint32_t *ends;
        *line_count = fit_lines(&items, opts, &stops, &ends);
        *lines = RG_NEW_N(arena, rg_line, *line_count);
        for (size_t k = 0; k < *line_count; k++)
            rg_line_make(arena, &stops, k ? ends[k - 1] : 0, ends[k], &(*lines)[k]);
    }
    rg_arena_rewind(shaper->scratch, here);
    return done;
}

static bool is_good_end(const rg_stop *stop)
{
    return stop->last || stop->kind == RG_INNER_PLAIN || stop->kind == RG_INNER_URL ||
           stop->kind == RG_INNER_SOFT;
}

static void find_widths(const rg_stops *stops, double *natural, double *longest)
{
    size_t line = 0, piece = 0;
    for (size_t j = 1; j < stops->count; j++) {
        if (!is_good_end(&stops->stops[j]))
            continue;
        *longest = fmax(*longest, rg_stop_width(stops, piece, j));
        piece = j;
        if (!stops->stops[j].last)
            continue;
        *natural = fmax(*natural, rg_stop_width(stops, line, j));
        line = j;
    }
}

bool rg_para_widths(rg_shaper *shaper, rg_arena *arena, const rg_styled *spans, size_t count,
                    const rg_para_opts *opts, double *natural, double *longest_word,
                    rg_err *err)
{
    *natural = *longest_word = 0;
    rg_shaper_trim(shaper);
    rg_arena_mark here = rg_arena_here(shaper->scratch), text = rg_arena_here(arena);
    rg_items items;
    bool done = rg_items_make(shaper, arena, spans, count, opts, &items, err);
    if (done && anything_to_see(&items)) {
        rg_stops stops;
        rg_stops_make(&items, HUGE_VAL, false, false, &stops);
        find_widths(&stops, natural, longest_word);
    }
    rg_arena_rewind(arena, text);
    rg_arena_rewind(shaper->scratch, here);
    return done;
}
