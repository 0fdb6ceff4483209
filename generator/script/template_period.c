/* script/template_period.c - Stretches of time as templates print them. */
#include "script/template_inside.h"

const char *template_period(const maker *m, rg_date from, rg_date to)
{
    rg_buf text = {0};
    rg_month first = rg_month_of(from), last = rg_month_of(to);
    bool whole = rg_date_serial(from) == rg_date_serial(rg_month_first(first)) &&
                 rg_date_serial(to) == rg_date_serial(rg_month_last(last));
    if (whole)
        rg_buf_month_words(&text, first);
    else
        rg_buf_date_words(&text, from);
    if (whole ? first != last : rg_date_serial(from) != rg_date_serial(to)) {
        rg_buf_puts(&text, " to ");
        if (whole)
            rg_buf_month_words(&text, last);
        else
            rg_buf_date_words(&text, to);
    }
    const char *kept = rg_arena_copy(m->arena, text.p, text.n);
    rg_buf_free(&text);
    return kept;
}

/* The year as it is called, where the stretch is one: "2020/21" from April, "2020" from January. */
const char *template_year(const maker *m, rg_date from, rg_date to)
{
    rg_month first = rg_month_of(from), last = rg_month_of(to);
    bool whole = rg_date_serial(from) == rg_date_serial(rg_month_first(first)) &&
                 rg_date_serial(to) == rg_date_serial(rg_month_last(last)) &&
                 last - first == 11;
    if (!whole || (from.month != 4 && from.month != 1))
        return template_period(m, from, to);
    if (from.month == 1)
        return rg_arena_printf(m->arena, "%d", from.year);
    return rg_arena_printf(m->arena, "%d/%02d", from.year, (from.year + 1) % 100);
}
