/* synth/chance.c - Chance that is the same everywhere. */
#include "synth/inside.h"

uint64_t synth_next(synth_chance *chance)
{
    uint64_t z = (chance->state += UINT64_C(0x9E3779B97F4A7C15));
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

double synth_unit(synth_chance *chance)
{
    return (double)(synth_next(chance) >> 11) * 0x1p-53;
}

size_t synth_below(synth_chance *chance, size_t n)
{
    return (size_t)(synth_unit(chance) * (double)n);
}

double synth_between(synth_chance *chance, double low, double high)
{
    return low + (high - low) * synth_unit(chance);
}

synth_wheel synth_wheel_new(rg_arena *arena, const double *weights, size_t count)
{
    synth_wheel wheel = {RG_NEW_N(arena, double, count + 1), count};
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        wheel.sums[i] = sum += weights[i];
    return wheel;
}

size_t synth_draw(const synth_wheel *wheel, synth_chance *chance)
{
    double point = synth_unit(chance) * wheel->sums[wheel->count - 1];
    size_t low = 0, high = wheel->count - 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (wheel->sums[middle] > point)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
