--- An area against a benchmark, and the first of several areas (DOMAIN C.14, G.5).

local need = import "words/need"
local lists = import "words/list"

local compare = {}

local verdicts = {
   higher = "higher than ", lower = "lower than ", similar = "similar to ",
   best = "better than ", better = "better than ", worse = "worse than ", worst = "worse than ",
   ["not compared"] = "not compared with ",
}

--- "higher than England", "similar to England"; better and worse only with a polarity.
-- @param t the arguments of stats.compare, and name of the benchmark
function compare.compare(t)
   need.table("compare", "the argument", t)
   local question = {}
   for name, value in pairs(t) do
      if name ~= "name" then
         question[name] = value
      end
   end
   local answer = stats.compare(question)
   noted("compared: " .. answer.class)
   return verdicts[answer.class] .. need.text("compare", "name", t.name)
end

local function rate_of(item, per)
   return item.events / item.population * per
end

local function check_items(items)
   for _, item in ipairs(items) do
      need.table("highest", "each item", item)
      need.text("highest", "name", item.name)
      if (item.status or "ok") ~= "ok" then
         return false
      end
      need.number("highest", "events of " .. item.name, item.events)
      need.number("highest", "population of " .. item.name, item.population)
   end
   return true
end

local function by_rate(left, right)
   local a, b = left.events / left.population, right.events / right.population
   if a ~= b then
      return a > b
   end
   return left.name < right.name
end

-- The first, and all that lie within two standard errors of it.
local function near_first(sorted)
   local first, names = sorted[1], {sorted[1].name}
   for i = 2, #sorted do
      local item = sorted[i]
      local gap = rate_of(first, 1) - rate_of(item, 1)
      local spread = math.sqrt(first.events / first.population ^ 2 + item.events / item.population ^ 2)
      if gap < 2 * spread then
         table.insert(names, item.name)
      end
   end
   table.sort(names)
   return names
end

local function is_clear(first, second)
   if first.events < 1 or second.events < 1 then
      return false
   end
   return stats.ratio{
      events_a = first.events, population_a = first.population,
      events_b = second.events, population_b = second.population,
   }.p < 0.05
end

--- Which area had the highest rate, as far as that can be said.
-- Near ties are "among the highest", in alphabetical order; where a number is hidden none is named.
-- @param t items {name, events, population, status}; per (1000), what ("recorded rate")
function compare.highest(t)
   need.table("highest", "the argument", t)
   local per, what = t.per or 1000, t.what or "recorded rate"
   if #t < 2 then
      need.fail("highest", "needs two areas or more")
   elseif not check_items(t) then
      noted("highest: hidden")
      return "the area with the highest " .. what .. " cannot be named, as some numbers are too small to show"
   end
   local sorted = {table.unpack(t)}
   table.sort(sorted, by_rate)
   local near = near_first(sorted)
   noted("highest: " .. (#near > 1 and "near ties" or is_clear(sorted[1], sorted[2]) and "clear" or "followed by the next"))
   if #near > 1 then
      return lists.list(near) .. " had among the highest " .. what .. "s"
   end
   local first, second = sorted[1], sorted[2]
   local text = first.name .. " had the highest " .. what .. " (" .. format.one_dp(rate_of(first, per))
   if is_clear(first, second) then
      return text .. " per " .. format.whole(per) .. ")"
   end
   return text .. "), followed by " .. second.name .. " (" .. format.one_dp(rate_of(second, per)) .. ")"
end

return compare
