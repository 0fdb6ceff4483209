/* export/pdf_meta.c - What the file says of itself: information dictionary and XMP with the
 * same words, the claims of conformance, language, output intent. */
#include "export/pdf_imp.h"

#include "base/date.h"

#include <stdio.h>
#include <string.h>

#define CREATOR "vrn-report"

/* --- dates
 * ---------------------------------------------------------------------------------------- */

static bool is_digits(const char *text, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text[i] < '0' || text[i] > '9')
            return false;
    return true;
}

/* "Thh:mm:ss" and "Z" or "+hh:mm"; or nothing, which is midnight UTC. */
static bool is_time(const char *t)
{
    size_t n = strlen(t);
    if (n == 0)
        return true;
    bool clock = n >= 10 && t[0] == 'T' && is_digits(t + 1, 2) && t[3] == ':' &&
                 is_digits(t + 4, 2) && t[6] == ':' && is_digits(t + 7, 2);
    if (!clock)
        return false;
    if (n == 10)
        return t[9] == 'Z';
    return n == 15 && (t[9] == '+' || t[9] == '-') && is_digits(t + 10, 2) && t[12] == ':' &&
           is_digits(t + 13, 2);
}

/* The whole of created in the form of XMP, or NULL. */
static const char *xmp_date(rg_pdf_job *job)
{
    const char *created = job->pages->created;
    rg_date day;
    if (!created || !*created)
        return NULL;
    size_t n = strlen(created);
    if (n >= 10 && rg_date_parse((rg_str){created, 10}, &day) && is_time(created + 10))
        return rg_arena_printf(job->arena, "%s%s", created, n == 10 ? "T00:00:00Z" : "");
    rg_pdf_fail(job->pdf, RG_E_TEMPLATE,
                "'%s' is no date of creation; write 2024-01-31 or 2024-01-31T12:00:00Z",
                created);
    return NULL;
}

const char *rg_pdf_date(rg_pdf_job *job)
{
    const char *x = xmp_date(job);
    if (!x)
        return NULL;
    const char *zone = x + 19;
    return *zone == 'Z'
               ? rg_arena_printf(job->arena, "D:%.4s%.2s%.2s%.2s%.2s%.2sZ", x, x + 5, x + 8,
                                 x + 11, x + 14, x + 17)
               : rg_arena_printf(job->arena, "D:%.4s%.2s%.2s%.2s%.2s%.2s%c%.2s'%.2s'", x, x + 5,
                                 x + 8, x + 11, x + 14, x + 17, *zone, zone + 1, zone + 4);
}

/* --- XMP
 * ------------------------------------------------------------------------------------------ */

/* Characters that XML 1.0 cannot hold are left out. */
static void put_xml(rg_buf *out, const char *text)
{
    for (const char *p = text; *p; p++)
        switch (*p) {
        case '&':
            rg_buf_puts(out, "&amp;");
            break;
        case '<':
            rg_buf_puts(out, "&lt;");
            break;
        case '>':
            rg_buf_puts(out, "&gt;");
            break;
        default:
            if ((unsigned char)*p >= ' ' || *p == '\n' || *p == '\t')
                rg_buf_putc(out, *p);
        }
}

static void put_element(rg_buf *out, const char *name, const char *before, const char *text,
                        const char *after)
{
    if (!text || !*text)
        return;
    rg_buf_printf(out, "  <%s>%s", name, before);
    put_xml(out, text);
    rg_buf_printf(out, "%s</%s>\n", after, name);
}

/* The identification schema of PDF/UA is not one that PDF/A knows, so it is described here. */
static const char ua_extension[] =
    "  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "   <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\n"
    "   <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "   <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "   <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "    <pdfaProperty:name>part</pdfaProperty:name>\n"
    "    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "    <pdfaProperty:category>internal</pdfaProperty:category>\n"
    "    <pdfaProperty:description>Part of ISO 14289 the file conforms to"
    "</pdfaProperty:description>\n"
    "   </rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "  </rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

static const char xmp_head[] =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    " <rdf:Description rdf:about=\"\"\n"
    "   xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    "   xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
    "   xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
    "   xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
    "   xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
    "   xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
    "   xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
    "   xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "  <pdfaid:part>3</pdfaid:part>\n"
    "  <pdfaid:conformance>A</pdfaid:conformance>\n"
    "  <pdfuaid:part>1</pdfuaid:part>\n";

#define ALT_BEFORE "<rdf:Alt><rdf:li xml:lang=\"x-default\">"
#define ALT_AFTER "</rdf:li></rdf:Alt>"

static void spell_xmp(rg_pdf_job *job, const char *producer, rg_buf *out)
{
    const rg_pages *pages = job->pages;
    const char *date = xmp_date(job);
    rg_buf_puts(out, xmp_head);
    put_element(out, "dc:title", ALT_BEFORE, pages->title, ALT_AFTER);
    put_element(out, "dc:creator", "<rdf:Seq><rdf:li>", pages->author, "</rdf:li></rdf:Seq>");
    put_element(out, "dc:description", ALT_BEFORE, pages->subject, ALT_AFTER);
    put_element(out, "dc:language", "<rdf:Bag><rdf:li>", pages->lang, "</rdf:li></rdf:Bag>");
    put_element(out, "pdf:Keywords", "", pages->keywords, "");
    put_element(out, "pdf:Producer", "", producer, "");
    put_element(out, "xmp:CreatorTool", "", CREATOR, "");
    put_element(out, "xmp:CreateDate", "", date, "");
    put_element(out, "xmp:ModifyDate", "", date, "");
    put_element(out, "xmp:MetadataDate", "", date, "");
    rg_buf_puts(out, ua_extension);
    rg_buf_puts(out, " </rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
}

static void write_xmp(rg_pdf_job *job, const char *producer)
{
    rg_buf xmp = {0};
    spell_xmp(job, producer, &xmp);
    /* Never deflated: programs find it by looking for the packet in the file. */
    rg_pdf_obj *stream = rg_pdf_add_stream(job->pdf, rg_buf_view(&xmp), false);
    rg_pdf_put_name(job->pdf, stream, "Type", "Metadata");
    rg_pdf_put_name(job->pdf, stream, "Subtype", "XML");
    rg_pdf_put_ref(job->pdf, rg_pdf_catalog(job->pdf), "Metadata", rg_pdf_number(stream));
    rg_buf_free(&xmp);
}

/* --- information dictionary
 * ------------------------------------------------------------------------ */

static void put_info(rg_pdf_job *job, const char *key, const char *text)
{
    if (text && *text)
        rg_pdf_put_text(job->pdf, rg_pdf_info(job->pdf), key, text);
}

static void write_info(rg_pdf_job *job, const char *producer)
{
    const rg_pages *pages = job->pages;
    const char *date = rg_pdf_date(job);
    put_info(job, "Title", pages->title);
    put_info(job, "Author", pages->author);
    put_info(job, "Subject", pages->subject);
    put_info(job, "Keywords", pages->keywords);
    put_info(job, "Creator", CREATOR);
    put_info(job, "Producer", producer);
    put_info(job, "CreationDate", date);
    put_info(job, "ModDate", date);
}

/* --- catalog
 * -------------------------------------------------------------------------------------- */

/* ICC.1, 7.2: class at 12, colour space at 16, signature at 36, major version at 8. */
static bool is_srgb(rg_str icc)
{
    return icc.n > 128 &&
           (memcmp(icc.p + 12, "mntr", 4) == 0 || memcmp(icc.p + 12, "prtr", 4) == 0) &&
           memcmp(icc.p + 16, "RGB ", 4) == 0 && memcmp(icc.p + 36, "acsp", 4) == 0 &&
           icc.p[8] >= 2 && icc.p[8] <= 4;
}

static void write_output_intent(rg_pdf_job *job, rg_str icc)
{
    rg_pdf *pdf = job->pdf;
    if (!is_srgb(icc)) {
        rg_pdf_fail(pdf, RG_E_SYNTAX,
                    "the colour profile is no RGB profile for a screen or printer");
        return;
    }
    rg_pdf_obj *profile = rg_pdf_add_stream(pdf, icc, true);
    rg_pdf_put_int(pdf, profile, "N", 3);
    rg_pdf_obj *list = rg_pdf_put_array(pdf, rg_pdf_catalog(pdf), "OutputIntents");
    rg_pdf_obj *intent = rg_pdf_put_dict(pdf, list, NULL);
    rg_pdf_put_name(pdf, intent, "Type", "OutputIntent");
    rg_pdf_put_name(pdf, intent, "S", "GTS_PDFA1");
    rg_pdf_put_text(pdf, intent, "OutputConditionIdentifier", "sRGB IEC61966-2.1");
    rg_pdf_put_text(pdf, intent, "RegistryName", "http://www.color.org");
    rg_pdf_put_text(pdf, intent, "Info", "sRGB IEC61966-2.1");
    rg_pdf_put_ref(pdf, intent, "DestOutputProfile", rg_pdf_number(profile));
}

void rg_pdf_meta(rg_pdf_job *job, rg_str icc)
{
    rg_pdf *pdf = job->pdf;
    rg_pdf_obj *catalog = rg_pdf_catalog(pdf);
    const char *producer = rg_arena_printf(job->arena, CREATOR " with %s", rg_pdf_library());
    rg_pdf_put_text(pdf, catalog, "Lang", job->pages->lang);
    rg_pdf_put_bool(pdf, rg_pdf_put_dict(pdf, catalog, "MarkInfo"), "Marked", true);
    if (job->pages->spreads)
        rg_pdf_put_name(pdf, catalog, "PageLayout", "TwoPageRight");
    rg_pdf_put_bool(pdf, rg_pdf_put_dict(pdf, catalog, "ViewerPreferences"), "DisplayDocTitle",
                    true);
    write_output_intent(job, icc);
    write_xmp(job, producer);
    write_info(job, producer);
}
