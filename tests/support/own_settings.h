/* tests/support/own_settings.h - The settings of the project itself. */
#ifndef RG_TESTS_SUPPORT_OWN_SETTINGS_H
#define RG_TESTS_SUPPORT_OWN_SETTINGS_H

#include "analysis/settings.h"

/* All schemas of lua/schema/settings_*.lua; a fault fails the test. */
const rg_schema **own_settings_schemas(rg_arena *arena, size_t *count);
/* The tables of templates/settings. */
rg_settings own_settings(rg_arena *arena);

#endif
