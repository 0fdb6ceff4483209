/* Photos, logos and icons on the page. */
#include "laid.h"

#include "support/bitmaps.h"

static rg_picture_spec *spec_of(laid *l, rg_str bytes, const char *alt)
{
    rg_picture_spec *spec = RG_NEW(l->arena, rg_picture_spec);
    *spec = (rg_picture_spec){
        .file = "p.jpg", .bytes = bytes, .alt = alt, .consent = "nobody shown"};
    return spec;
}

static rg_picture_spec *add_photo(laid *l, int width, int height)
{
    rg_node *node = laid_add(l, RG_N_PHOTO, "A caption");
    rg_str jpeg = jpeg_made(l->arena, &(jpeg_wish){width, height, 3, 0, NULL, true});
    rg_picture_spec *spec = spec_of(l, jpeg, "A hill.");
    node->picture = spec;
    laid_into(l, node, RG_N_PARA, "Photo: nobody");
    return spec;
}

static const rg_item *picture_on(const laid *l, size_t page)
{
    for (size_t i = 0; i < l->pages.pages[page].item_count; i++)
        if (l->pages.pages[page].items[i].kind == RG_I_PICTURE)
            return &l->pages.pages[page].items[i];
    return NULL;
}

static void a_photo_is_a_figure_with_caption_and_credit(void)
{
    laid l;
    laid_open(&l);
    laid_add(&l, RG_N_PARA, "before");
    add_photo(&l, 320, 160);
    laid_out(&l);
    const rg_tag *figure = laid_tag(&l, "Figure", 0);
    const rg_item *item = picture_on(&l, 0);
    CU_ASSERT_PTR_NOT_NULL_FATAL(item);
    CHECK_TEXT(figure->alt, "A hill.");
    CU_ASSERT_PTR_EQUAL(item->tag, figure);
    /* The width of the text, and half as high as wide. */
    CU_ASSERT_DOUBLE_EQUAL(item->rect.w, 595.276 - 114, 0.01);
    CU_ASSERT_DOUBLE_EQUAL(item->rect.h, (595.276 - 114) / 2, 0.01);
    CU_ASSERT(figure->has_bbox);
    CU_ASSERT_DOUBLE_EQUAL(figure->bbox.h, item->rect.h, 0.01);
    CHECK_TEXT(laid_told(&l), "before\nA caption\nPhoto: nobody\n");
    CU_ASSERT(laid_y(&l, "A caption") > item->rect.y + item->rect.h);
    CHECK_HAS(laid_told(&l), "Photo: nobody");
    laid_close(&l);
}

static void a_tall_photo_takes_half_a_page_at_most(void)
{
    laid l;
    laid_open(&l);
    add_photo(&l, 100, 400);
    laid_out(&l);
    const rg_item *item = picture_on(&l, 0);
    CU_ASSERT_DOUBLE_EQUAL(item->rect.h, (841.89 - 71 - 68) / 2, 0.01);
    CU_ASSERT_DOUBLE_EQUAL(item->rect.w, item->rect.h / 4, 0.01);
    laid_close(&l);
}

static void a_photo_is_cut_evenly_to_its_shape(void)
{
    laid l;
    laid_open(&l);
    add_photo(&l, 400, 200)->crop = RG_CROP_BAND;
    laid_out(&l);
    const rg_page *page = &l.pages.pages[0];
    const rg_item *item = picture_on(&l, 0);
    double w = 595.276 - 114;
    size_t at = (size_t)(item - page->items);
    CU_ASSERT_FATAL(at > 0 && page->items[at - 1].kind == RG_I_CLIP);
    CU_ASSERT_EQUAL(page->items[at + 1].kind, RG_I_UNCLIP);
    const rg_path *clip = &page->items[at - 1].path;
    CU_ASSERT_DOUBLE_EQUAL(clip->coords[5] - clip->coords[1], w / 3, 0.01);
    /* Shown whole it would be w / 2 high: w / 12 is lost at either side. */
    CU_ASSERT_DOUBLE_EQUAL(clip->coords[1] - item->rect.y, w / 12, 0.01);
    CU_ASSERT_DOUBLE_EQUAL(laid_tag(&l, "Figure", 0)->bbox.h, w / 3, 0.01);
    laid_close(&l);
}

static void a_photo_that_is_none_stops_with_its_place(void)
{
    laid l;
    laid_open(&l);
    add_photo(&l, 40, 40)->bytes = RG_STR("GIF89a");
    CU_ASSERT_FALSE(laid_try(&l));
    CHECK_TEXT(l.err.text, "report.lua:1: p.jpg: this is no picture that can be read; save it "
                           "as JPEG, PNG, SVG or PDF");
    laid_close(&l);
}

static void refused(void (*spoil)(rg_node *, rg_picture_spec *), const char *why)
{
    laid l;
    laid_open(&l);
    rg_picture_spec *spec = add_photo(&l, 40, 40);
    spoil(l.doc.blocks[0], spec);
    CU_ASSERT_FALSE(rg_doc_check(&l.doc, &l.err));
    CHECK_HAS(l.err.text, why);
    laid_close(&l);
}

static void without_alt(rg_node *node, rg_picture_spec *spec)
{
    (void)node;
    spec->alt = " ";
}

static void with_file_as_alt(rg_node *node, rg_picture_spec *spec)
{
    (void)node;
    spec->alt = "p.jpg";
}

static void without_credit(rg_node *node, rg_picture_spec *spec)
{
    (void)spec;
    node->kid_count = 0;
}

static void without_consent(rg_node *node, rg_picture_spec *spec)
{
    (void)node;
    spec->consent = NULL;
}

static void a_photo_needs_words_a_credit_and_a_record_of_consent(void)
{
    refused(without_alt, "report.lua:1: the photo 'p.jpg' has no alternative text; say in a");
    refused(with_file_as_alt, "has its file name as alternative text");
    refused(without_credit, "report.lua:1: the photo 'p.jpg' has no credit; say who took it");
    refused(without_consent, "names no record of consent");
}

static const char mark[] = "<svg viewBox='0 0 24 24'><path d='M0 0h24v24z' "
                           "fill='currentColor'/></svg>";

/* 702.9 points of page: 23 lines of 25.5 leave room for some of the ten beside the icon. */
static void words_beside_an_icon_run_on_over_the_page(void)
{
    laid l;
    laid_open(&l);
    laid_fill(&l, 23);
    rg_node *icons = laid_add(&l, RG_N_ICONS, "");
    rg_node *icon = laid_into(&l, icons, RG_N_ICON, "School");
    icon->picture = spec_of(&l, rg_str_of(mark), NULL);
    for (int i = 0; i < 10; i++)
        laid_into(&l, icon, RG_N_PARA, rg_arena_printf(l.arena, "word %02d", i));
    laid_out(&l);
    CU_ASSERT_EQUAL(laid_page_of(&l, "School"), 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "word 00"), 0);
    CU_ASSERT_EQUAL(laid_page_of(&l, "word 09"), 1);
    CU_ASSERT_DOUBLE_EQUAL(laid_x(&l, "word 09"), laid_x(&l, "word 00"), 1e-6);
    laid_close(&l);
}

static void icons_add_nothing_to_their_words(void)
{
    laid l;
    laid_open(&l);
    rg_node *icons = laid_add(&l, RG_N_ICONS, "");
    for (int i = 0; i < 2; i++) {
        rg_node *icon = laid_into(&l, icons, RG_N_ICON, i ? "School" : "Peers");
        icon->picture = spec_of(&l, rg_str_of(mark), NULL);
        laid_into(&l, icon, RG_N_PARA, i ? "second" : "first");
    }
    laid_out(&l);
    CHECK_TEXT(laid_told(&l), "Peers\nfirst\nSchool\nsecond\n");
    CU_ASSERT_EQUAL(laid_count_tags(l.pages.root, "Figure"), 0);
    CU_ASSERT_EQUAL(laid_count_tags(l.pages.root, "LI"), 2);
    size_t fills = 0;
    for (size_t i = 0; i < l.pages.pages[0].item_count; i++) {
        const rg_item *item = &l.pages.pages[0].items[i];
        if (item->kind != RG_I_FILL || item->path.op_count != 4) /* a triangle */
            continue;
        fills++;
        CU_ASSERT(item->tag == NULL && item->artifact == RG_A_LAYOUT);
        CU_ASSERT_DOUBLE_EQUAL(item->colour.r, l.style.primary.r, 0);
        CU_ASSERT(item->path.coords[2] < laid_x(&l, "Peers"));
    }
    CU_ASSERT_EQUAL(fills, 2);
    laid_close(&l);
}

static void logos_of_any_shape_take_the_same_area(void)
{
    laid l;
    laid_open(&l);
    rg_node *logos = laid_add(&l, RG_N_LOGOS, "");
    static const char *const files[] = {
        "<svg viewBox='0 0 40 20'><path d='M0 0h40v20H0z'/></svg>",
        "<svg viewBox='0 0 90 30'><path d='M0 0h90v30H0z'/></svg>"};
    for (int i = 0; i < 2; i++)
        laid_into(&l, logos, RG_N_LOGO, "")->picture =
            spec_of(&l, rg_str_of(files[i]), i ? "Police" : "Council");
    laid_out(&l);
    const rg_tag *a = laid_tag(&l, "Figure", 0), *b = laid_tag(&l, "Figure", 1);
    CHECK_TEXT(a->alt, "Council");
    CU_ASSERT_DOUBLE_EQUAL(a->bbox.w / a->bbox.h, 2, 1e-6);
    CU_ASSERT_DOUBLE_EQUAL(a->bbox.w * a->bbox.h, b->bbox.w * b->bbox.h, 1);
    CU_ASSERT_DOUBLE_EQUAL(a->bbox.y + a->bbox.h / 2, b->bbox.y + b->bbox.h / 2, 0.01);
    laid_close(&l);
}

static void a_cover_takes_the_brands_logo_and_a_photo(void)
{
    laid l;
    laid_open(&l);
    l.style.logo_on_dark = spec_of(
        &l, RG_STR("<svg viewBox='0 0 80 20'><path fill='#fff' d='M0 0h80v20z'/></svg>"),
        "Northmoor Partnership");
    rg_node *cover = laid_add(&l, RG_N_COVER, "Violence in Northmoor");
    rg_node *photo = laid_into(&l, cover, RG_N_PHOTO, "");
    photo->picture =
        spec_of(&l, jpeg_made(l.arena, &(jpeg_wish){300, 200, 3, 0, NULL, true}), "A hill.");
    laid_into(&l, photo, RG_N_PARA, "Photo: nobody");
    laid_into(&l, cover, RG_N_PARA, "January");
    laid_add(&l, RG_N_PARA, "text");
    laid_out(&l);
    CHECK_TEXT(laid_tag(&l, "Figure", 0)->alt, "Northmoor Partnership");
    CHECK_TEXT(laid_tag(&l, "Figure", 1)->alt, "A hill.");
    CHECK_TEXT(laid_told(&l), "Violence in Northmoor\nPhoto: nobody\nJanuary\ntext\n");
    const rg_tag *seen = laid_tag(&l, "Figure", 1);
    CU_ASSERT_DOUBLE_EQUAL(seen->bbox.x, 0, 0);
    CU_ASSERT_DOUBLE_EQUAL(seen->bbox.w, l.style.page_w, 0.01);
    CU_ASSERT(seen->bbox.y + seen->bbox.h < laid_y(&l, "Violence"));
    CU_ASSERT(seen->bbox.y > laid_tag(&l, "Figure", 0)->bbox.y + 42);
    laid_close(&l);
}

/* Three tiles in a panel: 144 points each, of which numbers have 120. */
static void numbers_shrink_rather_than_leave_a_tile_alone(void)
{
    laid l;
    laid_open(&l);
    rg_node *panel = laid_add(&l, RG_N_PANEL, "");
    rg_node *tiles = laid_into(&l, panel, RG_N_TILES, "");
    static const char *const numbers[] = {"14,213", "38.0%", "24"};
    for (int i = 0; i < 3; i++)
        laid_into(&l, laid_into(&l, tiles, RG_N_TILE, numbers[i]), RG_N_PARA, "words");
    laid_out(&l);
    const rg_item *first = laid_find(&l, "14,213", NULL);
    CU_ASSERT_DOUBLE_EQUAL(first->y, laid_y(&l, "24"), 0.01);
    CU_ASSERT(first->run->size < 40 && first->run->size >= 28);
    CU_ASSERT_DOUBLE_EQUAL(laid_find(&l, "24", NULL)->run->size, first->run->size, 1e-9);
    laid_close(&l);
}

CU_TestInfo rg_tests_layout_pictures[] = {
    {"a photo is a figure with caption and credit",
     a_photo_is_a_figure_with_caption_and_credit},
    {"a tall photo takes half a page at most", a_tall_photo_takes_half_a_page_at_most},
    {"a photo is cut evenly to its shape", a_photo_is_cut_evenly_to_its_shape},
    {"a photo that is none stops with its place", a_photo_that_is_none_stops_with_its_place},
    {"a photo needs words, a credit and a record of consent",
     a_photo_needs_words_a_credit_and_a_record_of_consent},
    {"words beside an icon run on over the page", words_beside_an_icon_run_on_over_the_page},
    {"icons add nothing to their words", icons_add_nothing_to_their_words},
    {"logos of any shape take the same area", logos_of_any_shape_take_the_same_area},
    {"a cover takes the brand's logo and a photo", a_cover_takes_the_brands_logo_and_a_photo},
    {"numbers shrink rather than leave a tile alone",
     numbers_shrink_rather_than_leave_a_tile_alone},
    CU_TEST_INFO_NULL,
};
