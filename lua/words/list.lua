--- Lists in running text (DOMAIN G.8).

local need = import "words/need"

local find = string.find

local list = {}

-- Items that hold "and" need a comma before the last one to be told apart, items that hold a comma
-- need semicolons.
local function marks(items)
   local between, last = ", ", " "
   for _, item in ipairs(items) do
      if find(item, ",", 1, true) then
         return "; ", "; "
      elseif find(item, "%f[%a]and%f[%A]") then
         last = ", "
      end
   end
   return between, last
end

--- "Blaby, Charnwood and Melton"; "Blaby, Hinckley and Bosworth, and Melton".
-- @param items texts; with the fields `last` ("and" unless given) and `none`, the words for a list
-- without items, which otherwise fails
function list.list(items)
   need.table("list", "the list", items)
   need.one_of("list", "last", items.last or "and", {"and", "or", "nor"})
   for _, item in ipairs(items) do
      need.text("list", "each item", item)
   end
   if #items == 0 then
      return items.none or need.fail("list", "the list is empty; give none = \"...\" for that case")
   elseif #items == 1 then
      return items[1]
   end
   local between, before_last = marks(items)
   local head = table.concat(items, between, 1, #items - 1)
   return head .. before_last .. (items.last or "and") .. " " .. items[#items]
end

return list
