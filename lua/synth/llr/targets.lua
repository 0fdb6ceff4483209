-- What the rows must give, with the tolerance: the counts that the area table rests on exactly, shares to the decimals in which they
-- were printed.  `vrn-report synth` measures each once all rows are made and refuses to write extracts that miss one.
--
-- A quota says how rows are made and a target what must come of them: persons, careers and ages lie between the two.

local IN = { "in" }
local window, year, half, strategy = { era = { "window" } }, { stratum = { "2020/21" } }, { stratum = { "2021/22a" } }, { stratum = { "2018/19" } }
local groups, sexes = { "White", "Asian", "Black", "Other" }, { "Male", "Female" }

local function with(a, b)
   local out = {}
   for k, v in pairs(a) do out[k] = v end
   for k, v in pairs(b) do out[k] = v end
   return out
end
local list = {}
-- Offences in scope: their number, a share of them, the change from others to them.
local function count(name, where, n) list[#list + 1] = target(name) { of = "offences", where = with(where, { scope = IN }), is = n, within = 0 } end
local function share(name, where, has, percent, within)
   list[#list + 1] = target(name) { of = "offences", where = with(where, { scope = IN }), has = has, is = percent, within = within or 0.05 }
end
local function change(name, from, to, more, percent)
   list[#list + 1] = target(name) { of = "offences", where = with(with(to, more), { scope = IN }), against = with(with(from, more), { scope = IN }),
                                    is = percent, within = 0.05 }
end
-- Rows or persons of other records.
local function of(records, name, where, has, percent, within)
   list[#list + 1] = target(name) { of = records, where = where, has = has, is = percent, within = within or 0.5 }
end
local function number(records, name, where, n, within, distinct)
   list[#list + 1] = target(name) { of = records, where = where, distinct = distinct, is = n, within = within or 0 }
end

-- Volumes: 3,529 in 2020/21, a seventh less than before; 67.7 percent as many in the half year behind it.
for _, s in ipairs { { "2017/18", 3893 }, { "2018/19", 4051 }, { "2019/20", 4132 }, { "2020/21", 3529 }, { "2021/22", 4552 }, { "2022/23", 4307 } } do
   count("offences of " .. s[1], { year = { s[1] } }, s[2])
end
count("offences of April to September 2021", half, 2388)
local before = { stratum = { "2019/20" } }
change("change to 2020/21", before, year, {}, -14.6)
change("change to 2020/21, suspect under 25", before, year, { young = { "yes" } }, -15.7)
change("change to 2020/21, suspects of 25 and over", before, year, { young = { "no" } }, 12.3)

-- The area table: whole numbers that give all its rates and shares.
for _, x in ipairs { { "E06000016", 3353 }, { "E07000130", 795 }, { "E07000133", 200 }, { "E07000134", 379 }, { "E07000132", 407 },
                     { "E07000135", 173 }, { "E06000017", 119 }, { "E07000131", 271 }, { "E07000129", 220 } } do
   count("offences in " .. x[1] .. " in eighteen months", with(window, { district = { x[1] } }), x[2])
end
for _, x in ipairs { { "Central Leicester", 18.5 }, { "West Leicester", 16.8 }, { "East Leicester", 15.0 } } do
   share("of offences in " .. x[1], window, { npa = { x[1] } }, x[2])
end
for _, x in ipairs { { "West Leicester", 19.2 }, { "Central Leicester", 16.0 }, { "Charnwood", 13.0 } } do
   share("of offences by under 25s in " .. x[1], with(window, { young = { "yes" } }), { npa = { x[1] } }, x[2])
end

-- Kinds, weapons, places, times.
share("assault with injury", window, { type = { "AWI" } }, 78.4)
share("section 47 of assault with injury", with(window, { type = { "AWI" } }), { section = { "s47" } }, 89.3)
share("knife offences in Leicester", with(window, { knife = { "yes" } }), { city = { "yes" } }, 68, 0.5)
share("knife offences by under 25s in Leicester, 2018/19", with(strategy, { knife = { "yes" }, young = { "yes" } }), { city = { "yes" } }, 72, 0.5)
share("in a public or open place", window, { place = { "Public or open place" } }, 73.8)
share("in a shop", window, { place = { "Shop" } }, 6.3)
share("in hospitality", window, { place = { "Hospitality" } }, 6.3)
share("at night, April to September 2021", half, { night = { "yes" } }, 31.3)
share("at night on a Saturday", with(window, { night = { "yes" } }), { weekday = { "Saturday" } }, 27, 0.5)
share("at night on a Sunday", with(window, { night = { "yes" } }), { weekday = { "Sunday" } }, 25, 0.5)
share("at night on a Friday", with(window, { night = { "yes" } }), { weekday = { "Friday" } }, 12, 0.5)
share("at night, robbery of personal property", with(window, { night = { "yes" } }), { type = { "RPP" } }, 14, 0.5)
share("suspect under 25, 2018/19", strategy, { young = { "yes" } }, 24, 0.5)

-- Persons.  Half of what under 25s did was not their only offence.
share("by suspects of more than one offence", with(window, { who = { "young", "mixed", "older" } }), { again = { "yes" } }, 38, 0.5)
share("by under 25s of more than one offence", with(window, { young = { "yes" } }), { again = { "yes" } }, 52, 0.5)
local people = { block = { "window" } }
of("suspected", "men among suspects", with(people, { sex = sexes }), { sex = { "Male" } }, 75.9, 0.05)
of("suspected", "men among suspects at night", with(people, { sex = sexes, night = { "yes" } }), { sex = { "Male" } }, 80)
of("harmed", "women among victims", with(people, { victim_sex = sexes }), { victim_sex = { "Female" } }, 30)
for _, x in ipairs { { "White", 74.6 }, { "Asian", 12.7 }, { "Black", 11.6 }, { "Other", 1.1 } } do
   of("suspected", "suspects seen as " .. x[1], with(people, { group = groups }), { group = { x[1] } }, x[2], 0.05)
end
for _, x in ipairs { { "White", 73.2 }, { "Asian", 17.7 }, { "Black", 7.4 }, { "Other", 1.8 } } do
   of("harmed", "victims seen as " .. x[1], with(people, { group = groups }), { group = { x[1] } }, x[2], 0.05)
end

-- 0.3 and 0.5 percent of 1,107,597 residents; 0.4 percent of 348,960 under 25.
local residents = with(people, { home_district = { "Leicester", "Rutland", "Blaby", "Charnwood", "Harborough", "Hinckley and Bosworth", "Melton",
                                                   "North West Leicestershire", "Oadby and Wigston" } })
number("suspects", "residents suspected in eighteen months", residents, 3323, 553, "person")
number("suspects", "residents under 25 suspected in eighteen months", with(residents, { age_group = { "young" } }), 1396, 174, "person")
number("victims", "residents harmed in eighteen months", residents, 5538, 553, "person")

-- Hospitals and ambulances.
local placed = { placed = { "yes" } }
number("A", "attendances after assaults in 2020/21", with(placed, { year = { "2020/21" } }), 650)
number("K", "admissions after assaults in 2020/21", with(placed, { year = { "2020/21" } }), 178)
local strategy_young = { era = { "strategy" }, young = { "yes" } }
of("K", "by bodily force, under 25, Leicestershire", with(strategy_young, { region = { "county" } }), { cause = { "Y04" } }, 70)
of("K", "by a sharp object, under 25, Leicester", with(strategy_young, { region = { "city" } }), { cause = { "X99" } }, 26)
of("callout", "under 25 among those most seriously hurt", { era = { "window" }, kind = { "stab" }, conveyed = { "Y" }, group = { "young", "older" } },
   { group = { "young" } }, 75)

-- Surveys: shares of those who answered.
local answers = { "1", "2", "3", "4", "5" }
of("resident", "people of different backgrounds get on", { wave = { "2020" }, backgrounds = answers }, { backgrounds = { "4", "5" } }, 63)
of("resident", "could ask a neighbour", { wave = { "2020" }, neighbour = answers }, { neighbour = { "4", "5" } }, 84)
local felt = { "Very safe", "Fairly safe", "A bit unsafe", "Very unsafe" }
of("resident", "safe at home by night", { wave = { "2020" }, home_night = felt }, { home_night = { "Very safe", "Fairly safe" } }, 67)

return part(list)
