/* The palettes in grey and for colour-blind readers.  Matrices: Machado, Oliveira and Fernandes
 * 2009, severity 1.0, on linear RGB; distance: CIE76 in L*a*b* under D65. */
#include "chart/plot.h"
#include "support/house.h"

#include "drawn.h"

static const double machado[3][9] = {{0.152286, 1.052583, -0.204868, 0.114503, 0.786281,
                                      0.099216, -0.003882, -0.048116, 1.051998},
                                     {0.367322, 0.860646, -0.227968, 0.280085, 0.672501,
                                      0.047413, -0.011820, 0.042940, 0.968881},
                                     {1.255528, -0.076749, -0.178779, -0.078411, 0.930809,
                                      0.147602, 0.004733, 0.691367, 0.303900}};

static double linear(double c)
{
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static void seen(rg_colour colour, int kind, double out[3])
{
    const double in[3] = {linear(colour.r), linear(colour.g), linear(colour.b)};
    for (int i = 0; i < 3; i++) {
        const double *row = kind < 3 ? machado[kind] + 3 * i : NULL;
        out[i] = row ? row[0] * in[0] + row[1] * in[1] + row[2] * in[2] : in[i];
        out[i] = fmin(fmax(out[i], 0), 1);
    }
}

static double bend(double t)
{
    return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

static void to_lab(const double rgb[3], double lab[3])
{
    double x = 0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2];
    double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
    double z = 0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2];
    double fx = bend(x / 0.95047), fy = bend(y), fz = bend(z / 1.08883);
    lab[0] = 116 * fy - 16;
    lab[1] = 500 * (fx - fy);
    lab[2] = 200 * (fy - fz);
}

/* kind 0 protan, 1 deutan, 2 tritan, 3 full sight. */
static double distance(rg_colour a, rg_colour b, int kind)
{
    double ra[3], rb[3], la[3], lb[3];
    seen(a, kind, ra);
    seen(b, kind, rb);
    to_lab(ra, la);
    to_lab(rb, lb);
    return sqrt(pow(la[0] - lb[0], 2) + pow(la[1] - lb[1], 2) + pow(la[2] - lb[2], 2));
}

/* Rows of the matrices keep grey grey; red and green of one lightness fall together. */
static void the_matrices_do_what_was_published(void)
{
    for (int k = 0; k < 3; k++)
        for (int i = 0; i < 3; i++)
            CU_ASSERT_DOUBLE_EQUAL(
                machado[k][3 * i] + machado[k][3 * i + 1] + machado[k][3 * i + 2], 1, 2e-6);
    rg_colour white = rg_hex(0xFFFFFF), black = rg_hex(0);
    CU_ASSERT_DOUBLE_EQUAL(distance(white, black, 3), 100, 0.01);
    rg_colour red = rg_hex(0xB05050), green = rg_hex(0x707020);
    CU_ASSERT(distance(red, green, 1) < distance(red, green, 3) / 2);
}

static void neighbours_in_the_palette_differ_for_every_reader(void)
{
    rg_style styles[] = {house_network(), house_csp()};
    for (size_t b = 0; b < 2; b++)
        for (int kind = 0; kind < 4; kind++)
            for (size_t count = 2; count <= 6; count++) {
                rg_series series[6] = {0};
                rg_hue hues[6];
                rg_hues_choose(&styles[b], series, count, hues);
                for (size_t i = 1; i < count; i++)
                    CU_ASSERT(distance(hues[i - 1].fill, hues[i].fill, kind) >= 20);
            }
}

/* Lines may cross: every pair must differ in colour or in dashes, in grey too. */
static void every_pair_of_lines_differs_for_every_reader(void)
{
    rg_style styles[] = {house_network(), house_csp()};
    for (size_t b = 0; b < 2; b++)
        for (int kind = 0; kind < 4; kind++) {
            rg_series series[4] = {0};
            rg_hue hues[4];
            rg_hues_choose(&styles[b], series, 4, hues);
            for (size_t i = 0; i < 4; i++)
                for (size_t k = 0; k < i; k++) {
                    bool dashes = hues[i].dash_count != hues[k].dash_count ||
                                  hues[i].dash[0] != hues[k].dash[0];
                    CU_ASSERT(dashes || distance(hues[i].line, hues[k].line, kind) >= 20);
                    CU_ASSERT(dashes || rg_contrast(hues[i].line, hues[k].line) >= 2);
                }
        }
}

static void verdicts_differ_for_every_reader(void)
{
    rg_style styles[] = {house_network(), house_csp()};
    for (size_t b = 0; b < 2; b++)
        for (int kind = 0; kind < 4; kind++)
            CU_ASSERT(distance(styles[b].primary, styles[b].orange, kind) >= 40);
}

/* Classes of a map fall steadily in lightness, so that grey keeps their order. */
static void classes_darken_in_even_steps_for_every_reader(void)
{
    rg_style styles[] = {house_network(), house_csp()};
    for (size_t b = 0; b < 2; b++)
        for (size_t count = 2; count <= 5; count++)
            for (size_t k = 1; k < count; k++) {
                rg_colour pale = rg_sequential(&styles[b], k - 1, count);
                rg_colour dark = rg_sequential(&styles[b], k, count);
                CU_ASSERT(rg_contrast(pale, styles[b].white) <
                          rg_contrast(dark, styles[b].white));
                CU_ASSERT(rg_contrast(pale, dark) >= 1.3);
                for (int kind = 0; kind < 4; kind++)
                    CU_ASSERT(distance(pale, dark, kind) >= 10);
            }
}

static void text_on_every_class_reads_at_four_and_a_half_to_one(void)
{
    rg_style styles[] = {house_network(), house_csp()};
    for (size_t b = 0; b < 2; b++)
        for (size_t k = 0; k < 5; k++) {
            rg_colour ground = rg_sequential(&styles[b], k, 5);
            CU_ASSERT(rg_contrast(rg_text_on(&styles[b], ground), ground) >= 4.5);
        }
}

CU_TestInfo rg_tests_chart_vision[] = {
    {"the matrices do what was published", the_matrices_do_what_was_published},
    {"neighbours in the palette differ for every reader",
     neighbours_in_the_palette_differ_for_every_reader},
    {"every pair of lines differs for every reader",
     every_pair_of_lines_differs_for_every_reader},
    {"verdicts differ for every reader", verdicts_differ_for_every_reader},
    {"classes darken in even steps for every reader",
     classes_darken_in_even_steps_for_every_reader},
    {"text on every class reads at four and a half to one",
     text_on_every_class_reads_at_four_and_a_half_to_one},
    CU_TEST_INFO_NULL,
};
