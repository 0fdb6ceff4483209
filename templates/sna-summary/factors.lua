-- What makes violence more likely, what protects, and how common both are here.
return blocks {

   chapter "Risk and protective factors" { label = "factors", colour = 3,
      finding = "Violence has no single cause: what raises the risk of it, what protects, and how common both are here" },

   text "factors.md",

   diagram "factors" {
      kind = "nested", sides = { "Risk", "Protection" }, title = "What makes violence more likely, and what protects", height = 625, floats = true,
      what = "risk and protective factors by domain",
      table.unpack(each(content "domains", function (d)
         return {
            d.title,
            left = each(content("factors", { domain = d.id, kind = "risk" }), function (r) return r.text end),
            right = each(content("factors", { domain = d.id, kind = "protective" }), function (r) return r.text end),
         }
      end)),
   },

   panel { definitions {
      { "{definitions.risk-factor.title}", "{definitions.risk-factor}" },
      { "{definitions.protective-factor.title}", "{definitions.protective-factor}" },
   } },

   text "factors-after.md",
}
