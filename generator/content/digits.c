/* content/digits.c - Digits that somebody typed: figures that nothing keeps true.
 *
 * A word is what stands between blanks, without the marks around it.  Slots are letters here,
 * so a figure printed by one is none of ours. */
#include "content/inside.h"

#include "base/date.h"
#include "base/utf8.h"

#include <ctype.h>
#include <string.h>

typedef struct word {
    rg_str text;
    int line;
} word;

typedef struct word_list {
    word *items;
    size_t count, room;
} word_list;

static bool has_digit(rg_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (isdigit((unsigned char)text.p[i]))
            return true;
    return false;
}

static bool all_digits(rg_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (!isdigit((unsigned char)text.p[i]))
            return false;
    return text.n > 0;
}

static rg_str without_marks(rg_str text)
{
    const char *marks = "()[],.;:!?\"'";
    while (text.n > 0 && strchr(marks, text.p[0]))
        text = (rg_str){text.p + 1, text.n - 1};
    while (text.n > 0 && strchr(marks, text.p[text.n - 1]))
        text.n--;
    return text;
}

/* Letters of any script; a typed sign (£, -) is not one. */
static bool starts_with_letter(rg_str text)
{
    uint32_t cp = 0;
    if (text.n > 0)
        rg_utf8_decode(text.p, text.n, &cp);
    return (cp < 128 && isalpha((int)cp)) ||
           (cp >= 0xC0 && cp != 0xD7 && cp != 0xF7 && !(cp >= 0x2000 && cp < 0x2C00));
}

static bool is_year(rg_str text)
{
    return text.n == 4 && all_digits(text) &&
           (memcmp(text.p, "19", 2) == 0 || memcmp(text.p, "20", 2) == 0);
}

/* 2020, 2020/21, 2020-04, 2020-04-01 */
static bool is_date(rg_str text)
{
    rg_str rest = text;
    rg_str year = rg_str_cut(&rest, memchr(text.p, '/', text.n) ? '/' : '-');
    if (!is_year(year))
        return false;
    while (rest.p) {
        rg_str part = rg_str_cut(&rest, '-');
        if (part.n != 2 || !all_digits(part))
            return false;
    }
    return true;
}

static bool is_month(rg_str text)
{
    for (int month = 1; month <= 12; month++)
        if (rg_str_is(text, rg_month_name(month)))
            return true;
    return false;
}

static bool is_one_of(rg_str text, const char *const *words)
{
    for (size_t i = 0; words[i]; i++)
        if (rg_str_is(text, words[i]))
            return true;
    return false;
}

/* 22:00 */
static bool is_clock(rg_str text)
{
    rg_str rest = text, hour = rg_str_cut(&rest, ':');
    return hour.n == 2 && rest.n == 2 && all_digits(hour) && all_digits(rest) &&
           memcmp(hour.p, "24", 2) < 0 && rest.p[0] < '6';
}

/* Names of groups, windows and labels: "under 25", "aged 15", "25 and over", 22:00, Priority 1a. */
static bool is_limit(rg_str text, rg_str before, rg_str after, rg_str later)
{
    static const char *const ages[] = {"under", "Under", "aged", "Aged", "age", "ages", NULL};
    static const char *const labels[] = {"Priority", "Priorities", "priority", "Recommendation",
                                         NULL};
    rg_str number = text;
    if (is_clock(text))
        return true;
    if (number.n > 1 && number.p[number.n - 1] >= 'a' && number.p[number.n - 1] <= 'z')
        number.n--;
    if (!all_digits(number) || number.n > 2)
        return false;
    if (is_one_of(before, labels))
        return true;
    return number.n == text.n &&
           (is_one_of(before, ages) || (rg_str_is(after, "and") && rg_str_is(later, "over")));
}

static bool is_part_of_a_name(rg_str text, rg_str before, rg_str after)
{
    static const char *const intervals[] = {"confidence", "interval", "intervals",
                                            "level",      "limits",   NULL};
    static const char *const units[] = {"per", "Per", "every", NULL};
    static const char *const parts[] = {"section", "Section", "Part",  "part",  "Act",   "Step",
                                        "step",    "page",    "table", "Table", "chart", NULL};
    if (starts_with_letter(text) || is_date(text) || is_one_of(before, units) ||
        is_one_of(before, parts))
        return true;
    if (rg_str_ends(text, "%"))
        return is_one_of(after, intervals);
    return all_digits(text) && text.n <= 2 && is_month(after);
}

/* Each piece is cut at blanks; pieces that touch make one word. */
static void add_words(rg_arena *arena, const pieces *p, word_list *words)
{
    rg_buf open = {0};
    int line = 0;
    for (size_t i = 0; i <= p->count; i++) {
        const piece *one = i < p->count ? &p->items[i] : NULL;
        rg_str text = !one ? RG_STR(" ") : one->slot ? RG_STR("x") : one->text;
        if (one && (one->look & RG_CODE))
            text = RG_STR("x");
        for (size_t k = 0; k < text.n; k++) {
            bool blank = text.p[k] == ' ' || text.p[k] == '\n';
            if (blank && open.n > 0) {
                word w = {{rg_arena_copy(arena, open.p, open.n), open.n}, line};
                *RG_PUSH(arena, words->items, words->count, words->room) = w;
                rg_buf_clear(&open);
            } else if (!blank) {
                line = open.n == 0 && one ? one->line : line;
                rg_buf_putc(&open, text.p[k]);
            }
        }
    }
    rg_buf_free(&open);
}

/* The byte column of a word in its source line, from `from` on; 0 when it is written otherwise.
 */
static int find_column(rg_str line, rg_str text, size_t from)
{
    for (size_t i = from; i + text.n <= line.n; i++)
        if (memcmp(line.p + i, text.p, text.n) == 0)
            return (int)i + 1;
    return 0;
}

void content_digits(const lifted *l, const pieces *p)
{
    if (!l->prose->on_digit)
        return;
    word_list words = {0};
    add_words(l->prose->arena, p, &words);
    int line = 0, column = 0;
    size_t limit = SIZE_MAX; /* the last word that was one */
    static const char *const between[] = {"to", "and", "or", NULL};
    for (size_t i = 0; i < words.count; i++) {
        rg_str text = without_marks(words.items[i].text);
        if (!has_digit(text))
            continue;
        if (words.items[i].line != line)
            column = 0;
        line = words.items[i].line;
        int found = find_column(content_line(l, line), text, (size_t)column);
        column = found ? found : column;
        rg_str before = i > 0 ? without_marks(words.items[i - 1].text) : (rg_str){0};
        rg_str after =
            i + 1 < words.count ? without_marks(words.items[i + 1].text) : (rg_str){0};
        rg_str later =
            i + 2 < words.count ? without_marks(words.items[i + 2].text) : (rg_str){0};
        bool ranged = i >= 2 && limit == i - 2 && is_one_of(before, between);
        if (ranged || is_limit(text, before, after, later))
            limit = i;
        else if (!is_part_of_a_name(text, before, after))
            l->prose->on_digit(l->prose->digit_user, content_place(l, line, found), text);
    }
}
