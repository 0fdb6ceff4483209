/* export/web.h - One figure as files for the web: drawings, pictures, cards, and the alternative text to
 * paste beside them.  Nothing is written: the caller names a folder, and exports the public edition
 * only. */
#ifndef RG_EXPORT_WEB_H
#define RG_EXPORT_WEB_H

#include "base/log.h"
#include "doc/doc.h"
#include "doc/style.h"
#include "text/para.h"

enum {
    RG_WEB_SVG = 1u,  /* ID.svg: live text, title and description */
    RG_WEB_PNG = 2u,  /* ID.png and ID@2x.png */
    RG_WEB_CARDS = 4u /* ID-square.png (1080 by 1080), ID-wide.png (1200 by 675) */
};

typedef struct rg_web_options {
    const rg_style *style;
    rg_shaper *shaper;
    const char *lang;      /* "en-GB" */
    const char *brand;     /* words at the foot; NULL the style's wordmark */
    const char *synthetic; /* rg_doc.synthetic: printed on every picture; NULL none */
    unsigned kinds;        /* RG_WEB_SVG | ... */
    rg_log *log;    /* NULL: a card that a figure does not fit fails; else it is left out and
                              a warning written */
    rg_place place; /* of the figure, for the warning */
} rg_web_options;

typedef struct rg_web_file {
    const char *name; /* begins with the chart's id */
    rg_str bytes;     /* arena's */
} rg_web_file;

/* The pictures asked for, and ID.txt with headline, subtitle, alternative text and source.  The same
 * chart gives the same bytes.  Fails, with the chart's id, where the figure has no alternative text or
 * does not fit a card. */
bool rg_web_figure(rg_arena *arena, const rg_chart_spec *chart, const rg_web_options *options,
                   rg_web_file **files, size_t *count, rg_err *err) RG_MUST_CHECK;

#endif
