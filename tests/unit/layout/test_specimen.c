/* The specimen in every brand and format. */
#include "laid.h"
#include "support/house.h"
#include "support/specimen.h"

enum { SETTINGS = 2 * RG_FORMATS * 2 };

static rg_style style_at(int i)
{
    rg_style style = i % 2 ? house_csp() : house_network();
    style = rg_style_format(style, (rg_format)(i / 2 % RG_FORMATS));
    return i < 2 * RG_FORMATS ? style : rg_style_large(style);
}

/* Sets the specimen anew; its pages before are forgotten. */
static void set_specimen(laid *l, int i)
{
    l->style = style_at(i);
    l->doc = *specimen_new(l->arena);
    laid_out(l);
}

static void add_types(rg_buf *out, const rg_tag *tag)
{
    rg_buf_printf(out, "%s ", tag->type);
    for (size_t i = 0; i < tag->kid_count; i++)
        add_types(out, tag->kids[i]);
}

static void tags_are_the_same_in_every_brand_and_format(void)
{
    laid l;
    rg_buf first = {0};
    laid_open(&l);
    for (int i = 0; i < SETTINGS; i++) {
        rg_buf types = {0};
        set_specimen(&l, i);
        add_types(i ? &types : &first, l.pages.root);
        if (i > 0)
            CHECK_TEXT(types.p, first.p);
        rg_buf_free(&types);
    }
    rg_buf_free(&first);
    laid_close(&l);
}

static size_t off_page(const rg_page *page)
{
    size_t count = 0;
    for (size_t i = 0; i < page->item_count; i++) {
        const rg_item *item = &page->items[i];
        if (item->kind == RG_I_TEXT)
            count += item->x < 20 || item->x + item->run->width > page->w - 20 ||
                     item->y < 10 || item->y > page->h - 10;
    }
    return count;
}

static void no_text_leaves_a_page_or_is_smaller_than_9_points_but_raised(void)
{
    laid l;
    laid_open(&l);
    for (int i = 0; i < SETTINGS; i++) {
        set_specimen(&l, i);
        for (size_t p = 0; p < l.pages.page_count; p++) {
            const rg_page *page = &l.pages.pages[p];
            CU_ASSERT_EQUAL(off_page(page), 0);
            for (size_t k = 0; k < page->item_count; k++)
                CU_ASSERT(page->items[k].kind != RG_I_TEXT || page->items[k].run->rise > 0 ||
                          page->items[k].run->size >= 9 - 1e-9);
        }
    }
    laid_close(&l);
}

static void every_link_of_the_specimen_leads_to_the_page_it_names(void)
{
    laid l;
    laid_open(&l);
    set_specimen(&l, 0);
    size_t checked = 0;
    for (size_t p = 0; p < l.pages.page_count; p++)
        for (size_t i = 0; i < l.pages.pages[p].link_count; i++) {
            const rg_area_link *link = &l.pages.pages[p].links[i];
            const char *page = link->uri ? NULL : strstr(link->description, ", page ");
            if (!page)
                continue;
            size_t wanted = 0;
            CU_ASSERT_EQUAL(sscanf(page, ", page %zu", &wanted), 1);
            CU_ASSERT_EQUAL(link->target_page + 1, wanted);
            checked++;
        }
    CU_ASSERT(checked > 10);
    laid_close(&l);
}

CU_TestInfo rg_tests_layout_specimen[] = {
    {"tags are the same in every brand and format",
     tags_are_the_same_in_every_brand_and_format},
    {"no text leaves a page or is smaller than 9 points, but raised",
     no_text_leaves_a_page_or_is_smaller_than_9_points_but_raised},
    {"every link of the specimen leads to the page it names",
     every_link_of_the_specimen_leads_to_the_page_it_names},
    CU_TEST_INFO_NULL,
};
