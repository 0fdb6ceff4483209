/* The file as a whole: what other programs say of it, metadata, files in it, links. */
#define _GNU_SOURCE /* memmem */
#include "readback.h"

static rg_str line_at(rg_str bytes, size_t from)
{
    rg_str rest = {bytes.p + from, bytes.n - from};
    return rg_str_cut(&rest, '\n');
}

static fixture written(void)
{
    fixture f = document();
    must_write(&f);
    return f;
}

/* --- the file
 * --------------------------------------------------------------------------------------- */

static void other_programs_read_the_file_without_a_warning(void)
{
    fixture f = written();
    readback r = readback_open(&f.pdf);
    rg_buf said = {0};
    CU_ASSERT_EQUAL(run_on(r.path, "qpdf --check %s", &said), 0);
    CHECK_HAS(said.p, "No syntax or stream encoding errors found");
    CU_ASSERT_PTR_NULL(strstr(said.p, "WARNING"));
    CU_ASSERT_EQUAL(run_on(r.path, "pdfinfo %s", &said), 0);
    CU_ASSERT_PTR_NULL(strstr(said.p, "Error"));
    CHECK_HAS(said.p, "Tagged:          yes");
    CHECK_HAS(said.p, "Suspects:        no");
    CHECK_HAS(said.p, "Title:           Crime & “order” <draft>");
    CHECK_HAS(said.p, "PDF version:     1.7");
    CU_ASSERT_EQUAL(run_on(r.path, "mutool trace %s | grep -c notdef", &said) >= 0, 1);
    CHECK_TEXT(said.p, "0\n");
    rg_buf_free(&said);
    readback_close(&r);
    fixture_free(&f);
}

static void the_file_begins_and_ends_as_an_archive_wants(void)
{
    fixture f = written();
    readback r = readback_open(&f.pdf);
    rg_str bytes = rg_buf_view(&f.pdf);
    CU_ASSERT(rg_str_is(line_at(bytes, 0), "%PDF-1.7"));
    CU_ASSERT_EQUAL(bytes.p[9], '%');
    for (size_t i = 10; i < 14; i++)
        CU_ASSERT((unsigned char)bytes.p[i] > 127);
    CU_ASSERT(rg_str_ends(bytes, "\n%%EOF\n"));
    CU_ASSERT_EQUAL(json_array_size(at(&r, trailer(&r), "ID")), 2);
    CHECK_TEXT(text_at(&r, trailer(&r), "ID/0"), text_at(&r, trailer(&r), "ID/1"));
    CU_ASSERT_EQUAL(strlen(text_at(&r, trailer(&r), "ID/0")), strlen("b:") + 32);
    CU_ASSERT_PTR_NULL(at(&r, trailer(&r), "Encrypt"));
    readback_close(&r);
    fixture_free(&f);
}

static void the_same_pages_give_the_same_bytes(void)
{
    fixture f = written(), g = written();
    CU_ASSERT(rg_str_eq(rg_buf_view(&f.pdf), rg_buf_view(&g.pdf)));
    rg_str first = {rg_arena_copy(f.arena, f.pdf.p, f.pdf.n), f.pdf.n};
    must_write(&f);
    CU_ASSERT(rg_str_eq(rg_buf_view(&f.pdf), first));
    fixture_free(&f);
    fixture_free(&g);
}

static void a_changed_letter_changes_the_identifier(void)
{
    fixture f = written(), g = document();
    g.pages.title = "Crime & “order” <drafu>";
    must_write(&g);
    readback r = readback_open(&f.pdf), s = readback_open(&g.pdf);
    CU_ASSERT_STRING_NOT_EQUAL(text_at(&r, trailer(&r), "ID/0"),
                               text_at(&s, trailer(&s), "ID/0"));
    readback_close(&r);
    readback_close(&s);
    fixture_free(&f);
    fixture_free(&g);
}

static void a_file_is_appended_to_what_the_buffer_holds(void)
{
    fixture f = written();
    rg_buf out = {0};
    rg_buf_puts(&out, "before");
    CU_ASSERT(rg_pdf_write(&f.pages, f.fonts, f.icc, &out, &f.err));
    CU_ASSERT_EQUAL(out.n, f.pdf.n + 6);
    CU_ASSERT(out.n == f.pdf.n + 6 && memcmp(out.p + 6, f.pdf.p, f.pdf.n) == 0);
    rg_buf_free(&out);
    fixture_free(&f);
}

static void reach(const readback *r, json_t *value, bool *seen)
{
    const char *key;
    json_t *kid;
    size_t i;
    int number = ref_of(value);
    if (number > 0 && number < 10000 && !seen[number]) {
        seen[number] = true;
        if (!object_at(r, number))
            CU_FAIL("a reference leads to no object");
        reach(r, value_of(r, value), seen);
    }
    if (json_is_array(value)) {
        json_array_foreach(value, i, kid) reach(r, kid, seen);
    } else if (json_is_object(value)) {
        json_object_foreach(value, key, kid) reach(r, kid, seen);
    }
}

static void every_object_is_reached_from_the_trailer(void)
{
    static bool seen[10000];
    fixture f = written();
    readback r = readback_open(&f.pdf);
    memset(seen, 0, sizeof seen);
    reach(&r, trailer(&r), seen);
    const char *key;
    json_t *object;
    size_t count = 0;
    json_object_foreach(r.objects, key, object)
    {
        const char *type =
            text_at(&r, json_object_get(json_object_get(object, "stream"), "dict"), "Type");
        int number = atoi(key + 4);
        bool carrier = strcmp(type, "/ObjStm") == 0 || strcmp(type, "/XRef") == 0;
        if (strncmp(key, "obj:", 4) == 0 && !carrier && !seen[number]) {
            fprintf(stderr, "\n    %s is not reached\n", key);
            CU_FAIL("an object is not reached");
        }
        count++;
    }
    CU_ASSERT(count > 80);
    readback_close(&r);
    fixture_free(&f);
}

/* --- what it says of itself
 * ----------------------------------------------------------------------------- */

static void the_catalog_says_what_an_accessible_archive_must(void)
{
    fixture f = written();
    readback r = readback_open(&f.pdf);
    json_t *c = catalog(&r);
    CHECK_TEXT(text_at(&r, c, "Lang"), "en-GB");
    CU_ASSERT(json_is_true(at(&r, c, "MarkInfo/Marked")));
    CU_ASSERT_PTR_NULL(at(&r, c, "MarkInfo/Suspects"));
    CU_ASSERT(json_is_true(at(&r, c, "ViewerPreferences/DisplayDocTitle")));
    CHECK_TEXT(text_at(&r, c, "PageMode"), "/UseOutlines");
    CU_ASSERT_EQUAL(json_array_size(at(&r, c, "OutputIntents")), 1);
    CHECK_TEXT(text_at(&r, c, "OutputIntents/0/S"), "/GTS_PDFA1");
    CU_ASSERT_EQUAL(int_at(&r, c, "OutputIntents/0/DestOutputProfile/N"), 3);
    int profile = ref_at(&r, at(&r, c, "OutputIntents/0"), "DestOutputProfile");
    CU_ASSERT(rg_str_eq(stream_bytes(&r, profile), f.icc));
    static const char *const none[] = {"AA", "OpenAction", "OCProperties", "AcroForm", "Perms"};
    for (size_t i = 0; i < 5; i++)
        CU_ASSERT_PTR_NULL(at(&r, c, none[i]));
    readback_close(&r);
    fixture_free(&f);
}

static void xmp_claims_both_standards_and_says_what_the_information_says(void)
{
    fixture f = written();
    readback r = readback_open(&f.pdf);
    json_t *info = at(&r, trailer(&r), "Info");
    rg_str xmp = stream_bytes(&r, ref_at(&r, catalog(&r), "Metadata"));
    CU_ASSERT_PTR_NOT_NULL(memmem(f.pdf.p, f.pdf.n, xmp.p, xmp.n)); /* not deflated */
    CHECK_TEXT(text_at(&r, catalog(&r), "Metadata/Type"), "/Metadata");
    static const char *const parts[] = {
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
        "<rdf:li xml:lang=\"x-default\">Crime &amp; “order” &lt;draft&gt;</rdf:li>",
        "<dc:creator><rdf:Seq><rdf:li>Violence Reduction Network</rdf:li></rdf:Seq>",
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">A profile</rdf:li>",
        "<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag>",
        "<pdf:Keywords>crime, Leicester</pdf:Keywords>",
        "<xmp:CreatorTool>vrn-report</xmp:CreatorTool>",
        "<xmp:CreateDate>2024-01-31T00:00:00Z</xmp:CreateDate>",
        "<xmp:ModifyDate>2024-01-31T00:00:00Z</xmp:ModifyDate>",
        "<?xpacket end="};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        CHECK_HAS(xmp.p, parts[i]);
    CU_ASSERT_PTR_NULL(strstr(xmp.p, "bytes="));
    CU_ASSERT_PTR_NULL(strstr(xmp.p, "encoding="));
    CHECK_TEXT(text_at(&r, info, "Title"), "Crime & “order” <draft>");
    CHECK_TEXT(text_at(&r, info, "Author"), "Violence Reduction Network");
    CHECK_TEXT(text_at(&r, info, "Subject"), "A profile");
    CHECK_TEXT(text_at(&r, info, "Keywords"), "crime, Leicester");
    CHECK_TEXT(text_at(&r, info, "Creator"), "vrn-report");
    CHECK_TEXT(text_at(&r, info, "CreationDate"), "D:20240131000000Z");
    CHECK_TEXT(text_at(&r, info, "ModDate"), "D:20240131000000Z");
    CHECK_HAS(xmp.p, text_at(&r, info, "Producer"));
    readback_close(&r);
    fixture_free(&f);
}

static void a_time_of_creation_keeps_its_zone(void)
{
    fixture f = sheet();
    f.pages.created = "2024-01-31T09:05:00+01:00";
    must_write(&f);
    readback r = readback_open(&f.pdf);
    CHECK_TEXT(text_at(&r, at(&r, trailer(&r), "Info"), "CreationDate"),
               "D:20240131090500+01'00'");
    readback_close(&r);
    fixture_free(&f);
}

static void without_a_date_the_file_has_none(void)
{
    fixture f = document();
    f.pages.created = NULL;
    must_write(&f);
    readback r = readback_open(&f.pdf);
    rg_str xmp = stream_bytes(&r, ref_at(&r, catalog(&r), "Metadata"));
    json_t *info = at(&r, trailer(&r), "Info");
    CU_ASSERT_PTR_NULL(strstr(xmp.p, "Date"));
    CU_ASSERT_PTR_NULL(at(&r, info, "CreationDate"));
    CU_ASSERT_PTR_NULL(at(&r, info, "ModDate"));
    CU_ASSERT_PTR_NULL(at(&r, catalog(&r), "Names/EmbeddedFiles/Names/1/EF/F/Params/ModDate"));
    readback_close(&r);
    fixture_free(&f);
}

/* --- pages
 * ------------------------------------------------------------------------------------------------
 */

static void pages_have_their_size_resources_and_tab_order(void)
{
    fixture f = written();
    readback r = readback_open(&f.pdf);
    CU_ASSERT_EQUAL(int_at(&r, catalog(&r), "Pages/Count"), 2);
    for (size_t i = 0; i < 2; i++) {
        json_t *p = page_at(&r, i);
        CHECK_TEXT(text_at(&r, p, "Type"), "/Page");
        CHECK_TEXT(numbers_at(&r, p, "MediaBox"), "0 0 595 842");
        CHECK_TEXT(text_at(&r, p, "Tabs"), "/S");
        CU_ASSERT_PTR_NOT_NULL(json_object_get(p, "/Resources"));
        CU_ASSERT_EQUAL(int_at(&r, p, "StructParents"), (long long)i);
    }
    readback_close(&r);
    fixture_free(&f);
}

static void a_size_in_fractions_of_points_is_kept(void)
{
    fixture f = sheet();
    f.pages.pages[0].w = 595.2756;
    f.pages.pages[0].h = 841.8898;
    must_write(&f);
    readback r = readback_open(&f.pdf);
    CHECK_TEXT(numbers_at(&r, page_at(&r, 0), "MediaBox"), "0 0 595.276 841.89");
    readback_close(&r);
    fixture_free(&f);
}

static void page_labels_count_on_where_labels_do(void)
{
    fixture f = sheet();
    static const char *const labels[] = {"i", "ii", "1", "2", "3", "A-1", "9"};
    f.pages.pages[0].label = labels[0];
    for (size_t i = 1; i < 7; i++)
        page(&f, labels[i]);
    must_write(&f);
    readback r = readback_open(&f.pdf);
    json_t *nums = at(&r, catalog(&r), "PageLabels/Nums");
    CU_ASSERT_EQUAL(json_array_size(nums), 10);
    CHECK_TEXT(text_at(&r, nums, "1/P"), "i");
    CHECK_TEXT(text_at(&r, nums, "3/P"), "ii");
    CU_ASSERT_EQUAL(int_at(&r, nums, "4"), 2);
    CHECK_TEXT(text_at(&r, nums, "5/S"), "/D");
    CU_ASSERT_EQUAL(int_at(&r, nums, "5/St"), 1);
    CU_ASSERT_EQUAL(int_at(&r, nums, "6"), 5);
    CHECK_TEXT(text_at(&r, nums, "7/P"), "A-1");
    CU_ASSERT_EQUAL(int_at(&r, nums, "9/St"), 9);
    readback_close(&r);
    fixture_free(&f);
}

/* --- ways through it
 * ---------------------------------------------------------------------------------------- */

static void links_are_printed_described_and_lead_somewhere(void)
{
    fixture f = written();
    readback r = readback_open(&f.pdf);
    json_t *web = at(&r, page_at(&r, 0), "Annots/0"),
           *inner = at(&r, page_at(&r, 1), "Annots/0");
    CHECK_TEXT(text_at(&r, web, "Subtype"), "/Link");
    CU_ASSERT_EQUAL(int_at(&r, web, "F"), 4);
    CHECK_TEXT(numbers_at(&r, web, "Border"), "0 0 0");
    CHECK_TEXT(text_at(&r, web, "Contents"), "Police data, on the web");
    CHECK_TEXT(text_at(&r, web, "A/S"), "/URI");
    CHECK_TEXT(text_at(&r, web, "A/URI"), "https://data.police.uk/%C3%A4?a=(b)");
    const rg_rect *rect = &f.pages.pages[0].links[0].rect;
    char expected[80];
    snprintf(expected, sizeof expected, "%g %g %g %g", rect->x, PAGE_H - rect->y - rect->h,
             rect->x + rect->w, PAGE_H - rect->y);
    CHECK_TEXT(numbers_at(&r, web, "Rect"), expected);
    CU_ASSERT_EQUAL(ref_of(json_array_get(at(&r, inner, "Dest"), 0)), page_number(&r, 0));
    CHECK_TEXT(text_at(&r, inner, "Dest/1"), "/XYZ");
    CU_ASSERT_EQUAL(int_at(&r, inner, "Dest/3"), PAGE_H - 100);
    CU_ASSERT(json_is_null(json_array_get(at(&r, inner, "Dest"), 4)));
    readback_close(&r);
    fixture_free(&f);
}

static void bookmarks_nest_by_level_and_the_top_is_open(void)
{
    fixture f = written();
    readback r = readback_open(&f.pdf);
    json_t *top = at(&r, catalog(&r), "Outlines");
    CU_ASSERT_EQUAL(int_at(&r, top, "Count"), 3);
    CHECK_TEXT(text_at(&r, top, "First/Title"), "Crime in Oadby");
    CU_ASSERT_EQUAL(int_at(&r, top, "First/Count"), 1);
    CHECK_TEXT(text_at(&r, top, "First/First/Title"), "Figures – all");
    CU_ASSERT_EQUAL(int_at(&r, top, "First/First/Count"), -1);
    CHECK_TEXT(text_at(&r, top, "First/First/First/Title"), "Deep");
    CU_ASSERT_PTR_NULL(at(&r, top, "First/First/First/Count"));
    CHECK_TEXT(text_at(&r, top, "First/Next/Title"), "Last");
    CHECK_TEXT(text_at(&r, top, "Last/Prev/Title"), "Crime in Oadby");
    json_t *first = at(&r, top, "First");
    CU_ASSERT_EQUAL(ref_of(json_array_get(at(&r, first, "Dest"), 0)), page_number(&r, 0));
    CU_ASSERT_EQUAL(int_at(&r, first, "Dest/3"), PAGE_H - 50);
    readback_close(&r);
    fixture_free(&f);
}

/* --- files in it
 * --------------------------------------------------------------------------------------------
 */

static void attached_files_come_out_as_they_went_in(void)
{
    fixture f = written();
    readback r = readback_open(&f.pdf);
    rg_buf said = {0};
    run_on(r.path, "pdfdetach -list %s", &said);
    CHECK_TEXT(said.p, "2 embedded files\n1: chart.csv\n2: method.csv\n");
    run_on(r.path, "pdfdetach -save 1 -o %s.out %s && cat %s.out && rm %s.out", &said);
    CHECK_TEXT(said.p, "month,count\r\n2024-01,5\r\n");
    rg_buf_free(&said);
    readback_close(&r);
    fixture_free(&f);
}

static void attached_files_are_associated_and_described(void)
{
    fixture f = written();
    readback r = readback_open(&f.pdf);
    json_t *names = at(&r, catalog(&r), "Names/EmbeddedFiles/Names");
    CHECK_TEXT(text_at(&r, names, "0"), "chart.csv");
    CHECK_TEXT(text_at(&r, names, "2"), "method.csv");
    json_t *chart = at(&r, names, "1");
    CHECK_TEXT(text_at(&r, chart, "Type"), "/Filespec");
    CHECK_TEXT(text_at(&r, chart, "F"), "chart.csv");
    CHECK_TEXT(text_at(&r, chart, "UF"), "chart.csv");
    CHECK_TEXT(text_at(&r, chart, "Desc"), "The data of a chart");
    CHECK_TEXT(text_at(&r, chart, "AFRelationship"), "/Data");
    CHECK_TEXT(text_at(&r, at(&r, names, "3"), "AFRelationship"), "/Supplement");
    CHECK_TEXT(text_at(&r, chart, "EF/F/Type"), "/EmbeddedFile");
    CHECK_TEXT(text_at(&r, chart, "EF/F/Subtype"), "/text/csv");
    CU_ASSERT_EQUAL(int_at(&r, chart, "EF/F/Params/Size"), 24);
    CHECK_TEXT(text_at(&r, chart, "EF/F/Params/ModDate"), "D:20240131000000Z");
    json_t *all = at(&r, catalog(&r), "AF");
    CU_ASSERT_EQUAL(json_array_size(all), 2);
    for (size_t i = 0; i < 2; i++)
        CU_ASSERT(ref_of(json_array_get(all, i)) == ref_of(json_array_get(names, 1)) ||
                  ref_of(json_array_get(all, i)) == ref_of(json_array_get(names, 3)));
    readback_close(&r);
    fixture_free(&f);
}

CU_TestInfo rg_tests_export_pdf[] = {
    {"other programs read the file without a warning",
     other_programs_read_the_file_without_a_warning},
    {"the file begins and ends as an archive wants",
     the_file_begins_and_ends_as_an_archive_wants},
    {"the same pages give the same bytes", the_same_pages_give_the_same_bytes},
    {"a changed letter changes the identifier", a_changed_letter_changes_the_identifier},
    {"a file is appended to what the buffer holds",
     a_file_is_appended_to_what_the_buffer_holds},
    {"every object is reached from the trailer", every_object_is_reached_from_the_trailer},
    {"the catalog says what an accessible archive must",
     the_catalog_says_what_an_accessible_archive_must},
    {"XMP claims both standards and says what the information says",
     xmp_claims_both_standards_and_says_what_the_information_says},
    {"a time of creation keeps its zone", a_time_of_creation_keeps_its_zone},
    {"without a date the file has none", without_a_date_the_file_has_none},
    {"pages have their size, resources and tab order",
     pages_have_their_size_resources_and_tab_order},
    {"a size in fractions of points is kept", a_size_in_fractions_of_points_is_kept},
    {"page labels count on where labels do", page_labels_count_on_where_labels_do},
    {"links are printed, described and lead somewhere",
     links_are_printed_described_and_lead_somewhere},
    {"bookmarks nest by level and the top is open",
     bookmarks_nest_by_level_and_the_top_is_open},
    {"attached files come out as they went in", attached_files_come_out_as_they_went_in},
    {"attached files are associated and described",
     attached_files_are_associated_and_described},
    CU_TEST_INFO_NULL,
};
