/* text/fit.c - Choosing line ends: first fit, and the total fit of Knuth and Plass for lines
 * that are ragged on one side.  A line's demerit is the square of the share of it left empty;
 * the last line of a paragraph has none, but should not be a single short word. */
#include "text/stop.h"

#include <math.h>

/* Widths are sums of doubles taken in different orders; a thousandth of a point is no overflow.
 */
static const double slack = 1e-3;

static const double cost_of_hyphen_after_hyphen = 0.15;
static const double cost_of_overflow = 1000;

static double room_of(const rg_fit *fit, size_t i)
{
    return i == 0 ? fit->first : fit->width;
}

/* Whether a line that is too wide from (or to) this stop is so from (or to) all beyond it.  Parts of words
 * are shaped anew, with a hyphen or without kerning, so between them it need not be. */
static bool grows(const rg_stops *stops, size_t i)
{
    const rg_stop *stop = &stops->stops[i];
    return !stop->inner || stops->items->words[stop->word].prefix;
}

static size_t first_word(const rg_stops *stops, size_t i)
{
    const rg_stop *stop = &stops->stops[i];
    return i == 0 || stop->inner ? stop->word : stop->word + 1u;
}

/* The last line of a paragraph: one short word there looks like a mistake, two are not good. */
static double last_line_cost(const rg_stops *stops, size_t i, size_t j)
{
    enum { SHORT_WORD = 5 };
    if (stops->stops[i].last)
        return 0;
    size_t first = first_word(stops, i), words = stops->stops[j].word - first + 1;
    if (words > 2)
        return 0;
    uint32_t letters = 0;
    for (size_t k = first; k < first + words; k++)
        letters += stops->items->words[k].info->letters;
    double cost = stops->stops[i].hyphen ? 0.3 : 0;
    if (letters < SHORT_WORD)
        return cost + 1;
    return cost + (words == 1 ? 0.15 : 0.08);
}

static double line_cost(const rg_stops *stops, const rg_fit *fit, size_t i, size_t j,
                        double width)
{
    const rg_stop *end = &stops->stops[j];
    double left = (room_of(fit, i) - width) / fit->width;
    double cost = end->cost;
    if (end->last && !fit->even)
        cost += last_line_cost(stops, i, j);
    else
        cost += left * left;
    if (end->hyphen && stops->stops[i].hyphen)
        cost += cost_of_hyphen_after_hyphen;
    return cost;
}

typedef struct node {
    double cost; /* of the best lines up to this stop */
    uint32_t from;
} node;

static node best_line_to(const rg_stops *stops, const rg_fit *fit, const node *nodes, size_t j)
{
    double widest = (fit->first > fit->width ? fit->first : fit->width) + slack;
    node best = {HUGE_VAL, (uint32_t)(j - 1)};
    for (size_t i = j; i-- > 0;) {
        double width = rg_stop_width(stops, i, j);
        if (width <= room_of(fit, i) + slack) {
            double cost = nodes[i].cost + line_cost(stops, fit, i, j, width);
            if (cost < best.cost)
                best = (node){cost, (uint32_t)i};
        } else if (width > widest && grows(stops, i)) {
            break;
        }
        if (stops->stops[i].last)
            break;
    }
    if (!isfinite(best.cost))
        best.cost = nodes[j - 1].cost + cost_of_overflow;
    return best;
}

size_t rg_fit_total(const rg_stops *stops, const rg_fit *fit, uint32_t *ends)
{
    node *nodes = RG_NEW_N(stops->items->shaper->scratch, node, stops->count);
    for (size_t j = 1; j < stops->count; j++)
        nodes[j] = best_line_to(stops, fit, nodes, j);
    size_t lines = 0, at = stops->count - 1;
    for (size_t j = at; j > 0; j = nodes[j].from)
        lines++;
    for (size_t k = lines; k-- > 0; at = nodes[at].from)
        ends[k] = (uint32_t)at;
    return lines;
}

/* How good it is to end a line here: 0 between words, 1 with a hyphen, 2 against the rules, 3
 * in the middle of anything. */
static int rank_of(const rg_stop *stop)
{
    if (stop->kind == RG_INNER_CUT)
        return 3;
    if (stop->kind == RG_INNER_KEPT)
        return 2;
    return stop->hyphen ? 1 : 0;
}

static size_t first_fit_from(const rg_stops *stops, const rg_fit *fit, size_t i)
{
    const double too_empty = 0.3;
    size_t last[4] = {0};
    double widths[4] = {0}, room = room_of(fit, i);
    for (size_t j = i + 1; j < stops->count; j++) {
        const rg_stop *stop = &stops->stops[j];
        double width = rg_stop_width(stops, i, j);
        if (width <= room + slack) {
            last[rank_of(stop)] = j;
            widths[rank_of(stop)] = width;
        } else if (grows(stops, j)) {
            break;
        }
        if (stop->last)
            break;
    }
    if (last[1] > last[0] && last[0] && room - widths[0] > too_empty * fit->width)
        return last[1];
    for (int rank = 0; rank < 4; rank++)
        if (last[rank])
            return last[rank];
    return i + 1;
}

size_t rg_fit_first(const rg_stops *stops, const rg_fit *fit, uint32_t *ends)
{
    size_t lines = 0;
    for (size_t i = 0; i + 1 < stops->count; lines++) {
        i = first_fit_from(stops, fit, i);
        ends[lines] = (uint32_t)i;
    }
    return lines;
}

double rg_fit_worst(const rg_stops *stops, const rg_fit *fit, const uint32_t *ends,
                    size_t lines)
{
    double worst = 0;
    for (size_t k = 0; k < lines; k++) {
        size_t i = k ? ends[k - 1] : 0;
        if (stops->stops[ends[k]].last)
            continue;
        double left = (room_of(fit, i) - rg_stop_width(stops, i, ends[k])) / fit->width;
        if (left > worst)
            worst = left;
    }
    return worst;
}
