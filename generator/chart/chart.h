/* chart/chart.h - A chart specification drawn on a canvas.  Titles, source and note are the
 * page's text, not the picture's (layout sets them); axes, marks, direct labels and keys are
 * drawn here. */
#ifndef RG_CHART_CHART_H
#define RG_CHART_CHART_H

#include "doc/doc.h"
#include "doc/style.h"
#include "paint/canvas.h"

/* Height in points that the chart wants at this width. */
double rg_chart_height(const rg_chart_spec *spec, const rg_style *style, double width);

/* Draw within frame.  Text is live, in the document's fonts.  Hidden and missing data are drawn
 * by rule (pattern and [c]; a gap), never as zero.  A label that cannot be placed fails with
 * the chart's id. */
bool rg_chart_draw(rg_arena *arena, const rg_chart_spec *spec, const rg_style *style,
                   rg_shaper *shaper, rg_rect frame, rg_canvas *canvas,
                   rg_err *err) RG_MUST_CHECK;

#endif
