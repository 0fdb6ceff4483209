-- Serious violence in public places, offence by offence: when, what, where, with what, and who is said to have done it.
--
-- Counts are those that the published shares ask for (see the comments); everything else is invented.  A stratum is a
-- financial year, 2021/22 in its two halves; eras are before, in and after the 18 months of the tables of 2022.

local strata = {
   { "2017/18", "before", 3893 }, { "2018/19", "before", 4051 }, { "2019/20", "before", 4132 },
   { "2020/21", "window", 3529 }, { "2021/22a", "window", 2388 },
   { "2021/22b", "after", 2164 }, { "2022/23", "after", 4307 },
}

-- Offences by month: troughs in April and November 2020 and January 2021, peaks in August 2020 and July 2021.
local months = {
   ["2017/18"]  = { 2017, { 312, 335, 344, 362, 346, 330, 324, 306, 311, 297, 290, 336 } },
   ["2018/19"]  = { 2018, { 326, 352, 362, 386, 360, 341, 336, 318, 322, 305, 301, 342 } },
   ["2019/20"]  = { 2019, { 340, 362, 370, 392, 371, 350, 344, 322, 327, 312, 318, 324 } },
   ["2020/21"]  = { 2020, { 190, 262, 305, 356, 390, 362, 344, 236, 280, 210, 262, 332 } },
   ["2021/22a"] = { 2021, { 362, 378, 405, 437, 412, 394 } },
   ["2021/22b"] = { 2021, { [7] = 392, [8] = 368, [9] = 356, [10] = 338, [11] = 340, [12] = 370 } },
   ["2022/23"]  = { 2022, { 352, 378, 384, 402, 380, 364, 362, 344, 340, 328, 318, 355 } },
}
local function month_name(year, n)
   local m = n + 3
   if m > 12 then year, m = year + 1, m - 12 end
   return year .. "-" .. (m < 10 and "0" or "") .. m
end
local by_month = {}
for stratum, m in pairs(months) do
   by_month[stratum] = {}
   for n, count in pairs(m[2]) do by_month[stratum][month_name(m[1], n)] = count end
end

-- Other crime follows the same months, less sharply.
local other_months = {}
for stratum, list in pairs(by_month) do
   local sum, n = 0, 0
   for _, count in pairs(list) do sum, n = sum + count, n + 1 end
   other_months[stratum] = {}
   for month, count in pairs(list) do other_months[stratum][month] = sum / n + 0.4 * (count - sum / n) end
end

-- Who is said to have done it: a suspect under 25, suspects from 25 on only, both, nobody named.  Year on year -15.7 and
-- +12.3 percent; rates under 25 and from 25 on 1.93 in 2018/19, 2.11, 1.60; a quarter of all under 25 in 2018/19.
local by_who = {
   ["2017/18"]  = { young = 900, mixed = 40, older = 960, none = 1993 },
   ["2018/19"]  = { young = 927, mixed = 45, older = 1050, none = 2029 },
   ["2019/20"]  = { young = 955, mixed = 45, older = 984, none = 2148 },
   ["2020/21"]  = { young = 803, mixed = 40, older = 1105, none = 1581 },
   ["2021/22a"] = { young = 670, mixed = 30, older = 640, none = 1048 },
   ["2021/22b"] = { young = 520, mixed = 25, older = 560, none = 1059 },
   ["2022/23"]  = { young = 964, mixed = 46, older = 1128, none = 2169 },
}

-- Types: AWI assault with injury, RPP and RBP robbery of personal and business property, AIH assault with intent to cause
-- serious harm, RAA racially or religiously aggravated, EL endangering life, AM attempted murder, MU murder, MA manslaughter.
local function types(awi, rpp, aih, raa, rbp, el, am, mu, ma)
   return { AWI = awi, RPP = rpp, AIH = aih, RAA = raa, RBP = rbp, EL = el, AM = am, MU = mu, MA = ma }
end
local of_young, of_older, of_none = types(73, 14, 8.2, 1.4, 1.5, 0.9, 0.5, 0.25, 0.1), types(80, 6, 7, 1.8, 3.4, 1.1, 0.4, 0.2, 0.1),
                                    types(80, 12.7, 2.5, 2.3, 1.8, 0.6, 0.1, 0, 0)
local of_mixed = types(36, 9, 0, 0, 0, 0, 0, 0, 0)
local by_type = {
   ["2017/18"] = { young = types(645, 157, 62, 12, 10, 8, 4, 1, 1), mixed = types(31, 9, 0, 0, 0, 0, 0, 0, 0),
                   older = of_older, none = of_none },
   ["2018/19"] = { young = types(636, 188, 64, 13, 12, 8, 4, 1, 1), mixed = types(33, 12, 0, 0, 0, 0, 0, 0, 0),
                   older = of_older, none = of_none },
   ["2019/20"] = { young = types(663, 182, 68, 13, 13, 8, 5, 2, 1), mixed = types(29, 16, 0, 0, 0, 0, 0, 0, 0),
                   older = of_older, none = of_none },
   ["2020/21"] = { young = types(588, 112, 66, 11, 12, 7, 4, 2, 1), mixed = types(32, 8, 0, 0, 0, 0, 0, 0, 0),
                   older = types(883, 67, 78, 20, 38, 12, 4, 2, 1), none = types(1263, 201, 40, 36, 28, 9, 4, 0, 0) },
   ["2022/23"] = { young = types(731, 128, 66, 12, 13, 8, 5, 1, 0), mixed = types(33, 13, 0, 0, 0, 0, 0, 0, 0),
                   older = of_older, none = of_none },
   ["*"] = { young = of_young, mixed = of_mixed, older = of_older, none = of_none },
}
-- 18 months: 78.4 percent AWI, then RPP, then AIH.
local type_totals = {
   ["2019/20"]  = types(3122, 530, 246, 86, 92, 36, 14, 4, 2),
   ["2021/22a"] = types(1873, 263, 124, 45, 52, 19, 9, 2, 1),
   ["2021/22b"] = types(1756, 190, 100, 47, 44, 18, 7, 2, 0),
   ["2022/23"]  = types(3546, 345, 190, 94, 76, 36, 14, 4, 2),
}

local young_types = { ["2019/20"] = { yes = types(692, 198, 68, 13, 13, 8, 5, 2, 1) }, ["2022/23"] = { yes = types(764, 141, 66, 12, 13, 8, 5, 1, 0) } }

-- Policing areas; in the window 18.5, 16.8 and 15.0 percent of all and 19.2, 16.0 and 13.0 of those by under 25s.
local C, W, E, S, CH, HB, NW, MR, HW = "Central Leicester", "West Leicester", "East Leicester", "South Leicester", "Charnwood",
   "Hinckley and Blaby", "North West Leicestershire", "Melton and Rutland", "Harborough and Wigston"
local function npas(c, w, e, s, ch, hb, nw, mr, hw)
   return { [C] = c, [W] = w, [E] = e, [S] = s, [CH] = ch, [HB] = hb, [NW] = nw, [MR] = mr, [HW] = hw }
end
local all_npas = npas(1095, 994, 888, 376, 795, 627, 379, 319, 444)
local young_npas = npas(247, 296, 186, 106, 201, 176, 112, 95, 124)
local young_2018 = npas(170, 184, 118, 106, 112, 84, 68, 46, 65)

-- The four of the city, or the five around it.
local order = { C, W, E, S, CH, HB, NW, MR, HW }
local function part_of(list, first)
   local out = {}
   for i = first, first == 1 and 4 or 9 do out[order[i]] = list[order[i]] end
   return out
end

local function yes_no(yes, all) return { yes = yes, no = all - yes } end

-- Hours from 22:00 to 04:59 on each calendar day, and the other hours on weekdays, at weekends, and for under 25s.
local night = { ["22"] = 23.5, ["23"] = 20.4, ["0"] = 17.4, ["1"] = 14.2, ["2"] = 11.5, ["3"] = 8, ["4"] = 5 }
local function hours(list)
   local out = {}
   for i, weight in ipairs(list) do out[tostring(i + 4)] = weight end
   return out
end
local weekday_hours = hours { 0.7, 0.9, 1.5, 3.2, 2.8, 3.1, 3.6, 4.9, 4.8, 5.4, 11.6, 8.6, 8.1, 8.0, 8.1, 8.3, 8.6 }
local weekend_hours = hours { 1.6, 1.3, 1.2, 1.7, 2.2, 3.0, 3.7, 4.8, 5.3, 6.2, 8.4, 8.2, 8.6, 9.1, 9.6, 9.9, 10.2 }
local early = { ["0"] = 1, ["1"] = 1, ["2"] = 1, ["3"] = 1, ["4"] = 1 }

local public_place = "Public or open place"
local function places(street, shop, hospitality, education, transport, leisure, health)
   return { [public_place] = street, Shop = shop, Hospitality = hospitality, Education = education, Transport = transport,
            Leisure = leisure, Healthcare = health }
end

-- Kinds of each place, by the time of day: clubs and bars are shut in the morning, surgeries and parks' gates at night.
local locations = {
   [public_place] = {
      ["small hours"] = { Street = 66, Road = 8, Footpath = 5, Alley = 5, Park = 4, ["Car park"] = 8, ["Recreation ground"] = 1, ["Bus stop"] = 1, Canal = 1, Square = 1 },
      ["*"] = { Street = 57, Road = 9, Footpath = 7, Alley = 4, Park = 10, ["Car park"] = 6, ["Recreation ground"] = 3, ["Bus stop"] = 2, Canal = 1, Square = 1 } },
   Shop = {
      ["small hours"] = { ["Petrol station"] = 62, Shop = 30, Supermarket = 8 }, late = { ["Petrol station"] = 30, Shop = 40, Supermarket = 30 },
      morning = { Shop = 44, Supermarket = 34, ["Petrol station"] = 22 }, ["*"] = { Shop = 45, Supermarket = 33, ["Petrol station"] = 8, ["Shopping centre"] = 14 } },
   Hospitality = {
      ["small hours"] = { Nightclub = 50, Bar = 22, ["Public house"] = 8, Takeaway = 20 }, late = { ["Public house"] = 46, Bar = 24, Nightclub = 12, Takeaway = 15, Restaurant = 3 },
      morning = { Restaurant = 60, Takeaway = 40 }, ["*"] = { ["Public house"] = 62, Bar = 12, Restaurant = 12, Takeaway = 14 } },
   Education = { late = { College = 30, University = 70 }, ["small hours"] = { University = 1 }, ["*"] = { School = 86, College = 11, University = 3 } },
   Transport = { ["small hours"] = { Taxi = 66, Bus = 8, Station = 26 }, ["*"] = { Bus = 55, Taxi = 13, Train = 5, Station = 27 } },
   Leisure = { ["small hours"] = { Leisure = 1 }, late = { Leisure = 86, ["Sports ground"] = 14 }, ["*"] = { Leisure = 58, ["Sports ground"] = 42 } },
   Healthcare = { ["small hours"] = { Hospital = 1 }, late = { Hospital = 1 }, ["*"] = { Hospital = 80, Surgery = 20 } },
}
local time_of_day = { ["1-4"] = "small hours", ["5-9"] = "morning", ["10-16"] = "day", ["17-21"] = "evening", ["*"] = "late" }
-- Months in which schools are shut, by the calendar or in a lockdown.
local schools = { ["2020-04"] = "shut", ["2020-05"] = "shut", ["2021-01"] = "shut", ["2021-02"] = "shut", ["*"] = "open" }
for year = 2017, 2022 do schools[year .. "-08"] = "shut" end
local licensed = { ["Public house"] = "yes", Bar = "yes", Nightclub = "yes", ["*"] = "no" }

-- How long after a crime it is recorded, and after that it is still worked on, in minutes; an extract holds nothing of the time
-- after it was drawn, so in the half year before a delivery both are short.
local recorded_after = { ["5-9"] = 5, ["10-19"] = 10, ["20-39"] = 13, ["40-79"] = 13, ["80-159"] = 10, ["160-319"] = 8, ["320-719"] = 8, ["720-1439"] = 8,
                         ["1440-2879"] = 8, ["2880-5759"] = 6, ["5760-10079"] = 4, ["10080-20159"] = 3, ["20160-43199"] = 2.2, ["43200-64800"] = 0.6 }
local recorded_late = {}
for range, weight in pairs(recorded_after) do recorded_late[range] = weight end
recorded_late["64801-172800"] = 1.2
local kept_open = { ["1440-10079"] = 30, ["10080-43199"] = 50, ["43200-64800"] = 20 }
local kept_longer = { ["1440-10079"] = 24, ["10080-43199"] = 40, ["43200-86399"] = 22, ["86400-172800"] = 14 }
local drawn_soon = { ["*"] = "no" }
for _, month in ipairs { "2021-04", "2021-05", "2021-06", "2021-07", "2021-08", "2021-09", "2022-10", "2022-11", "2022-12", "2023-01", "2023-02", "2023-03" } do
   drawn_soon[month] = "yes"
end

-- Other crimes by weekday and hour.
local other_days = {
   home = { Monday = 13, Tuesday = 12.6, Wednesday = 12.6, Thursday = 12.8, Friday = 14, Saturday = 17, Sunday = 18 },
   sexual = { Monday = 12.6, Tuesday = 12.4, Wednesday = 12.6, Thursday = 12.8, Friday = 15, Saturday = 18.4, Sunday = 16.2 },
   assault = { Monday = 13.6, Tuesday = 13.2, Wednesday = 13.2, Thursday = 13.4, Friday = 14.8, Saturday = 16.2, Sunday = 15.6 },
   grave = { Monday = 13, Tuesday = 12.6, Wednesday = 12.6, Thursday = 12.8, Friday = 14.6, Saturday = 17.4, Sunday = 17 },
   ["*"] = { Monday = 14.6, Tuesday = 14.3, Wednesday = 14.2, Thursday = 14.3, Friday = 15, Saturday = 14.4, Sunday = 13.2 },
}
local function by_hour(list)
   local out = {}
   for hour, weight in ipairs(list) do out[tostring(hour - 1)] = weight end
   return out
end
local home_hours = by_hour { 6.4, 4.6, 3.6, 2.6, 1.7, 1.3, 1.4, 1.9, 2.6, 3.1, 3.4, 3.6, 4.2, 3.9, 4.0, 4.5, 4.9, 5.3, 5.8, 6.1, 6.4, 6.6, 6.7, 6.4 }
local sexual_hours = by_hour { 8.6, 5.2, 4.6, 3.6, 2.4, 1.5, 1.4, 1.8, 2.6, 3.2, 3.6, 3.7, 4.6, 4.2, 4.4, 4.8, 4.6, 4.6, 4.7, 4.9, 5.2, 5.3, 5.4, 5.1 }
local shop_hours = by_hour { 0.1, 0, 0, 0, 0, 0, 0.4, 1.6, 3.6, 5.4, 7.2, 8.4, 9.4, 9.2, 9.4, 9.8, 9.6, 8.6, 6.6, 4.8, 3.2, 1.8, 0.7, 0.2 }
local usual_hours = by_hour { 6, 3, 2.6, 2.1, 1.5, 1.4, 1.7, 2.5, 3.8, 4.4, 4.4, 4.5, 5.6, 4.7, 4.9, 5.6, 5.6, 6, 6.1, 5.7, 5.3, 4.9, 4.7, 4 }

-- Beats within policing areas, by day and at night.
local day_beats = {
   [C] = { ["City Centre"] = 58, Castle = 14, Riverside = 15, Abbey = 13 },
   [W] = { ["New Parks"] = 23, ["Beaumont Leys"] = 25, Fosse = 15, Westcotes = 17, ["Braunstone and Rowley Fields"] = 20 },
   [E] = { Stoneygate = 20, ["Spinney Hills"] = 20, ["North Evington"] = 18, Belgrave = 17, ["Humberstone and Hamilton"] = 13, Thurncourt = 12 },
   [S] = { Aylestone = 27, ["Eyres Monsell"] = 31, Saffron = 27, Knighton = 15 },
   ["E07000130"] = { ["Loughborough Central"] = 38, ["Loughborough East"] = 20, ["Loughborough West"] = 8, Shepshed = 10,
                     ["Syston and Thurmaston"] = 14, ["Soar Valley"] = 6, ["Wolds and Forest"] = 4 },
   ["E07000132"] = { ["Hinckley Town"] = 52, ["Earl Shilton and Barwell"] = 25, Burbage = 13, Bosworth = 10 },
   ["E07000129"] = { ["Braunstone Town"] = 42, ["Enderby and Narborough"] = 36, ["Blaby and Whetstone"] = 22 },
   ["E07000134"] = { Coalville = 50, ["Whitwick and Ibstock"] = 27, ["Ashby and Castle Donington"] = 23 },
   ["E07000133"] = { ["Melton Town"] = 88, ["Melton Rural"] = 12 },
   ["E06000017"] = { Oakham = 66, ["Uppingham and Rutland South"] = 34 },
   ["E07000131"] = { ["Market Harborough"] = 58, ["Lutterworth and Broughton"] = 42 },
   ["E07000135"] = { Wigston = 72, Oadby = 28 },
}

local codes = { AWI = "8N", RPP = "34B", AIH = "5D", RAA = "8P", RBP = "34A", EL = "5E", AM = "2", MU = "1", MA = "4/1" }
local in_scope = { scope = { "in" } }
local rows = {}
for i, s in ipairs(strata) do rows[i] = { count = s[3], scope = "in", stratum = s[1], era = s[2] } end
local outside = { { "2017/18", "before", 98400 }, { "2018/19", "before", 101200 }, { "2019/20", "before", 103900 }, { "2020/21", "window", 88600 },
                  { "2021/22a", "window", 50300 }, { "2021/22b", "after", 50400 }, { "2022/23", "after", 105800 } }

-- Crimes that are not in scope: other crimes, and violence at home or between partners.
local others = {
   ["105A"] = 14.5, ["8L"] = 12.2, ["8Q"] = 1.2, ["92D"] = 2, ["58A"] = 1.4, ["58C"] = 4.6, ["49"] = 13.8, ["46"] = 6.6, ["45"] = 5.2, ["48"] = 1.9, ["28E"] = 4.1,
   ["44"] = 1.6, ["39"] = 1.4, ["9A"] = 8.6, ["92E"] = 2.9, ["10D"] = 0.7, ["66"] = 3.1, ["3B"] = 1.2, ["8S"] = 0.35, ["8T"] = 0.6, ["56A"] = 0.2,
   ["19C"] = 0.75, ["19D"] = 0.3, ["20A"] = 0.9, ["17A"] = 0.28, ["22B"] = 0.4, ["21"] = 0.06, ["70"] = 0.03,
}
-- Of most serious violence, which knows no place: with suspects under 25, older ones, none.  In all 1,020 in 2019/20 and
-- 782 in 2022/23, 318 and 258 of them by under 25s.
local grave = { ["2017/18"] = { 30, 74, 22 }, ["2018/19"] = { 31, 76, 22 }, ["2019/20"] = { 32, 80, 22 }, ["2020/21"] = { 29, 84, 20 },
                ["2021/22a"] = { 16, 44, 10 }, ["2021/22b"] = { 16, 43, 11 }, ["2022/23"] = { 32, 97, 24 } }
local at_home = { ["8N"] = 9740, ["8P"] = 160, ["5E"] = 100 }
for _, s in ipairs(outside) do
   local n, home = grave[s[1]], (s[3] * 0.073) // 1
   rows[#rows + 1] = { count = n[1], scope = "out", stratum = s[1], era = s[2], kind = "grave", who = "young" }
   rows[#rows + 1] = { count = n[2], scope = "out", stratum = s[1], era = s[2], kind = "grave", who = "older" }
   rows[#rows + 1] = { count = n[3], scope = "out", stratum = s[1], era = s[2], kind = "grave", who = "none" }
   -- By under 25s in homes, but not between partners or family: of all they did 58 percent was in public.
   local young = (home * 0.0977 + 0.5) // 1
   rows[#rows + 1] = { count = young, scope = "out", stratum = s[1], era = s[2], kind = "home", who = "young", domestic = "N" }
   rows[#rows + 1] = { count = home - young, scope = "out", stratum = s[1], era = s[2], kind = "home" }
   rows[#rows + 1] = { count = s[3] - home, scope = "out", stratum = s[1], era = s[2], kind = "" }
end
local violent_home = { House = 53, Flat = 31, HMO = 3, Garden = 3, Street = 4.4, ["Public house"] = 3.6, School = 1, UNKNOWN = 1 }
-- Where other crimes happen: what is stolen from a shop is in a shop, and cars stand in streets.
local street_or_car_park = { Street = 60, ["Car park"] = 24, House = 14, UNKNOWN = 2 }
local drugs = { Street = 52, Park = 12, House = 18, Flat = 8, ["Car park"] = 8, UNKNOWN = 2 }
local disorder = { Street = 54, House = 14, Shop = 7, Supermarket = 5, ["Public house"] = 6, Hospital = 3, School = 2, Park = 5, Bus = 2, UNKNOWN = 2 }
local by_class = {
   ["46"] = { Supermarket = 52, Shop = 38, ["Petrol station"] = 6, ["Shopping centre"] = 4 }, ["28E"] = { House = 70, Flat = 26, Garden = 4 },
   ["45"] = street_or_car_park, ["48"] = street_or_car_park, ["92D"] = drugs, ["92E"] = drugs, ["9A"] = disorder, ["66"] = disorder,
   ["44"] = { Street = 42, House = 24, Garden = 8, Station = 8, School = 6, Supermarket = 8, Park = 4 },
   ["39"] = { Street = 40, Shop = 16, Supermarket = 12, ["Public house"] = 16, Bus = 10, Station = 6 },
   ["8L"] = { House = 38, Flat = 18, Online = 26, Street = 10, School = 3, Office = 3, UNKNOWN = 2 }, ["8Q"] = { House = 44, Flat = 20, Online = 24, Street = 12 },
   ["105A"] = { House = 34, Flat = 16, Street = 28, ["Public house"] = 4, Shop = 5, Supermarket = 3, School = 5, Hospital = 3, UNKNOWN = 2 },
}
local anywhere = { House = 22, Flat = 11, Street = 24, ["Car park"] = 6, Shop = 9, Supermarket = 6, ["Public house"] = 3, Office = 2, Garden = 4, School = 2,
                   Hospital = 1, Park = 2, Online = 5, Factory = 1, UNKNOWN = 2 }
by_class["*"] = anywhere

return part {
   records "offences" {
      rows  = rows,
      steps = {
         map "year" { from = "stratum", values = { ["2021/22a"] = "2021/22", ["2021/22b"] = "2021/22", ["2017/18"] = "2017/18",
                      ["2018/19"] = "2018/19", ["2019/20"] = "2019/20", ["2020/21"] = "2020/21", ["2022/23"] = "2022/23" } },
         assign "month" { given = { "scope", "stratum" }, weights = { ["in"] = by_month, out = other_months } },

         -- In scope.
         assign "who" { where = in_scope, given = { "stratum" }, weights = by_who },
         map "young" { where = in_scope, from = "who", values = { young = "yes", mixed = "yes", older = "no", none = "none" } },
         assign "type" { where = in_scope, given = { "stratum", "who" }, weights = by_type,
                         margins = { margin { given = { "stratum" }, weights = type_totals },
                                     margin { given = { "stratum", "young" }, weights = young_types } } },
         map "robbery" { where = in_scope, from = "type", values = { RPP = "yes", RBP = "yes", ["*"] = "no" } },
         -- Robbery by under 25s rose by a fifth in a year, in Leicester by twice as much: 88 and 124.
         assign "city" {
            where = in_scope, given = { "young" }, weights = { yes = yes_no(835, 1543), ["*"] = yes_no(3353, 5917) },
            factors = { factor { given = { "robbery" }, weights = { yes = { yes = 2.2 } } } },
            margins = { margin { given = { "era" }, weights = { ["*"] = yes_no(3353, 5917) } },
                        margin { given = { "era", "young" }, weights = { window = { yes = yes_no(835, 1543) } } },
                        margin { given = { "stratum", "young" }, weights = { ["2018/19"] = { yes = yes_no(571, 953) } } },
                        margin { given = { "stratum", "young", "robbery" }, counts = true,
                                 weights = { ["2017/18"] = { yes = { yes = { yes = 88 } } }, ["2018/19"] = { yes = { yes = { yes = 124 } } } } } },
         },
         assign "npa" {
            where = in_scope, given = { "city", "stratum", "young" },
            weights = { yes = { ["2018/19"] = { yes = part_of(young_2018, 1), ["*"] = part_of(all_npas, 1) },
                                ["*"] = { yes = part_of(young_npas, 1), ["*"] = part_of(all_npas, 1) } },
                        no = { ["2018/19"] = { yes = part_of(young_2018, 5), ["*"] = part_of(all_npas, 5) },
                               ["*"] = { yes = part_of(young_npas, 5), ["*"] = part_of(all_npas, 5) } } },
            factors = { factor { given = { "robbery" }, weights = { yes = { [C] = 1.3, [MR] = 0.3 } } } },
            margins = { margin { given = { "era" }, weights = { ["*"] = all_npas } },
                        margin { given = { "era", "young" }, weights = { window = { yes = young_npas } } } },
         },
         assign "district" {
            where = in_scope, given = { "npa" },
            weights = { [HB] = { E07000132 = 407, E07000129 = 220 }, [MR] = { E07000133 = 200, E06000017 = 119 },
                        [HW] = { E07000131 = 271, E07000135 = 173 }, [CH] = { "E07000130" }, [NW] = { "E07000134" },
                        ["*"] = { "E06000016" } },
            margins = { margin { given = { "era", "npa" }, weights = { window = {
               [HB] = { E07000132 = 407, E07000129 = 220 }, [MR] = { E07000133 = 200, E06000017 = 119 },
               [HW] = { E07000131 = 271, E07000135 = 173 } } } } },
         },
         map "homicide" { where = in_scope, from = "type", values = { MU = "yes", MA = "yes", ["*"] = "no" } },

         -- 31.3 percent between 22:00 and 05:00 in the half of 2021/22.
         assign "night" {
            where = in_scope, given = { "young" }, weights = { yes = yes_no(19, 100), no = yes_no(31, 100), none = yes_no(30, 100) },
            factors = { factor { given = { "npa" }, weights = { [C] = { yes = 1.5 }, [CH] = { yes = 1.2 } } },
                        factor { given = { "type" }, weights = { RPP = { yes = 1.3 }, AIH = { yes = 1.5 }, RBP = { yes = 0.8 } } } },
            margins = { margin { given = { "stratum" }, weights = {
               ["2017/18"] = yes_no(1180, 3893), ["2018/19"] = yes_no(1216, 4051), ["2019/20"] = yes_no(1232, 4132), ["2020/21"] = yes_no(865, 3529),
               ["2021/22a"] = yes_no(747, 2388), ["2021/22b"] = yes_no(662, 2164), ["2022/23"] = yes_no(1301, 4307) } },
               margin { given = { "era", "type" }, weights = { window = { RPP = yes_no(226, 651) } } } },
         },
         assign "section" {
            where = { scope = { "in" }, type = { "AWI" } }, given = { "night" }, weights = { yes = { s47 = 1145, s20 = 61 }, no = { s47 = 2998, s20 = 435 } },
            margins = { margin { given = { "era" }, weights = { ["*"] = { s47 = 89.3, s20 = 10.7 } } } },
         },
         assign "weekday" {
            where = in_scope, given = { "night" },
            weights = { yes = { Saturday = 27, Sunday = 25, Friday = 12, Monday = 9, Tuesday = 9, Wednesday = 9, Thursday = 9 },
                        no = { Monday = 13.4, Tuesday = 13.6, Wednesday = 13.9, Thursday = 14.1, Friday = 15.2, Saturday = 15.9, Sunday = 13.9 } },
            factors = { factor { given = { "era", "young" }, weights = { window = { yes = { Saturday = 0.85, Sunday = 0.8 } },
                                                                         before = { yes = { Saturday = 1.15, Sunday = 1.3 } } } } },
            margins = { margin { given = { "era", "night" }, weights = { ["*"] = {
               yes = { Saturday = 27, Sunday = 25, Friday = 12, Monday = 9, Tuesday = 9, Wednesday = 9, Thursday = 9 } } } } },
         },
         map "schools" { where = in_scope, from = "month", values = schools },
         map "weekend" { where = in_scope, from = "weekday", values = { Saturday = "yes", Sunday = "yes", ["*"] = "no" } },
         assign "hour" {
            where = in_scope, given = { "night", "weekend" }, number = true,
            weights = { yes = { ["*"] = night }, no = { yes = weekend_hours, no = weekday_hours } },
            factors = { factor { given = { "weekday" }, weights = {
               Sunday = { ["0-4"] = 1.9, ["22-23"] = 0.4 }, Saturday = { ["0-4"] = 1.2, ["22-23"] = 1.1 }, Friday = { ["0-4"] = 0.6, ["22-23"] = 1.5 },
               Monday = { ["0-4"] = 1.1 }, ["*"] = { ["0-4"] = 0.8 } } },
               factor { given = { "young", "weekend", "schools" }, weights = {
                  yes = { no = { open = { ["8"] = 1.5, ["12"] = 1.2, ["15"] = 2.2, ["16"] = 1.3, ["20-21"] = 0.85 }, shut = { ["15"] = 0.85, ["8-10"] = 0.6 } },
                          yes = { ["*"] = { ["8-10"] = 0.7, ["15"] = 0.95 } } },
                  no = { no = { ["*"] = { ["15"] = 0.75 } } } } } },
            margins = { margin { given = { "era", "night" }, weights = { ["*"] = { yes = night } } } },
         },

         map "time_of_day" { where = in_scope, from = "hour", values = time_of_day },
         map "school_hours" { where = in_scope, from = { "weekend", "schools", "hour" }, values = { yes = { ["*"] = { ["*"] = "no" } },
            no = { open = { ["8"] = "some", ["9-15"] = "yes", ["16-17"] = "some", ["*"] = "no" }, shut = { ["*"] = "no" } } } },

         -- A knife in 1 of 10, 68 percent of them in Leicester; of those by under 25s in 2018/19 72 percent.
         assign "knife" {
            where = in_scope, given = { "type" },
            weights = { RPP = yes_no(28, 100), RBP = yes_no(32, 100), AIH = yes_no(48, 100), MU = yes_no(60, 100), AM = yes_no(70, 100), MA = yes_no(20, 100),
                        ["*"] = yes_no(5, 100) },
            factors = { factor { given = { "city" }, weights = { yes = { yes = 1.5 } } } },
            margins = { margin { given = { "stratum" }, weights = {
               ["2017/18"] = yes_no(370, 3893), ["2018/19"] = yes_no(402, 4051), ["2019/20"] = yes_no(438, 4132), ["2020/21"] = yes_no(338, 3529),
               ["2021/22a"] = yes_no(252, 2388), ["2021/22b"] = yes_no(230, 2164), ["2022/23"] = yes_no(431, 4307) } },
               margin { given = { "era", "city" }, weights = { window = { yes = yes_no(401, 3353) } } },
               margin { given = { "stratum", "young" }, counts = true, weights = { ["2018/19"] = { yes = { yes = 125 } } } },
               margin { given = { "stratum", "young", "city" }, counts = true, weights = { ["2018/19"] = { yes = { yes = { yes = 90 } } } } },
               margin { given = { "stratum", "homicide" }, counts = true, weights = { ["2019/20"] = { yes = { yes = 4 } }, ["2022/23"] = { yes = { yes = 4 } } } } },
         },
         assign "weapon" {
            where = in_scope, given = { "knife", "type" },
            weights = { yes = { ["*"] = { ["knife/sharp"] = 40, KNIFE = 22, Machete = 7, ["Kitchen knife"] = 9, ["Lock knife"] = 4, ["KNIFE;BOTTLE"] = 3,
                                          ["Broken bottle"] = 6, Screwdriver = 4, ["Stanley knife"] = 5 } },
                        no = { AWI = { none = 640, ["bodily force"] = 250, blunt = 44, BOTTLE = 14, other = 26, Bat = 8, UNKNOWN = 12, firearm = 1 },
                               RPP = { none = 560, ["bodily force"] = 240, blunt = 60, firearm = 14, other = 60, UNKNOWN = 30 },
                               RBP = { none = 500, ["bodily force"] = 130, blunt = 120, firearm = 60, other = 120, Hammer = 70 },
                               ["*"] = { none = 300, ["bodily force"] = 330, blunt = 170, firearm = 40, other = 120, Bat = 40 } } },
         },
         assign "place" {
            where = in_scope, given = { "type", "night" },
            weights = { RBP = { ["*"] = places(6, 82, 8, 0, 2, 2, 0) }, RPP = { ["*"] = places(90, 2, 1, 1, 4, 2, 0) },
                        ["*"] = { yes = places(73, 2, 17, 0, 4, 3, 1), no = places(70, 6, 4, 8, 4, 5, 3) } },
            factors = { factor { given = { "young" }, weights = { yes = { Hospitality = 0.4, Education = 2.5 } } },
                        factor { given = { "school_hours" }, weights = { no = { Education = 0.03 }, yes = { Education = 2.4 } } },
                        factor { given = { "time_of_day" }, weights = { ["small hours"] = { Shop = 0.3, Hospitality = 1.6, Leisure = 0.25, Transport = 0.8, Education = 0.02 },
                           late = { Shop = 0.6, Hospitality = 1.2, Leisure = 0.7, Healthcare = 0.6, Education = 0.5 }, morning = { Hospitality = 0.25, Leisure = 0.3, Shop = 0.8 } } } },
            margins = { margin { given = { "era" }, weights = { ["*"] = places(73.8, 6.3, 6.3, 4.6, 3.6, 3.7, 1.7) } } },
         },
         assign "location" {
            where = in_scope, given = { "place", "time_of_day" }, weights = locations,
         },
         map "licensed" { where = in_scope, from = "location", values = licensed },
         map "at_school" { where = in_scope, from = "location", values = { School = "yes", ["*"] = "no" } },
         map "late" { where = in_scope, from = { "licensed", "hour" }, values = { yes = { ["*"] = "yes" }, no = { ["0-4"] = "yes", ["*"] = "no" } } },
         map "class" { where = in_scope, from = "type", values = codes },
         assign "knife_flag" { where = in_scope, given = { "stratum", "knife" }, weights = {
            ["2020/21"] = { yes = { "Y" }, no = { N = 3177, [""] = 14 } }, ["2021/22a"] = { yes = { "Y" }, no = { N = 2126, [""] = 10 } },
            ["*"] = { yes = { "Y" }, no = { N = 995, [""] = 5 } } } },

         -- Out of scope.
         assign "class" { where = { kind = { "grave" } }, given = { "stratum" }, weights = { ["*"] = { ["5D"] = 70, ["34B"] = 11, ["34A"] = 5, ["2"] = 11, ["1"] = 3 } } },
         assign "class" { where = { kind = { "home" } }, given = {}, weights = at_home },
         assign "class" { where = { scope = { "out" }, kind = { "" } }, given = {}, weights = others },
         map "kind" { where = { scope = { "out" }, kind = { "" } }, from = "class", values = { ["19C"] = "sexual", ["19D"] = "sexual", ["20A"] = "sexual", ["17A"] = "sexual",
                      ["22B"] = "sexual", ["21"] = "sexual", ["70"] = "sexual", ["105A"] = "assault", ["8L"] = "assault", ["*"] = "other" } },
         map "where" { where = { scope = { "out" } }, from = { "kind", "who" }, values = { home = { young = "young at home", ["*"] = "home" }, grave = { ["*"] = "grave" },
                     sexual = { ["*"] = "sexual" }, ["*"] = { ["*"] = "other" } } },
         assign "location" { where = { scope = { "out" } }, given = { "where", "class" },
            weights = { grave = { ["*"] = { House = 55, Flat = 36, HMO = 3, Garden = 3, Office = 3 } }, home = { ["*"] = violent_home },
                        ["young at home"] = { ["*"] = { House = 53, Flat = 30, HMO = 5, Garden = 8, ["Hostel room"] = 4 } },
                        sexual = { ["*"] = { House = 45, Flat = 26, Street = 8, Park = 4, ["Public house"] = 4, School = 5, UNKNOWN = 4, Car = 4 } }, ["*"] = by_class } },
         assign "domestic" { where = { scope = { "out" }, domestic = { "" } }, given = { "kind", "location" },
            weights = { grave = { ["*"] = { Y = 55, N = 45 } }, home = { Street = { "Y" }, ["Public house"] = { "Y" }, School = { "Y" }, ["*"] = { Y = 60, N = 40 } },
                        assault = { ["*"] = { Y = 35, N = 65 } }, ["*"] = { ["*"] = { Y = 8, N = 92 } } } },
         map "domestic" { where = { scope = { "out" }, class = { "1" } }, from = "class", values = { ["1"] = "Y" } },
         assign "domestic" { where = in_scope, given = {}, weights = { N = 97, [""] = 3 } },
         assign "district" { where = { scope = { "out" } }, given = {},
            weights = { E06000016 = 43, E06000017 = 2.2, E07000129 = 7, E07000130 = 15, E07000131 = 5.6, E07000132 = 8.6, E07000133 = 3.9, E07000134 = 9.2, E07000135 = 4.2 } },
         assign "npa" { where = { scope = { "out" } }, given = { "district" },
            weights = { E06000016 = { [C] = 31, [W] = 29, [E] = 26, [S] = 14 }, E06000017 = { MR }, E07000133 = { MR }, E07000129 = { HB }, E07000132 = { HB },
                        E07000131 = { HW }, E07000135 = { HW }, E07000130 = { CH }, E07000134 = { NW } } },
         assign "weekday" { where = { scope = { "out" } }, given = { "kind" }, weights = other_days, factors = { factor { given = { "class" }, weights = { ["46"] = { Sunday = 0.7 } } } } },
         assign "hour" { where = { scope = { "out" } }, given = { "kind", "class" }, number = true,
            weights = { home = { ["*"] = home_hours }, grave = { ["*"] = home_hours }, sexual = { ["*"] = sexual_hours }, ["*"] = { ["46"] = shop_hours, ["*"] = usual_hours } } },
         -- All.
         day "day" { month = "month", weekday = "weekday" },
         moment "committed" { day = "day", hour = "hour" },
         map "drawn_soon" { from = "month", values = drawn_soon },
         assign "lag" { given = { "drawn_soon" }, number = true, weights = { yes = recorded_after, no = recorded_late } },
         plus "recorded" { from = { "committed", "lag" } },
         copy "beat_in" { from = "district" },
         map "beat_in" { where = { district = { "E06000016" } }, from = "npa", values = { [C] = C, [W] = W, [E] = E, [S] = S } },
         assign "beat" { given = { "beat_in" }, weights = day_beats,
                         factors = { factor { given = { "night" }, weights = { yes = { ["City Centre"] = 2.2, ["Loughborough Central"] = 1.6 } } } } },
         pick "lsoa" { frame = "lsoa", key = "number", match = { beat = "beat" }, weight = "crime" },
         assign "kept_open" { given = { "drawn_soon" }, number = true, weights = { yes = kept_open, no = kept_longer } },
         assign "status" { given = { "scope", "kind" }, weights = { ["in"] = { ["*"] = { Crimed = 92, ["Finalised"] = 6, Live = 2 } },
            out = { grave = { Crimed = 92, Finalised = 6, Live = 2 },
                    ["*"] = { Crimed = 90, Finalised = 5, ["No crime"] = 2.2, Cancelled = 1.4, Transferred = 0.8, crimed = 0.6 } } } },
         assign "outcome" { given = {}, weights = { ["1"] = 9, ["2"] = 1, ["3"] = 2, ["8"] = 4, ["14"] = 14, ["15"] = 19, ["16"] = 27, ["18"] = 19, [""] = 5 } },
         serial "serial" { order = "recorded" },
         map "wording" { from = "section", values = { s47 = "Assault occasioning actual bodily harm (Sec 47)", s20 = "Wounding or inflicting grievous bodily harm (Section 20)" } },
      },
   },
}
