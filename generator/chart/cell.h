/* chart/cell.h - Small pictures that stand in a table's cell beside the printed value; they have no text
 * and no axis of their own.  What may not be shown draws nothing: the cell prints its mark. */
#ifndef RG_CHART_CELL_H
#define RG_CHART_CELL_H

#include "doc/doc.h"
#include "doc/style.h"
#include "paint/canvas.h"

/* A bar from the left of room; most is the column's greatest value that may be shown. */
void rg_cell_bar(rg_datum datum, double most, const rg_style *style, rg_rect room,
                 rg_canvas *canvas);
/* A line over the data from zero to most (0: the greatest of them), with a dot at the last; gaps where
 * there is no value. */
void rg_cell_spark(rg_arena *arena, const rg_datum *data, size_t count, double most,
                   const rg_style *style, rg_rect room, rg_canvas *canvas);

#endif
