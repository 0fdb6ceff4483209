-- Rules of this report only.

-- "99 actions", "1 action"
local function of_actions(n)
   return format.whole(n) .. (n == 1 and " action" or " actions")
end

return {
   -- What a measure is meant to become.
   aim = function (given)
      return { given.words }
   end,

   -- A change in a table, as a whole percentage below 100 before; below 10 there is none.
   change_in_table = function (given)
      local fact = given.of[1]
      if not fact or fact.status ~= "ok" then
         return { fact and fact.status == "hidden" and "[c]" or "[x]" }
      elseif fact.denominator < 10 then
         return { "too few" }
      end
      local sign = fact.value < 0 and "−" or "+"
      local size = math.abs(fact.value)
      return { { sign .. (fact.denominator < 100 and format.whole(size) .. "%" or format.percent(size)), fact.id } }
   end,

   -- Who leads an action; nobody is invented.
   lead = function (given)
      return { given.who ~= "" and given.who or "to be named" }
   end,

   -- How far the programme plan is: all actions, those without a lead, those under way, those done.
   progress = function (given)
      local text = given.begins .. ": of " .. of_actions(given.all)
      if given.unled > 0 then
         text = text .. ", " .. (given.unled == given.all and "none has a named lead yet" or
            format.whole(given.unled) .. " have no named lead yet")
      else
         text = text .. ", each has a lead"
      end
      return { text .. "; " .. format.whole(given.under_way) .. " are under way, " .. (given.done == 0 and "none" or format.whole(given.done)) .. " done" }
   end,
}
