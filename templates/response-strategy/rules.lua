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
