/* A paragraph of each language that is read here: over several lines, on a page of its own, and read back
 * by another program letter by letter. */
#include "readback.h"
#include "support/house.h"

#include "doc/doc.h"
#include "doc/style.h"
#include "layout/layout.h"

typedef struct sample {
    const char *lang, *face;
    bool rtl;
    const char *text;
} sample;

static const sample samples[] = {
    {"gu", "NotoSansGujarati-Regular", false,
     "હિંસા અટકાવી શકાય છે. જો તમને કોઈ યુવાન વ્યક્તિની ચિંતા હોય, તો તેની સાથે વાત કરો અને વહેલી મદદ "
     "માગો. શાળાઓ, પરિવારો અને સમુદાયો સાથે મળીને કામ કરે ત્યારે સૌથી વધુ ફરક પડે છે."},
    {"pa", "NotoSansGurmukhi-Regular", false,
     "ਹਿੰਸਾ ਨੂੰ ਰੋਕਿਆ ਜਾ ਸਕਦਾ ਹੈ। ਜੇ ਤੁਹਾਨੂੰ ਕਿਸੇ ਨੌਜਵਾਨ ਦੀ ਚਿੰਤਾ ਹੈ, ਤਾਂ ਉਸ ਨਾਲ ਗੱਲ ਕਰੋ ਅਤੇ ਛੇਤੀ "
     "ਮਦਦ ਲਵੋ। ਜਦੋਂ ਸਕੂਲ, ਪਰਿਵਾਰ ਅਤੇ ਭਾਈਚਾਰੇ ਮਿਲ ਕੇ ਕੰਮ ਕਰਦੇ ਹਨ, ਤਾਂ ਸਭ ਤੋਂ ਵੱਧ ਫ਼ਰਕ ਪੈਂਦਾ ਹੈ।"},
    {"hi", "NotoSansDevanagari-Regular", false,
     "हिंसा को रोका जा सकता है। यदि आपको किसी युवा की चिंता है, तो उससे बात करें और जल्दी मदद लें। जब "
     "स्कूल, परिवार और समुदाय मिलकर काम करते हैं, तब सबसे अधिक अंतर पड़ता है।"},
    {"bn", "NotoSansBengali-Regular", false,
     "সহিংসতা প্রতিরোধ করা যায়। কোনো তরুণকে নিয়ে চিন্তিত হলে তার সঙ্গে কথা বলুন এবং আগেভাগে সাহায্য "
     "নিন। স্কুল, পরিবার ও সমাজ একসঙ্গে কাজ করলে সবচেয়ে বেশি পরিবর্তন আসে।"},
    {"ur", "NotoNaskhArabic-Regular", true,
     "تشدد کو روکا جا سکتا ہے۔ اگر آپ کسی نوجوان کے بارے میں فکرمند ہیں تو اس سے بات کریں اور "
     "جلد مدد "
     "حاصل کریں۔ جب اسکول، خاندان اور برادریاں مل کر کام کرتی ہیں تو سب سے زیادہ فرق پڑتا ہے۔"},
    {"ar", "NotoNaskhArabic-Regular", true,
     "يمكن منع العنف. إذا كنت قلقا على أحد الشباب فتحدث إليه واطلب المساعدة مبكرا. عندما تعمل "
     "المدارس "
     "والأسر والمجتمعات معا يكون الأثر أكبر."},
    {"pl", "NotoSans-Regular", false,
     "Przemocy można zapobiegać. Jeśli martwisz się o młodą osobę, porozmawiaj z nią i jak "
     "najwcześniej poproś o pomoc. Najwięcej zmienia się wtedy, gdy szkoły, rodziny i "
     "społeczności działają razem."},
    {"so", "NotoSans-Regular", false,
     "Rabshadda waa laga hortagi karaa. Haddii aad ka welwelsan tahay qof dhallinyaro ah, la "
     "hadal oo goor hore caawimaad raadi."},
};

/* What programs stumble over: vowel signs, numbers, names and brackets within text from right to left, and
 * conjuncts of each Indic script. */
static const sample hard[] = {
    {"ar", "NotoNaskhArabic-Regular", true,
     "العُنْفُ يُمْكِنُ مَنْعُهُ. إِذَا كُنْتَ قَلِقًا عَلَى أَحَدِ الشَّبَابِ فَتَحَدَّثْ إِلَيْهِ "
     "وَاطْلُبِ المُسَاعَدَةَ مُبَكِّرًا، فَالوِقَايَةُ خَيْرٌ مِنَ العِلَاجِ."},
    {"ur", "NotoNaskhArabic-Regular", true,
     "مُحَبَّت اور اُردُو زَبان میں تَشَدُّد کو روکا جا سکتا ہے۔ اِس کے لِیے ہم سب مِل کر کام کرتے "
     "ہیں، اُن سے بات کریں۔"},
    {"ar", "NotoNaskhArabic-Regular", true,
     "في عام 2021 سُجّلت (1,204) جريمة، أي 12.5% من المجموع [انظر الصفحة 14]، بين 22:00 و05:00 "
     "في ليستر (Leicester City) وحولها، منها 34.6 لكل 1,000 نسمة."},
    {"ur", "NotoNaskhArabic-Regular", true,
     "سال 2020/21 میں (1,204) جرائم درج ہوئے، یعنی 12.5 فیصد، لیسٹر (Leicester) میں 34.6 فی "
     "ہزار۔ ۱۲۳ بھی۔"},
    {"hi", "NotoSansDevanagari-Regular", false,
     "क्षत्रिय ज्ञान श्रृंखला द्वितीय विद्यार्थी राष्ट्र कार्य प्रयत्न संस्कृति ह्रदय ब्राह्मण चिन्ह उत्तर "
     "स्त्री 12.5% (2020/21)।"},
    {"gu", "NotoSansGujarati-Regular", false,
     "ક્ષત્રિય જ્ઞાન શ્રી વિદ્યાર્થી રાષ્ટ્ર કાર્ય દ્વિતીય સંસ્કૃતિ બ્રાહ્મણ સ્ત્રી હૃદય અને તેમની શાળાઓ 12.5% "
     "(2020/21)."},
    {"pa", "NotoSansGurmukhi-Regular", false,
     "ਪ੍ਰੇਮ ਸ਼੍ਰੀ ਦ੍ਵਾਰਾ ਪੜ੍ਹਾਈ ਉਨ੍ਹਾਂ ਸਿੱਖਿਆ ਵਿਦਿਆਰਥੀ ਤੰਦਰੁਸਤੀ ਖ਼ੁਸ਼ੀ ਜ਼ਿੰਦਗੀ ਅਤੇ ਭਾਈਚਾਰੇ 12.5% "
     "(2020/21)।"},
    {"bn", "NotoSansBengali-Regular", false,
     "ক্ষমতা জ্ঞান শ্রী বিদ্যার্থী ব্রাহ্মণ রাষ্ট্র কার্য সংস্কৃতি হৃদয় স্ত্রী কোনো যৌথ দ্বিতীয় "
     "র‍্যাব "
     "12.5% "
     "(2020/21)।"},
};

/* Blanks, line ends, marks of direction and hyphens at line ends are no letters. */
static const char *letters(rg_arena *arena, const char *text)
{
    rg_buf out = {0};
    rg_buf_puts(&out, "");
    for (const char *p = text; *p;) {
        const unsigned char *u = (const unsigned char *)p;
        bool blank = *u <= ' ';
        bool soft = u[0] == 0xC2 && (u[1] == 0xAD || u[1] == 0xA0);
        bool direction = u[0] == 0xE2 && u[1] == 0x80 && u[2] >= 0x8B && u[2] <= 0xAE &&
                         (u[2] <= 0x8F || u[2] >= 0xAA);
        if (!blank && !soft && !direction) {
            rg_buf_putc(&out, *p++);
            continue;
        }
        p += blank ? 1 : soft ? 2 : 3;
    }
    const char *kept = rg_arena_copy(arena, out.p, out.n);
    rg_buf_free(&out);
    return kept;
}

static void make(fixture *f, const sample *s, rg_pages *pages)
{
    rg_doc doc = {.title = "Languages", .lang = s->lang};
    rg_node *para = rg_node_new(f->arena, RG_N_PARA, (rg_place){"a.md", 1, 1});
    rg_span *span = RG_NEW(f->arena, rg_span);
    *span = (rg_span){.text = rg_str_of(s->text), .lang = s->lang};
    para->text = (rg_text){span, 1};
    rg_node *heading = rg_node_new(f->arena, RG_N_HEADING, (rg_place){"a.md", 1, 1});
    heading->level = 1;
    heading->text = rg_text_plain(f->arena, s->lang);
    rg_doc_add(f->arena, &doc, heading);
    rg_doc_add(f->arena, &doc, para);
    rg_style style = house_network();
    bool done = rg_layout(f->arena, &doc, &style, f->shaper, NULL, pages, &f->err);
    CHECK_TEXT(f->err.text, "");
    CU_ASSERT_TRUE_FATAL(done);
}

/* Lines of the paragraph: where each begins and ends, and whether a face other than its own is used. */
static void check_lines(const rg_pages *pages, const sample *s)
{
    double last = 0, right = 0;
    size_t lines = 0, own = 0;
    for (size_t i = 0; i < pages->pages[0].item_count; i++) {
        const rg_item *item = &pages->pages[0].items[i];
        if (item->kind != RG_I_TEXT || !item->tag || item->run->size > 14.5)
            continue;
        own += strcmp(rg_face_name(item->run->face), s->face) == 0;
        lines += item->y > last + 1;
        last = item->y;
        right = item->x + item->run->width > right ? item->x + item->run->width : right;
        bool figures = rg_str_starts(item->run->text, "\u06F1"); /* are read from the left */
        if (s->rtl && !figures && strcmp(rg_face_name(item->run->face), s->face) == 0)
            CU_ASSERT_TRUE(item->run->rtl);
    }
    CU_ASSERT(lines >= 2 && own >= lines);
    CU_ASSERT(right <= 595.276 - 57 + 0.01);
}

static void read_back(const sample *s)
{
    fixture f = fixture_new();
    rg_pages pages = {0};
    rg_buf out = {0};
    make(&f, s, &pages);
    check_lines(&pages, s);
    f.pages = pages;
    must_write(&f);
    readback r = readback_open(&f.pdf);
    run_on(r.path, "pdftotext %s -", &out);
    CHECK_HAS(letters(f.arena, out.p), letters(f.arena, s->text));
    rg_buf_free(&out);
    readback_close(&r);
    fixture_free(&f);
}

static void each_language_is_set_in_its_font_and_read_back_letter_by_letter(void)
{
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        read_back(&samples[i]);
}

static void vowel_signs_conjuncts_numbers_and_brackets_are_read_back_in_their_places(void)
{
    for (size_t i = 0; i < sizeof hard / sizeof *hard; i++)
        read_back(&hard[i]);
}

/* Below English the parts of a line about its commas are turned round by pdftotext; their words are whole. */
static void words_with_vowel_signs_stay_whole_on_an_english_page(void)
{
    fixture f = fixture_new();
    rg_pages pages = {0};
    rg_buf out = {0};
    sample s = hard[0];
    s.lang = "ar";
    make(&f, &s, &pages);
    rg_doc doc = {.title = "Languages", .lang = "en-GB"};
    rg_node *heading = rg_node_new(f.arena, RG_N_HEADING, (rg_place){"a.md", 1, 1});
    heading->level = 1;
    heading->text = rg_text_plain(f.arena, "Languages");
    rg_doc_add(f.arena, &doc, heading);
    for (int i = 0; i < 8; i++) {
        rg_node *para = rg_node_new(f.arena, RG_N_PARA, (rg_place){"a.md", 1, 1});
        rg_span *span = RG_NEW(f.arena, rg_span);
        *span = i == 4 ? (rg_span){.text = rg_str_of(s.text), .lang = s.lang}
                       : (rg_span){.text = RG_STR("What is done early costs less, lasts longer "
                                                  "and spares more people.")};
        para->text = (rg_text){span, 1};
        rg_doc_add(f.arena, &doc, para);
    }
    rg_style style = house_network();
    pages = (rg_pages){0};
    CU_ASSERT_TRUE_FATAL(rg_layout(f.arena, &doc, &style, f.shaper, NULL, &pages, &f.err));
    f.pages = pages;
    must_write(&f);
    readback r = readback_open(&f.pdf);
    run_on(r.path, "pdftotext %s -", &out);
    rg_str rest = rg_str_of(s.text);
    for (size_t words = 0; rest.n > 0; words++) {
        const char *word = rg_str_dup(f.arena, rg_str_cut(&rest, ' '));
        if (!strpbrk(word, ".") && !strstr(word, "\u060C"))
            CHECK_HAS(out.p, word);
    }
    rg_buf_free(&out);
    readback_close(&r);
    fixture_free(&f);
}

CU_TestInfo rg_tests_export_pdf_scripts[] = {
    {"each language is set in its font and read back letter by letter",
     each_language_is_set_in_its_font_and_read_back_letter_by_letter},
    {"vowel signs, conjuncts, numbers and brackets are read back in their places",
     vowel_signs_conjuncts_numbers_and_brackets_are_read_back_in_their_places},
    {"words with vowel signs stay whole on an English page",
     words_with_vowel_signs_stay_whole_on_an_english_page},
    CU_TEST_INFO_NULL,
};
