-- The programme plan, for those who carry the strategy out: each action with its lead and where it stands.  Restricted only:
-- leads are named there as they are agreed (templates/content/actions.csv).

-- A table of the actions under some priorities; how far they are is its title.
local function plan(id, begins, priorities)
   local all, unled, under_way, done = {}, 0, 0, 0
   for _, priority in ipairs(priorities) do
      for _, action in ipairs(content("actions", { priority = priority })) do
         table.insert(all, action)
         unled = unled + (action.lead == "" and 1 or 0)
         under_way = under_way + (action.status == "under way" and 1 or 0)
         done = done + (action.status == "done" and 1 or 0)
      end
   end
   local rows = {
      rows = "Action",
      title = rule "progress" { begins = begins, all = #all, unled = unled, under_way = under_way, done = done },
      subtitle = "Actions by number, with lead and status, {release.date:date}",
      source = "Source: Violence Reduction Network.",
      col "Number" { format = "whole" }, col "Lead" { format = "whole" }, col "Status" { format = "whole" },
   }
   for _, action in ipairs(all) do
      table.insert(rows, line(action.title) {
         rule "aim" { words = action.id }, rule "lead" { who = action.lead }, rule "aim" { words = action.status },
      })
   end
   return flow { columns = 2, compact = true, data_table(id) (rows) }
end

return blocks {
   when("edition.restricted",
      page_break {},
      heading "Programme plan: leads and status" { label = "plan", colour = 1 },
      plan("plan-leading", "Leading together, with communities and young people", { "1", "1a", "1b", "1c" }),
      page_break {},
      plan("plan-conditions", "Data, messages and conditions", { "1d", "1e", "2" }),
      page_break {},
      plan("plan-prevention", "Primary, secondary and tertiary prevention", { "3", "4", "5" })),
}
