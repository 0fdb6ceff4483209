-- First and second reasons: suspensions and exclusions, children in need (A28).
--
-- An area without figures of its own has those of its authorities together.

local reasons = { "Physical assault against a pupil", "Physical assault against an adult",
                  "Verbal abuse or threatening behaviour against a pupil",
                  "Verbal abuse or threatening behaviour against an adult", "Bullying", "Racist abuse", "Sexual misconduct",
                  "Drug and alcohol related", "Damage", "Theft", "Persistent disruptive behaviour", "Other",
                  "Use or threat of use of an offensive weapon or prohibited item",
                  "Abuse against sexual orientation and gender identity", "Abuse relating to disability",
                  "Inappropriate use of social media or online technology",
                  "Wilful and repeated transgression of protective measures in place to protect public health" }
local needs = { "Abuse or neglect", "Child's disability or illness", "Parental illness or disability",
                "Family in acute stress", "Family dysfunction", "Socially unacceptable behaviour", "Low income",
                "Absent parenting", "Cases other than children in need" }

local several = "Since 2020/21 a case may have several reasons; shares are of all reasons given."

return measures {
   measure "need.suspension_reasons" {
      title = "Suspensions by reason", unit = "cases", definition = "school-statistics", caveat = several,
         table = "exclusion_figures", statistic = "value", column = "suspensions", dimensions = { "reason" },
         where = { level = { "National", "Local authority" }, reason = reasons }, pooled = true, years = "academic",
   },
   measure "need.suspension_reason_share" {
      title = "Share of suspensions by reason", unit = "percent", definition = "school-statistics", caveat = several,
         statistic = "share", of = "need.suspension_reasons", over = { "reason" }, limits = "none",
   },
   measure "need.suspension_top_reasons" {
      title = "Two most frequent reasons of suspensions", unit = "percent", definition = "school-statistics",
         caveat = several, statistic = "top", of = "need.suspension_reason_share", over = { "reason" }, k = 2,
   },
   measure "need.exclusion_reasons" {
      title = "Permanent exclusions by reason", unit = "cases", definition = "school-statistics", caveat = several,
         table = "exclusion_figures", statistic = "value", column = "permanent", dimensions = { "reason" },
         where = { level = { "National", "Local authority" }, reason = reasons }, pooled = true, years = "academic",
   },
   measure "need.exclusion_reason_share" {
      title = "Share of permanent exclusions by reason", unit = "percent", definition = "school-statistics",
         caveat = several, statistic = "share", of = "need.exclusion_reasons", over = { "reason" }, limits = "none",
   },
   measure "need.exclusion_top_reasons" {
      title = "Two most frequent reasons of permanent exclusions", unit = "percent", definition = "school-statistics",
         caveat = several, statistic = "top", of = "need.exclusion_reason_share", over = { "reason" }, k = 2,
   },
   measure "need.primary_needs" {
      title = "Children in need by primary need", unit = "children", definition = "social-care", table = "need_figures",
         statistic = "value", column = "count", dimensions = { "need" },
         where = { measure = { "children in need" }, need = needs, basis = { "at 31 March", "unknown" } },
         pooled = true, years = "calendar",
   },
   measure "need.primary_need_share" {
      title = "Share of children in need by primary need", unit = "percent", definition = "social-care",
         statistic = "share", of = "need.primary_needs", over = { "need" }, limits = "none",
   },
   measure "need.top_primary_needs" {
      title = "Two most frequent primary needs", unit = "percent", definition = "social-care", statistic = "top",
         of = "need.primary_need_share", over = { "need" }, k = 2,
   },
}
