/* script/template_photo.c - Photos, logos and icon rows of a template.  Their files lie beside
 * its prose. */
#include "base/file.h"
#include "script/template_inside.h"

#include <string.h>

enum { LARGEST_PICTURE = 96 << 20 };

/* ---- files ---- */

static bool is_inside(const char *name)
{
    return name[0] != '/' && !strstr(name, "..");
}

static const char *found(maker *m, const char *const *folders, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        const char *path = rg_arena_printf(m->arena, "templates/%s/%s", folders[i], name);
        if (rg_file_exists(rg_path_join(m->arena, m->job->root, path)))
            return path;
    }
    return NULL;
}

static bool read_picture(maker *m, const rg_value *v, const char *name, rg_picture_spec *out)
{
    const char *of_area =
        rg_arena_printf(m->arena, "areas/%s/%s", m->job->area.slug, m->job->report);
    const char *folders[] = {of_area, m->job->report, "content", "icons"};
    if (!is_inside(name))
        return TEMPLATE_FAIL(m, v->place, "'%s' lies outside the report's folder; put it there",
                             name);
    const char *path = found(m, folders, 4, name);
    if (!path)
        return TEMPLATE_FAIL(m, v->place,
                             "there is no picture '%s'; put it into templates/%s/ or "
                             "templates/content/",
                             name, m->job->report);
    out->file = name;
    return rg_file_read(m->arena, rg_path_join(m->arena, m->job->root, path), LARGEST_PICTURE,
                        &out->bytes, m->err);
}

static const char *icon_file(maker *m, const char *name)
{
    return rg_str_ends(rg_str_of(name), ".svg") ? name
                                                : rg_arena_printf(m->arena, "%s.svg", name);
}

static bool read_name(maker *m, const rg_value *v, bool icon, rg_picture_spec *out)
{
    const char *name = NULL;
    if (!rg_value_want_text(v, "name", &name, m->err))
        return false;
    if (!name)
        return TEMPLATE_FAIL(m, v->place, "'%s' takes a file; write %s \"%s\" { ... }", v->word,
                             v->word, icon ? "people" : "picture.jpg");
    return read_picture(m, v, icon ? icon_file(m, name) : name, out);
}

/* ---- photos ---- */

static bool read_crop(maker *m, const rg_value *v, rg_crop *out)
{
    const char *names[RG_CROPS], *name = NULL;
    if (!rg_value_want_text(v, "crop", &name, m->err))
        return false;
    for (int i = 0; i < RG_CROPS; i++)
        names[i] = rg_crop_name((rg_crop)i);
    for (int i = 1; name && i < RG_CROPS; i++)
        if (strcmp(names[i], name) == 0)
            *out = (rg_crop)i;
    if (!name || *out != RG_CROP_NONE)
        return true;
    return TEMPLATE_FAIL(m, v->place, "a photo cannot be cut '%s'%s", name,
                         template_nearest(m, rg_str_of(name), names + 1, RG_CROPS - 1,
                                          "; write wide, band, square or tall"));
}

/* photo "file.jpg" { alt =, credit =, consent =, caption =, crop = } */
bool template_photo(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"alt",  "caption", "consent", "credit",
                                        "crop", "floats",  "label",   "name"};
    rg_node *node = template_node(m, RG_N_PHOTO, v);
    rg_node *credit = template_node(m, RG_N_PARA, v);
    rg_picture_spec *spec = RG_NEW(m->arena, rg_picture_spec);
    node->picture = spec;
    if (!template_only(m, v, names, sizeof names / sizeof *names) ||
        !read_name(m, v, false, spec) || !template_words_field(m, v, "alt", &spec->alt) ||
        !rg_value_want_text(v, "consent", &spec->consent, m->err) ||
        !rg_value_want_text(v, "label", &node->label, m->err) || !template_floats(m, v, node) ||
        !read_crop(m, v, &spec->crop) || !template_text_field(m, v, "caption", &node->text) ||
        !template_text_field(m, v, "credit", &credit->text))
        return false;
    if (!rg_text_empty(credit->text))
        rg_node_add(m->arena, node, credit);
    template_keep(m, out, node);
    return true;
}

/* ---- logos and icons ---- */

bool template_logos(maker *m, const rg_value *v, block_list *out)
{
    return template_only(m, v, NULL, 0) &&
           template_keep_filled(m, v, template_node(m, RG_N_LOGOS, v), out);
}

bool template_logo(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"alt", "name"};
    rg_node *node = template_node(m, RG_N_LOGO, v);
    rg_picture_spec *spec = RG_NEW(m->arena, rg_picture_spec);
    node->picture = spec;
    if (!template_only(m, v, names, 2) || !read_name(m, v, false, spec) ||
        !template_words_field(m, v, "alt", &spec->alt))
        return false;
    template_keep(m, out, node);
    return true;
}

bool template_icons(maker *m, const rg_value *v, block_list *out)
{
    return template_only(m, v, NULL, 0) &&
           template_keep_filled(m, v, template_node(m, RG_N_ICONS, v), out);
}

bool template_icon(maker *m, const rg_value *v, block_list *out)
{
    static const char *const names[] = {"name", "title"};
    rg_node *node = template_node(m, RG_N_ICON, v);
    rg_picture_spec *spec = RG_NEW(m->arena, rg_picture_spec);
    node->picture = spec;
    return template_only(m, v, names, 2) && read_name(m, v, true, spec) &&
           template_text_field(m, v, "title", &node->text) &&
           template_keep_filled(m, v, node, out);
}

bool template_icon_of(maker *m, const rg_value *v, rg_node *node)
{
    const char *name = NULL;
    if (!rg_value_want_text(v, "icon", &name, m->err))
        return false;
    if (!name)
        return true;
    rg_picture_spec *spec = RG_NEW(m->arena, rg_picture_spec);
    node->picture = spec;
    return read_picture(m, v, icon_file(m, name), spec);
}
