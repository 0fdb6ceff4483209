/* doc/doc_check_picture.c - Demands on photos, logos and icons. */
#include "doc/doc_check.h"

#include <string.h>

static bool missing(const char *text)
{
    return !text || rg_str_trim(rg_str_of(text)).n == 0;
}

static bool check_file(rg_check *c, const rg_node *node)
{
    if (node->picture && !missing(node->picture->file) && node->picture->bytes.n > 0)
        return true;
    return FAIL(c, node->place, "a %s has no picture; name its file",
                rg_node_kind_name(node->kind));
}

/* What is the name of the file tells nobody what is in the picture. */
static bool check_alt(rg_check *c, const rg_node *node, const char *say)
{
    const rg_picture_spec *p = node->picture;
    if (missing(p->alt))
        return FAIL(c, node->place, "the %s '%s' has no alternative text; %s",
                    rg_node_kind_name(node->kind), p->file, say);
    if (strcmp(p->alt, p->file) == 0)
        return FAIL(c, node->place, "the %s '%s' has its file name as alternative text; %s",
                    rg_node_kind_name(node->kind), p->file, say);
    return true;
}

bool rg_check_photo(rg_check *c, const rg_node *node)
{
    if (!check_file(c, node) ||
        !check_alt(c, node, "say in a sentence what the picture shows, as alt = \"...\""))
        return false;
    if (node->kid_count != 1)
        return FAIL(c, node->place, "the photo '%s' has no credit; say who took it",
                    node->picture->file);
    if (missing(node->picture->consent))
        return FAIL(c, node->place,
                    "the photo '%s' names no record of consent; write consent = \"...\", or "
                    "consent = \"nobody shown\"",
                    node->picture->file);
    return rg_check_spans(c, node->text, node->place);
}

bool rg_check_logo(rg_check *c, const rg_node *node)
{
    return check_file(c, node) && check_alt(c, node, "name the organisation, as alt = \"...\"");
}

bool rg_check_icon(rg_check *c, const rg_node *node)
{
    return check_file(c, node);
}
