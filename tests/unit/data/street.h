/* tests/unit/data/street.h - The small schema and loading helper of the loader's tests. */
#ifndef RG_TESTS_DATA_STREET_H
#define RG_TESTS_DATA_STREET_H

#include "support/check.h"
#include "support/data_help.h"

#define STREET                                                                                 \
    "{'word':'schema','name':'street','title':'Crimes','columns':["                            \
    "{'word':'column','name':'id','heading':'Crime ID','type':'key'},"                         \
    "{'word':'column','name':'month','heading':'Month','type':'month','required':true},"       \
    "{'word':'column','name':'lsoa','heading':['LSOA "                                         \
    "code','LSOA'],'type':'text','shape':'A99'},"                                              \
    "{'word':'column','name':'type','heading':'Crime type','type':'code','required':true,"     \
    "'codes':['Burglary','Drugs','Robbery']}],'ignore':['Context'],"

#define FIRST STREET "'key':{'column':'id','repeats':'keep the first','order':'month'}}"
#define LAST STREET "'key':{'column':'id','repeats':'keep the last','order':'month'}}"
#define REFUSE STREET "'key':{'column':'id'}}"
#define HEADING "Crime ID,Month,LSOA code,Crime type,Context\n"

static inline void load_street(data_help *h, const char *schema, const char *const *names,
                               const char *dump)
{
    const rg_schema *s = data_help_schema(h, schema);
    CHECK_TEXT(h->err.text, "");
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    CHECK_TEXT(data_help_dump(h, data_help_load(h, s, names, 2)), dump);
}

#define LOAD(H, SCHEMA, DUMP, ...)                                                             \
    load_street((H), (SCHEMA), (const char *[]){__VA_ARGS__, NULL}, (DUMP))

#endif
