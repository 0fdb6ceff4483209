/* script/house.c - stats, format and words together. */
#include "script/house.h"

bool rg_house_open(rg_sandbox *box, rg_err *err)
{
    rg_house_bind_stats(box);
    rg_house_bind_format(box);
    /* All that is loaded stays: collecting meanwhile would find nothing. */
    lua_gc(rg_sandbox_state(box), LUA_GCSTOP);
    bool good = rg_sandbox_library(box, "lua/words/init.lua", "words", err);
    lua_gc(rg_sandbox_state(box), LUA_GCRESTART);
    return good;
}
