-- Suspects and victims: how many for each offence, who they are, who occurs again, where they live.
--
-- Shares are of persons in the 18 months of the tables of 2022, once for all and once for those of the night-time economy.

local C, W, E, S, CH, HB, NW, MR, HW = "Central Leicester", "West Leicester", "East Leicester", "South Leicester", "Charnwood",
   "Hinckley and Blaby", "North West Leicestershire", "Melton and Rutland", "Harborough and Wigston"
local OUT = "Outside LLR"
local in_scope, out_scope = { scope = { "in" } }, { scope = { "out" } }
local titles = { E06000016 = "Leicester", E06000017 = "Rutland", E07000129 = "Blaby", E07000130 = "Charnwood",
                 E07000131 = "Harborough", E07000132 = "Hinckley and Bosworth", E07000133 = "Melton",
                 E07000134 = "North West Leicestershire", E07000135 = "Oadby and Wigston", [OUT] = OUT }

local function split(yes, all) return { yes = yes, no = all - yes } end
-- Shares of the known, with so many percent unknown ("" is no value).
local function known(shares, unknown)
   local out, sum = {}, 0
   for _, share in pairs(shares) do sum = sum + share end
   for value, share in pairs(shares) do out[value] = share / sum * (100 - unknown) end
   out[""] = unknown
   return out
end
-- The same whatever two more columns hold.
local function any2(list) return { ["*"] = { ["*"] = list } } end
local function any3(list) return { ["*"] = any2(list) } end
local function homes(c, w, e, s, ch, hb, nw, mr, hw, outside, unknown)
   return { [C] = c, [W] = w, [E] = e, [S] = s, [CH] = ch, [HB] = hb, [NW] = nw, [MR] = mr, [HW] = hw, [OUT] = outside, [""] = unknown }
end
-- Where people live who do, or suffer, something in a policing area: mostly there.  Homes are in East or West Leicester, in the
-- others, or out of reach: outside the area or unknown.
local function from_here(n, city)
   local out = homes(6, 7, 7, 3, 3, 3, 2, 1, 3, 5, 3)
   if not city then out = homes(2, 2, 2, 1, 3, 3, 3, 2, 3, 5, 3) end
   out[n] = out[n] + 60
   return out
end
local function class_of(list, class)
   local out = {}
   for n, weight in pairs(list) do
      local own = (n == W or n == E) and "ew" or (n == OUT or n == "") and "far" or "other"
      if own == class then out[n] = weight end
   end
   return out
end
local near_home, near_ew, near_other = {}, {}, {}
for i, n in ipairs { C, W, E, S, CH, HB, NW, MR, HW } do
   near_home[n] = from_here(n, i <= 4)
   near_ew[n], near_other[n] = class_of(near_home[n], "ew"), class_of(near_home[n], "other")
end

local at_night = {}
for _, n in ipairs { C, W, E, S, CH, HB, NW, MR, HW } do at_night[n] = n .. " at night" end

local home_beats = {
   [C] = { ["City Centre"] = 16, Castle = 24, Riverside = 36, Abbey = 24 },
   [W] = { ["New Parks"] = 25, ["Beaumont Leys"] = 24, Fosse = 20, Westcotes = 14, ["Braunstone and Rowley Fields"] = 17 },
   [E] = { Stoneygate = 18, ["Spinney Hills"] = 18, ["North Evington"] = 18, Belgrave = 15, ["Humberstone and Hamilton"] = 16, Thurncourt = 15 },
   [S] = { Aylestone = 24, ["Eyres Monsell"] = 32, Saffron = 30, Knighton = 14 },
   [CH] = { ["Loughborough Central"] = 20, ["Loughborough East"] = 26, ["Loughborough West"] = 11, Shepshed = 15, ["Syston and Thurmaston"] = 16,
            ["Soar Valley"] = 7, ["Wolds and Forest"] = 5 },
   [HB] = { ["Hinckley Town"] = 23, ["Earl Shilton and Barwell"] = 22, Burbage = 9, Bosworth = 9, ["Braunstone Town"] = 17, ["Enderby and Narborough"] = 11,
            ["Blaby and Whetstone"] = 9 },
   [NW] = { Coalville = 32, ["Whitwick and Ibstock"] = 48, ["Ashby and Castle Donington"] = 20 },
   [MR] = { ["Melton Town"] = 54, ["Melton Rural"] = 8, Oakham = 24, ["Uppingham and Rutland South"] = 14 },
   [HW] = { ["Market Harborough"] = 28, ["Lutterworth and Broughton"] = 24, Wigston = 33, Oadby = 15 },
}
local district_of = {}
for n, list in pairs(home_beats) do for b in pairs(list) do district_of[b] = titles.E06000016 end end
for _, b in ipairs { "Loughborough Central", "Loughborough East", "Loughborough West", "Shepshed", "Syston and Thurmaston", "Soar Valley", "Wolds and Forest" } do
   district_of[b] = "Charnwood" end
for _, b in ipairs { "Hinckley Town", "Earl Shilton and Barwell", "Burbage", "Bosworth" } do district_of[b] = "Hinckley and Bosworth" end
for _, b in ipairs { "Braunstone Town", "Enderby and Narborough", "Blaby and Whetstone" } do district_of[b] = "Blaby" end
for _, b in ipairs { "Coalville", "Whitwick and Ibstock", "Ashby and Castle Donington" } do district_of[b] = "North West Leicestershire" end
for _, b in ipairs { "Melton Town", "Melton Rural" } do district_of[b] = "Melton" end
for _, b in ipairs { "Oakham", "Uppingham and Rutland South" } do district_of[b] = "Rutland" end
for _, b in ipairs { "Market Harborough", "Lutterworth and Broughton" } do district_of[b] = "Harborough" end
for _, b in ipairs { "Wigston", "Oadby" } do district_of[b] = "Oadby and Wigston" end

-- Ages: { "10" = weight, ... } read between points.
local function ages(points)
   local out, n = {}, 1
   for age = points[1][1], points[#points][1] do
      while age > points[n + 1][1] do n = n + 1 end
      local a, b = points[n], points[n + 1]
      out[tostring(age)] = a[2] + (b[2] - a[2]) * (age - a[1]) / (b[1] - a[1])
   end
   return out
end
local young_once = ages { { 10, 5.8 }, { 12, 9.8 }, { 14, 11.6 }, { 16, 10 }, { 18, 7.8 }, { 20, 6.2 }, { 22, 5.3 }, { 24, 4.8 } }
local young_often = ages { { 10, 3.5 }, { 12, 10.5 }, { 14, 13.5 }, { 16, 14 }, { 18, 8 }, { 20, 4 }, { 22, 3 } }
local young_night = ages { { 10, 1 }, { 13, 4 }, { 16, 8 }, { 18, 10 }, { 20, 9.4 }, { 24, 7 } }
-- Suspects of other crimes are older: their young ages run on into the others.
local young_other = ages { { 10, 2 }, { 14, 9 }, { 16, 11 }, { 20, 12 }, { 24, 12 } }
local victims_other = ages { { 8, 0.2 }, { 12, 4 }, { 15, 8.6 }, { 18, 10.4 }, { 21, 11.6 }, { 24, 12 } }
local function by_block(list, other)
   local out = { ["*"] = list }
   for year = 2017, 2022 do out["other " .. year] = other end
   return out
end
-- Girls are younger than boys, by single years so that no birthday makes a step.
local girls = ages { { 10, 1.75 }, { 13, 2.0 }, { 14, 1.8 }, { 15, 1.22 }, { 16, 0.94 }, { 18, 0.72 }, { 20, 0.78 }, { 24, 0.95 } }
local girls_harmed = ages { { 8, 1.2 }, { 10, 2 }, { 12, 2.4 }, { 13, 2.35 }, { 14, 2.05 }, { 15, 1.45 }, { 16, 1.08 }, { 17, 0.92 }, { 19, 0.88 }, { 21, 1 }, { 24, 1.1 } }
-- Children are seldom in the streets after midnight or in a bar.
local at_school = { yes = { ["10"] = 0.6, ["18"] = 0.5, ["19-24"] = 0.12 } }
local out_late = { yes = { ["0-9"] = 0.03, ["10-11"] = 0.08, ["12-13"] = 0.25, ["14-15"] = 0.6 } }
local grown = ages { { 25, 12.6 }, { 26, 10.2 }, { 28, 9.8 }, { 34, 8.4 }, { 40, 6.2 }, { 50, 4 }, { 60, 1.5 }, { 75, 0.3 }, { 84, 0.05 } }
local victims_young = ages { { 1, 0.1 }, { 8, 0.5 }, { 11, 4.2 }, { 13, 7.6 }, { 15, 8.6 }, { 17, 8.2 }, { 20, 7.6 }, { 24, 5.4 } }
local victims_grown = ages { { 25, 10 }, { 30, 9 }, { 40, 7.6 }, { 50, 6 }, { 60, 3 }, { 75, 0.8 }, { 90, 0.1 } }

-- Groups as officers saw them, then their codes.
local officer, officer_night = { White = 74.6, Asian = 12.7, Black = 11.6, Other = 1.1 }, { White = 74, Asian = 11, Black = 14, Other = 1 }
local officer_victims, officer_victims_night = { White = 73.19, Asian = 17.67, Black = 7.37, Other = 1.77 }, { White = 72, Asian = 17, Black = 9, Other = 2 }
local ic = { White = { IC1 = 89, IC2 = 11 }, Asian = { "IC4" }, Black = { "IC3" }, Other = { IC5 = 45, IC6 = 55 }, [""] = { IC9 = 30, [""] = 70 } }
local by_home = {
   [E] = { Asian = 2.6, White = 0.62 }, [C] = { Asian = 1.4, Black = 1.6, White = 0.85 }, [W] = { Black = 1.3 },
   [MR] = { Asian = 0.15, Black = 0.2 }, [NW] = { Asian = 0.25, Black = 0.25 }, [HB] = { Asian = 0.5, Black = 0.35 }, [HW] = { Asian = 0.9, Black = 0.35 },
   [CH] = { Asian = 0.7, Black = 0.5 },
}
local stated = {
   IC1 = { NS = 62, W1 = 33, W2 = 1, W9 = 1, M1 = 3 }, IC2 = { NS = 62, W9 = 32, W1 = 6 }, IC3 = { NS = 66, B1 = 9, B2 = 17, B9 = 4, M1 = 4 },
   IC4 = { NS = 64, A1 = 24, A2 = 5, A3 = 3, A9 = 4 }, ["*"] = { NS = 80, O9 = 14, A4 = 6 },
}

local function with(list, own)
   local out = { [OUT] = { "" }, [""] = { "" } }
   for n, beats in pairs(list) do out[n] = own[n] or beats end
   return out
end
local suspect_beats = with(home_beats, {})
local victim_beats = with(home_beats, {
   [C] = { ["City Centre"] = 23, Castle = 26, Riverside = 26, Abbey = 25 },
   [W] = { ["New Parks"] = 20.5, ["Beaumont Leys"] = 22, Fosse = 12.5, Westcotes = 24, ["Braunstone and Rowley Fields"] = 21 },
   [E] = { Stoneygate = 23, ["Spinney Hills"] = 16, ["North Evington"] = 16, Belgrave = 15.5, ["Humberstone and Hamilton"] = 15, Thurncourt = 14.5 },
   [NW] = { Coalville = 40, ["Whitwick and Ibstock"] = 34, ["Ashby and Castle Donington"] = 26 },
   [CH] = { ["Loughborough Central"] = 20, ["Loughborough East"] = 22, ["Loughborough West"] = 13, Shepshed = 15, ["Syston and Thurmaston"] = 16,
            ["Soar Valley"] = 8, ["Wolds and Forest"] = 6 },
})
local victim_night = ages { { 10, 0.4 }, { 14, 3 }, { 17, 6.6 }, { 18, 7.6 }, { 19, 9.8 }, { 20, 18 }, { 21, 11.4 }, { 22, 6.8 }, { 24, 6.2 } }

return part {
   -- How many suspects, and whose offences are not their only one: 52 percent of those by under 25s, 38 percent in all.
   further "offences" {
      steps = {
         -- 32 percent of offences by people who live in East or West Leicester, more of those at night.
         assign "home_class" { where = { scope = { "in" }, who = { "young", "older", "mixed" } }, given = { "city", "night" },
            weights = { yes = { ["*"] = { ew = 50, other = 43, far = 7 } }, no = { ["*"] = { ew = 6, other = 87, far = 7 } } },
            margins = { margin { given = { "era" }, weights = { ["*"] = { ew = 29.76, other = 63.24, far = 7 } } },
                        margin { given = { "era", "night" }, weights = { window = { yes = { ew = 32.1, other = 60.9, far = 7 } } } } } },
         assign "suspects" { where = in_scope, given = { "who", "robbery", "home_class", "night", "era" }, number = true,
            weights = { young = { yes = any3 { ["1"] = 55, ["2"] = 26, ["3"] = 12, ["4"] = 6, ["5"] = 1 }, no = any3 { ["1"] = 78, ["2"] = 14, ["3"] = 5, ["4"] = 3 } },
                        mixed = { ["*"] = any3 { ["2"] = 72, ["3"] = 28 } }, older = { ["*"] = any3 { ["1"] = 86, ["2"] = 11, ["3"] = 3 } },
                        none = { ["*"] = any3 { ["0"] = 93, ["1"] = 7 } } } },
         assign "again" { where = in_scope, given = { "stratum", "young", "home_class", "night" }, weights = { ["*"] = { yes = any2(split(44, 100)),
                          no = any2(split(20, 100)), none = any2 { "no" } } },
            factors = { factor { given = { "stratum", "young", "city" }, weights = { ["2018/19"] = { yes = { no = { yes = 1.9 }, yes = { yes = 0.7 } } } } } },
            margins = { margin { given = { "stratum", "young" }, weights = { ["2020/21"] = { yes = split(428, 843), no = split(280, 1105) },
                        ["2021/22a"] = { yes = split(374, 700), no = split(167, 640) } } } } },
         assign "suspects" { where = { scope = { "out" }, kind = { "home", "sexual", "assault", "other" } }, given = { "kind" }, number = true,
            weights = { home = { ["0"] = 22, ["1"] = 76, ["2"] = 2 }, assault = { ["0"] = 30, ["1"] = 66, ["2"] = 4 }, sexual = { ["0"] = 35, ["1"] = 63, ["2"] = 2 },
                        other = { ["0"] = 80, ["1"] = 18, ["2"] = 2 } } },
         map "suspects" { where = { kind = { "grave" } }, from = "who", values = { none = 0, ["*"] = 1 }, number = true },
         map "suspects" { where = { kind = { "home" }, who = { "young" } }, from = "who", values = { young = 1 }, number = true },
         assign "who" { where = { scope = { "out" }, who = { "" } }, given = { "kind", "domestic" },
            weights = { home = { Y = { young = 9, older = 91 }, ["*"] = { "older" } }, ["*"] = { ["*"] = { young = 35, older = 65 } } } },
         assign "again" { where = out_scope, given = { "kind" }, weights = { other = split(52, 100), ["*"] = split(25, 100) } },
         map "block" { from = { "scope", "stratum" }, values = {
            ["in"] = { ["2020/21"] = "window", ["2021/22a"] = "window", ["2021/22b"] = "after", ["2022/23"] = "after", ["2017/18"] = "2017/18", ["2018/19"] = "2018/19",
                       ["2019/20"] = "2019/20" },
            out = { ["2017/18"] = "other 2017", ["2018/19"] = "other 2018", ["2019/20"] = "other 2019", ["2020/21"] = "other 2020", ["2021/22a"] = "other 2021",
                    ["2021/22b"] = "other 2021", ["2022/23"] = "other 2022" } } },
         map "violent" { from = "class", values = { ["8N"] = "yes", ["8P"] = "yes", ["5D"] = "yes", ["2"] = "yes", ["1"] = "yes", ["34B"] = "yes", ["34A"] = "yes", ["5E"] = "yes",
                         ["*"] = "no" } },
         map "harm" { from = "class", values = { ["5D"] = "yes", ["2"] = "yes", ["1"] = "yes", ["4/1"] = "yes", ["34B"] = "yes", ["34A"] = "yes", ["5E"] = "yes", ["*"] = "no" } },
      },
   },

   records "suspects" {
      of = "offences", count = "suspects",
      inherit = { "serial", "scope", "stratum", "era", "block", "year", "who", "npa", "night", "day", "again", "harm", "kind", "home_class", "class", "late", "domestic",
                  "violent", "at_school", "committed" },
      steps = {
         map "age_group" { from = { "who", "slot" }, values = { young = { ["*"] = "young" }, older = { ["*"] = "older" }, none = { ["*"] = "none" },
                           mixed = { ["1"] = "young", ["2"] = "older", ["*"] = "young" } } },
         map "once_more" { from = { "again", "slot" }, values = { yes = { ["1"] = "yes", ["*"] = "no" }, ["*"] = { ["*"] = "no" } } },
         -- Who occurs again does so in the same policing area, and at night or by day, more often than not.
         map "night_npa" { from = "npa", values = at_night },
         copy "scene" { from = "npa" },
         copy "scene" { where = { night = { "yes" } }, from = "night_npa" },
         assign "role" { given = {}, weights = { suspect = 38, named = 22, arrested = 22, charged = 12, cautioned = 3, convicted = 3 } },
      },
   },
   persons "suspected" {
      of = "suspects", where = { age_group = { "young", "older" } }, block = { "block" }, alike = { "age_group", "home_class" }, near = "scene", again = "once_more",
      sizes = { ["2"] = 60, ["3"] = 20, ["4"] = 9, ["5-7"] = 8, ["8-14"] = 3 },
      take = { "npa", "scope" }, any = { night = "yes", harm = "yes", late = "yes", domestic = "Y", violent = "yes", at_school = "yes" }, first = { "day" },
      steps = {
         map "often" { from = "rows", values = { ["1"] = "no", ["*"] = "yes" } },
         assign "sex" { given = { "harm", "age_group" }, weights = { yes = { ["*"] = { Male = 90, Female = 10 } }, no = { ["*"] = { Male = 72, Female = 28 } } },
                        factors = { factor { given = { "domestic" }, weights = { yes = { Female = 0.72 } } } },
                        margins = { margin { given = { "block" }, weights = { window = { Male = 75.9, Female = 24.1 } } },
                                    margin { given = { "block", "night" }, weights = { window = { yes = { Male = 80, Female = 20 } } } } } },
         assign "home_npa" { given = { "home_class", "npa" },
            weights = { ew = near_ew, other = near_other, far = { ["*"] = { [OUT] = 5, [""] = 3 } }, [""] = near_home },
            margins = { margin { given = { "block", "home_class" }, weights = { ["2018/19"] = { ew = { [W] = 17.9, [E] = 14.1 },
               other = { [CH] = 12, [C] = 12.4, [HB] = 12.6, [S] = 8.6, [NW] = 8.2, [MR] = 6, [HW] = 9.2 } }, window = {
               ew = { [W] = 17.4, [E] = 14.6 }, other = { [CH] = 13.2, [C] = 15, [HB] = 11.4, [S] = 7.6, [NW] = 7.2, [MR] = 5.6, [HW] = 8 } } } },
               margin { given = { "block", "home_class", "night" }, weights = { window = {
               ew = { yes = { [W] = 19, [E] = 16 } },
               other = { yes = { [CH] = 13, [C] = 11.6, [HB] = 9.6, [S] = 6.2, [NW] = 9.6, [MR] = 5.6, [HW] = 9.4 } } } } } } },
         assign "group" { given = { "home_npa" }, weights = { ["*"] = known(officer, 4) }, factors = { factor { given = { "home_npa" }, weights = by_home } },
                              margins = { margin { given = { "block" }, weights = { window = known(officer, 4) } },
                                          margin { given = { "block", "night" }, weights = { window = { yes = known(officer_night, 4) } } } } },
         assign "ethnicity" { given = { "group" }, weights = ic },
         assign "stated" { given = { "ethnicity" }, weights = stated },
         assign "home_beat" { given = { "home_npa" }, weights = suspect_beats,
                              factors = { factor { given = { "block", "often" }, weights = { ["2018/19"] = { yes = { Oakham = 0, ["Uppingham and Rutland South"] = 0 } } } } },
                              margins = { margin { given = { "block", "night", "home_npa" }, weights = { window = { yes = suspect_beats } } } } },
         map "home_district" { from = "home_beat", values = district_of },
         map "home_district" { where = { home_npa = { OUT } }, from = "home_npa", values = { [OUT] = OUT } },
         pick "home_lsoa" { frame = "lsoa", key = "number", match = { home_beat = "beat" }, weight = "crime" },
         assign "first_age" { given = { "age_group", "often", "night", "block" }, number = true,
            weights = { young = { yes = { ["*"] = by_block(young_often, young_other) }, no = { yes = by_block(young_night, young_other), no = by_block(young_once, young_other) } },
                        older = { ["*"] = { ["*"] = { ["*"] = grown } } } },
            -- Who is violent more than once stays under 25 meanwhile: these offences are counted by age, wherever they are.
            factors = { factor { given = { "sex" }, weights = { Female = girls } }, factor { given = { "late" }, weights = out_late },
                        factor { given = { "at_school" }, weights = at_school },
                        factor { given = { "often", "violent" }, weights = { yes = { yes = { ["24"] = 0 } } } } } },
         birth "birth" { age = "first_age", on = "first_day" },
      },
      careers = {
         birth = "birth", day = "day", bounds = { 10, 25 }, alike = { "sex", "ethnicity", "home_npa" }, block = "block",
         links = {
            { from = "2017/18", to = "2018/19", share = 0.2 }, { from = "2018/19", to = "2019/20", share = 0.2 }, { from = "2019/20", to = "window", share = 0.25 },
            { from = "window", to = "after", share = 0.25 }, { from = "other 2017", to = "2018/19", share = 0.35 }, { from = "other 2018", to = "2019/20", share = 0.35 },
            { from = "other 2019", to = "window", share = 0.4 }, { from = "other 2020", to = "window", share = 0.4 }, { from = "other 2021", to = "after", share = 0.4 },
            { from = "other 2017", to = "other 2018", share = 0.3 }, { from = "other 2018", to = "other 2019", share = 0.3 }, { from = "other 2019", to = "other 2020", share = 0.3 },
            { from = "other 2020", to = "other 2021", share = 0.3 }, { from = "other 2021", to = "other 2022", share = 0.3 },
         },
      },
      give = { "person", "sex", "ethnicity", "stated", "home_npa", "home_beat", "home_district", "home_lsoa", "birth" },
   },
   further "suspects" {
      steps = {
         age "age" { birth = "birth", on = "day" },
         assign "sex" { where = { age_group = { "none" } }, given = {}, weights = { Male = 68, Female = 9, [""] = 23 } },
      },
   },

   -- Victims.  Two of three victims of suspects under 25 are under 25 themselves; women by women 72.3 percent.
   further "offences" {
      steps = {
         gather "female_suspect" { frame = "suspects", column = "sex", has = "Female" },
         assign "harmed" { where = in_scope, given = { "type", "stratum", "knife", "young" },
            weights = { RBP = { ["*"] = any2(split(30, 100)) }, MU = { ["*"] = any2 { "yes" } }, MA = { ["*"] = any2 { "yes" } }, ["*"] = { ["*"] = any2(split(98.4, 100)) } } },
         assign "victim_age" { where = { scope = { "in" }, harmed = { "yes" } }, given = { "young", "type" },
            weights = { yes = { ["*"] = { young = 64.4, older = 33.6, none = 2 } }, no = { ["*"] = { young = 25, older = 72.5, none = 2.5 } },
                        none = { RPP = { young = 60, older = 37.5, none = 2.5 }, ["*"] = { young = 38, older = 59, none = 3 } } },
            margins = { margin { given = { "era", "young" }, weights = { window = { yes = { young = 64.4, older = 33.6, none = 2 } } } },
                        margin { given = { "stratum", "knife" }, counts = true, weights = { ["2019/20"] = { yes = { young = 196 } }, ["2022/23"] = { yes = { young = 176 } } } },
                        margin { given = { "stratum", "homicide", "knife" }, counts = true, weights = {
                           ["2019/20"] = { yes = { yes = { young = 2 } } }, ["2022/23"] = { yes = { yes = { young = 1 } } } } } } },
         assign "victim_sex" { where = { scope = { "in" }, harmed = { "yes" } }, given = { "female_suspect", "type" },
            weights = { yes = { ["*"] = { Male = 27.36, Female = 71.24, [""] = 1.4 } }, ["*"] = { RPP = { Male = 84, Female = 14.5, [""] = 1.5 }, AIH = { Male = 88, Female = 11, [""] = 1 },
                        ["*"] = { Male = 78, Female = 20.5, [""] = 1.5 } } },
            margins = { margin { given = { "era" }, weights = { ["*"] = { Male = 68.85, Female = 29.65, [""] = 1.5 } } },
                        margin { given = { "era", "female_suspect" }, weights = { ["*"] = { yes = { Male = 27.36, Female = 71.24, [""] = 1.4 } } } },
                        margin { given = { "era", "night" }, weights = { window = { yes = { Male = 76.05, Female = 22.45, [""] = 1.5 } } } } } },
         assign "two" { where = { scope = { "in" }, homicide = { "no" }, harmed = { "yes" }, victim_age = { "young", "older" } }, given = { "era", "victim_sex", "night", "victim_age" },
            weights = { ["*"] = any3(split(3, 100)) } },
         map "victims" { where = in_scope, from = { "harmed", "two" }, values = { yes = { yes = 2, ["*"] = 1 }, no = { ["*"] = 0 } }, number = true },
         map "victims" { where = { type = { "RBP" } }, from = "harmed", values = { yes = 2, no = 1 }, number = true },
         assign "victims" { where = out_scope, given = { "kind" }, number = true,
            weights = { grave = { "1" }, home = { "1" }, sexual = { "1" }, assault = { ["0"] = 3, ["1"] = 95, ["2"] = 2 }, ["*"] = { ["0"] = 35, ["1"] = 65 } } },
         assign "victim_age" { where = out_scope, given = { "kind" }, weights = { sexual = { young = 58, older = 40, none = 2 }, ["*"] = { young = 26, older = 69, none = 5 } } },
         assign "victim_sex" { where = out_scope, given = { "kind" }, factors = { factor { given = { "domestic" }, weights = { Y = { Male = 0.42 } } } }, weights = { sexual = { Female = 86, Male = 13, [""] = 1 }, grave = { Female = 40, Male = 59, [""] = 1 }, home = { Female = 60, Male = 39, [""] = 1 },
                               ["*"] = { Female = 47, Male = 48, [""] = 5 } } },
      },
   },
   -- Two unknown victims of one crime could not be told apart.
   further "offences" { steps = { map "victims" { where = { victim_age = { "none" } }, from = "victims", values = { ["0"] = 0, ["*"] = 1 }, number = true } } },
   records "victims" {
      of = "offences", count = "victims",
      inherit = { "serial", "scope", "stratum", "era", "block", "year", "npa", "night", "day", "victim_age", "victim_sex", "kind", "type", "late", "at_school" },
      steps = {
         map "victim_type" { from = { "type", "slot" }, values = { RBP = { ["1"] = "business", ["*"] = "person" }, ["*"] = { ["*"] = "person" } } },
         assign "victim_type" { where = { scope = { "out" }, kind = { "other" } }, given = {}, weights = { person = 62, business = 30, state = 8 } },
         assign "again" { given = { "scope", "victim_type", "victim_sex", "night", "block" },
                          weights = { ["in"] = { person = any3(split(8, 100)), ["*"] = any3 { "no" } }, out = { person = any3(split(24, 100)), ["*"] = any3 { "no" } } },
                          factors = { factor { given = { "scope", "victim_age" }, weights = { ["in"] = { young = { yes = 1.5 }, older = { yes = 0.65 } } } } } },
         map "night_npa" { from = "npa", values = at_night },
         copy "scene" { from = "npa" },
         copy "scene" { where = { night = { "yes" } }, from = "night_npa" },
         assign "injury" { where = in_scope, given = { "type" }, weights = { MU = { "fatal" }, MA = { "fatal" }, AM = { serious = 90, slight = 10 }, AIH = { serious = 62, slight = 36, none = 2 },
            RPP = { none = 52, slight = 40, serious = 8 }, RBP = { none = 80, slight = 18, serious = 2 }, ["*"] = { slight = 88, serious = 12 } } },
      },
   },
   persons "harmed" {
      of = "victims", where = { victim_type = { "person" }, victim_age = { "young", "older" } }, block = { "block" }, alike = { "victim_age", "victim_sex" }, near = "scene", again = "again",
      sizes = { ["2"] = 85, ["3"] = 12, ["4"] = 3 }, take = { "npa", "scope" }, any = { night = "yes", late = "yes", at_school = "yes" }, first = { "day" },
      steps = {
         map "often" { from = "rows", values = { ["1"] = "no", ["*"] = "yes" } },
         assign "home_npa" { given = { "npa" }, weights = near_home,
                             margins = { margin { given = { "block" }, weights = { window = homes(13.0, 14.8, 15.6, 6.4, 13.6, 10.9, 6.8, 5.4, 7.5, 3.6, 2.4) } },
                                         margin { given = { "block", "night" }, weights = { window = { yes = homes(11.0, 16, 17.9, 5.6, 13.0, 9.8, 7.4, 5.4, 7.9, 3.6, 2.4) } } } } },
         assign "group" { given = { "home_npa" }, weights = { ["*"] = known(officer_victims, 4.5) }, factors = { factor { given = { "home_npa" }, weights = by_home } },
                              margins = { margin { given = { "block" }, weights = { window = known(officer_victims, 4.5) } },
                                          margin { given = { "block", "night" }, weights = { window = { yes = known(officer_victims_night, 4.5) } } } } },
         assign "ethnicity" { given = { "group" }, weights = ic },
         assign "stated" { given = { "ethnicity" }, weights = stated },
         assign "home_beat" { given = { "home_npa" }, weights = victim_beats,
                              margins = { margin { given = { "block", "night", "home_npa" }, weights = { window = { yes = victim_beats } } } } },
         map "home_district" { from = "home_beat", values = district_of },
         map "home_district" { where = { home_npa = { OUT } }, from = "home_npa", values = { [OUT] = OUT } },
         pick "home_lsoa" { frame = "lsoa", key = "number", match = { home_beat = "beat" }, weight = "crime" },
         map "home_city" { from = "home_npa", values = { [C] = "yes", [W] = "yes", [E] = "yes", [S] = "yes", ["*"] = "no" } },
         assign "first_age" { given = { "victim_age", "often", "night", "block" }, number = true,
            weights = { young = { yes = { ["*"] = by_block(ages { { 8, 0.5 }, { 11, 5 }, { 15, 9 }, { 20, 6 }, { 22, 4 } }, victims_other) },
                                  no = { yes = { ["*"] = victim_night }, no = by_block(victims_young, victims_other) } },
                        older = { ["*"] = { ["*"] = { ["*"] = victims_grown } } } },
            factors = { factor { given = { "block", "often", "victim_sex", "home_city" }, weights = { ["2018/19"] = { yes = { Male = { no = { ["10-14"] = 8 },
                                                                                                                        yes = { ["15-19"] = 8 } } } } } },
                        factor { given = { "victim_sex" }, weights = { Female = girls_harmed } }, factor { given = { "late" }, weights = out_late },
                        factor { given = { "at_school" }, weights = at_school } },
            margins = { margin { given = { "block", "night", "victim_age", "often" }, weights = { window = { yes = { young = { no = victim_night } } } } } } },
         birth "birth" { age = "first_age", on = "first_day" },
      },
      careers = {
         birth = "birth", day = "day", bounds = { 25 }, alike = { "victim_sex", "ethnicity", "home_npa" }, block = "block",
         links = { { from = "2018/19", to = "2019/20", share = 0.04 }, { from = "2019/20", to = "window", share = 0.05 }, { from = "window", to = "after", share = 0.05 },
                   { from = "other 2019", to = "window", share = 0.15 }, { from = "other 2020", to = "window", share = 0.15 } },
      },
      give = { "person", "ethnicity", "stated", "home_npa", "home_beat", "home_district", "home_lsoa", "birth" },
   },
   further "victims" {
      steps = {
         age "age" { birth = "birth", on = "day" },
         copy "sex" { where = { victim_type = { "person" } }, from = "victim_sex" },
         map "repeat_12m" { where = { victim_type = { "person" } }, from = "again", values = { yes = "Y", no = "N" } },
      },
   },
}
