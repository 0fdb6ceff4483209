/* The sum of squared moves is least when runs of labels that would overlap move as one block to
 * the mean of their wishes (isotonic regression by pooling neighbours); the ends are then held
 * inside the room. */
#include "chart/scale.h"

enum { LABELS_MAX = 64 };

typedef struct block {
    double sum; /* of wishes, each less the room taken by the labels before it */
    size_t count;
} block;

static double mean(block b)
{
    return b.sum / (double)b.count;
}

static void sort_by_wish(size_t *order, const double *middle, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t at = i;
        for (; at > 0 && middle[order[at - 1]] > middle[i]; at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
}

static double held(double x, double low, double high)
{
    return x < low ? low : x > high ? high : x;
}

bool rg_spread(double *middle, const double *size, size_t count, double gap, double low,
               double high)
{
    size_t order[LABELS_MAX], blocks = 0;
    double before[LABELS_MAX]; /* from the first label's middle to this one's when all touch */
    block stack[LABELS_MAX];
    if (count > LABELS_MAX)
        return false;
    if (count == 0)
        return true;
    sort_by_wish(order, middle, count);
    before[0] = 0;
    for (size_t i = 1; i < count; i++)
        before[i] = before[i - 1] + (size[order[i - 1]] + size[order[i]]) / 2 + gap;
    double first = low + size[order[0]] / 2;
    double last = high - size[order[count - 1]] / 2 - before[count - 1];
    if (first > last + 1e-9)
        return false;
    for (size_t i = 0; i < count; i++) {
        stack[blocks++] = (block){middle[order[i]] - before[i], 1};
        for (; blocks > 1 && mean(stack[blocks - 2]) > mean(stack[blocks - 1]); blocks--) {
            stack[blocks - 2].sum += stack[blocks - 1].sum;
            stack[blocks - 2].count += stack[blocks - 1].count;
        }
    }
    for (size_t b = 0, i = 0; b < blocks; b++)
        for (size_t n = 0; n < stack[b].count; n++, i++)
            middle[order[i]] = held(mean(stack[b]), first, last) + before[i];
    return true;
}
