/* text/subset.c - A face reduced to the glyphs a document shows. */
#include "text/face.h"

#include <hb-subset.h>

/* A PDF viewer draws a CIDFontType2 from glyf, head, hhea, hmtx, loca, maxp and the hinting
 * tables alone; all else is weight. */
static const hb_tag_t dropped[] = {
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'S', 'U', 'B'), HB_TAG('M', 'A', 'T', 'H'),
    HB_TAG('O', 'S', '/', '2'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('V', 'D', 'M', 'X'),
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('g', 'a', 's', 'p'), HB_TAG('h', 'd', 'm', 'x'),
    HB_TAG('k', 'e', 'r', 'n'), HB_TAG('m', 'e', 't', 'a'), HB_TAG('n', 'a', 'm', 'e'),
    HB_TAG('p', 'o', 's', 't'), HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'),
};

static hb_subset_input_t *wish_list(const uint32_t *glyphs, size_t count)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input)
        return NULL;
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    hb_set_t *wanted = hb_subset_input_glyph_set(input);
    hb_set_add(wanted, 0);
    for (size_t i = 0; i < count; i++)
        hb_set_add(wanted, glyphs[i]);
    hb_set_t *drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
        hb_set_add(drop, dropped[i]);
    return input;
}

static bool execute(hb_subset_plan_t *plan, const uint32_t *glyphs, size_t count, rg_buf *out,
                    uint32_t *new_ids)
{
    hb_face_t *small = hb_subset_plan_execute_or_fail(plan);
    if (!small)
        return false;
    const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan);
    bool all = true;
    for (size_t i = 0; i < count; i++) {
        new_ids[i] = hb_map_get(map, glyphs[i]);
        all = all && new_ids[i] != HB_MAP_VALUE_INVALID;
    }
    hb_blob_t *blob = hb_face_reference_blob(small);
    unsigned size;
    const char *bytes = hb_blob_get_data(blob, &size);
    rg_buf_add(out, bytes, size);
    hb_blob_destroy(blob);
    hb_face_destroy(small);
    return all && size > 0;
}

bool rg_face_subset(const rg_face *face, const uint32_t *glyphs, size_t count, rg_buf *out,
                    uint32_t *new_ids, rg_err *err)
{
    hb_subset_input_t *input = wish_list(glyphs, count);
    hb_subset_plan_t *plan = input ? hb_subset_plan_create_or_fail(face->hb_face, input) : NULL;
    bool done = plan && execute(plan, glyphs, count, out, new_ids);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
    return done || rg_fail(err, RG_E_BUG, "the font %s cannot be reduced to %zu glyphs",
                           face->name, count);
}
