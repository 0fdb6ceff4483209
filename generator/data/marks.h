/* data/marks.h - Where the bytes stand that end a field: delimiters, quotes and line ends, found 64 bytes at
 * a time. */
#ifndef RG_DATA_MARKS_H
#define RG_DATA_MARKS_H

#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define RG_MARKS 64 /* bytes that one call looks at */

/* Bit i is set where byte i is one of them.  All RG_MARKS bytes must be there. */
static inline uint64_t rg_marks_plainly(const char *bytes, char delimiter)
{
    uint64_t marks = 0;
    for (int i = 0; i < RG_MARKS; i++) {
        char c = bytes[i];
        marks |= (uint64_t)(c == delimiter || c == '"' || c == '\n' || c == '\r') << i;
    }
    return marks;
}

#ifdef __SSE2__
static inline uint64_t rg_marks_of_16(const char *bytes, char delimiter)
{
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)bytes);
    __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('\n')),
                                _mm_cmpeq_epi8(v, _mm_set1_epi8('\r')));
    __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8(delimiter)),
                                 _mm_cmpeq_epi8(v, _mm_set1_epi8('"')));
    return (uint16_t)_mm_movemask_epi8(_mm_or_si128(marks, ends));
}
#endif

/* The same, by the processor's own means where it has them. */
static inline uint64_t rg_marks_of(const char *bytes, char delimiter)
{
#ifdef __SSE2__
    return rg_marks_of_16(bytes, delimiter) | rg_marks_of_16(bytes + 16, delimiter) << 16 |
           rg_marks_of_16(bytes + 32, delimiter) << 32 |
           rg_marks_of_16(bytes + 48, delimiter) << 48;
#else
    return rg_marks_plainly(bytes, delimiter);
#endif
}

/* Of the last bytes of a text, fewer than RG_MARKS. */
static inline uint64_t rg_marks_of_last(const char *bytes, size_t n, char delimiter)
{
    char padded[RG_MARKS] = {0};
    memcpy(padded, bytes, n);
    return rg_marks_of(padded, delimiter) & (((uint64_t)1 << n) - 1);
}

#endif
