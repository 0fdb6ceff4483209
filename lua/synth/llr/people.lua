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
local function homes(c, w, e, s, ch, hb, nw, mr, hw, outside, unknown)
   return { [C] = c, [W] = w, [E] = e, [S] = s, [CH] = ch, [HB] = hb, [NW] = nw, [MR] = mr, [HW] = hw, [OUT] = outside, [""] = unknown }
end
-- Where people live who do, or suffer, something in a policing area: mostly there.
local function from_here(n, city)
   local out = homes(6, 7, 7, 3, 3, 3, 2, 1, 3, 5, 4)
   if not city then out = homes(2, 2, 2, 1, 3, 3, 3, 2, 3, 7, 4) end
   out[n] = out[n] + 60
   return out
end
local near_home = {}
for _, n in ipairs { C, W, E, S } do near_home[n] = from_here(n, true) end
for _, n in ipairs { CH, HB, NW, MR, HW } do near_home[n] = from_here(n, false) end

local home_beats = {
   [C] = { ["City Centre"] = 16, Castle = 24, Riverside = 33, Abbey = 27 },
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
local young_once = ages { { 10, 3.2 }, { 12, 6.5 }, { 14, 9.2 }, { 16, 9.6 }, { 18, 7.4 }, { 20, 5.6 }, { 24, 4.6 } }
local young_often = ages { { 10, 2 }, { 12, 8 }, { 14, 12 }, { 16, 12.5 }, { 18, 8 }, { 20, 5 }, { 23, 3 } }
local young_night = ages { { 10, 0.4 }, { 13, 2 }, { 16, 7 }, { 18, 10 }, { 20, 10 }, { 24, 7 } }
local girls = { ["10-14"] = 1.35, ["15-19"] = 1.02, ["20-24"] = 0.6 }
local grown = ages { { 25, 10 }, { 28, 9.6 }, { 34, 8.4 }, { 40, 6.2 }, { 50, 4 }, { 60, 1.5 }, { 75, 0.3 }, { 84, 0.05 } }
local victims_young = ages { { 1, 0.1 }, { 8, 0.5 }, { 11, 4.2 }, { 13, 7.6 }, { 15, 8.6 }, { 17, 8.2 }, { 20, 7.6 }, { 24, 5.4 } }
local victims_grown = ages { { 25, 10 }, { 30, 9 }, { 40, 7.6 }, { 50, 6 }, { 60, 3 }, { 75, 0.8 }, { 90, 0.1 } }

local officer = { IC1 = 66.6, IC2 = 8, IC4 = 12.7, IC3 = 11.6, IC5 = 0.5, IC6 = 0.6 }
local officer_night = { IC1 = 66.2, IC2 = 7.8, IC4 = 11, IC3 = 14, IC5 = 0.4, IC6 = 0.6 }
local officer_victims = { IC1 = 64.17, IC2 = 9, IC4 = 17.66, IC3 = 7.37, IC5 = 1, IC6 = 0.8 }
local officer_victims_night = { IC1 = 63, IC2 = 9, IC4 = 17, IC3 = 9, IC5 = 1, IC6 = 1 }
local by_home = {
   [E] = { IC4 = 2.6, IC1 = 0.62 }, [C] = { IC4 = 1.4, IC3 = 1.6, IC1 = 0.85 }, [W] = { IC3 = 1.3 },
   [MR] = { IC4 = 0.15, IC3 = 0.2 }, [NW] = { IC4 = 0.25, IC3 = 0.25 }, [HB] = { IC4 = 0.5, IC3 = 0.35 }, [HW] = { IC4 = 0.9, IC3 = 0.35 },
   [CH] = { IC4 = 0.7, IC3 = 0.5 },
}
local stated = {
   IC1 = { NS = 62, W1 = 33, W2 = 1, W9 = 1, M1 = 3 }, IC2 = { NS = 62, W9 = 32, W1 = 6 }, IC3 = { NS = 66, B1 = 9, B2 = 17, B9 = 4, M1 = 4 },
   IC4 = { NS = 64, A1 = 24, A2 = 5, A3 = 3, A9 = 4 }, ["*"] = { NS = 80, O9 = 14, A4 = 6 },
}

return part {
   -- How many suspects, and whose offences are not their only one: 52 percent of those by under 25s, 38 percent in all.
   further "offences" {
      steps = {
         assign "suspects" { where = in_scope, given = { "who", "robbery" }, number = true,
            weights = { young = { yes = { ["1"] = 46, ["2"] = 28, ["3"] = 15, ["4"] = 8, ["5"] = 3 }, no = { ["1"] = 70, ["2"] = 18, ["3"] = 8, ["4"] = 4 } },
                        mixed = { ["*"] = { ["2"] = 72, ["3"] = 28 } }, older = { ["*"] = { ["1"] = 87, ["2"] = 11, ["3"] = 2 } },
                        none = { ["*"] = { ["0"] = 70, ["1"] = 24, ["2"] = 6 } } } },
         assign "again" { where = in_scope, given = { "stratum", "young" }, weights = {
            ["2020/21"] = { yes = split(428, 843), no = split(280, 1105), none = { "no" } }, ["2021/22a"] = { yes = split(374, 700), no = split(167, 640), none = { "no" } },
            ["*"] = { yes = split(44, 100), no = split(20, 100), none = { "no" } } } },
         assign "suspects" { where = out_scope, given = { "kind" }, number = true,
            weights = { sv = { ["0"] = 22, ["1"] = 76, ["2"] = 2 }, assault = { ["0"] = 30, ["1"] = 66, ["2"] = 4 }, sexual = { ["0"] = 35, ["1"] = 63, ["2"] = 2 },
                        ["*"] = { ["0"] = 80, ["1"] = 18, ["2"] = 2 } } },
         assign "who" { where = out_scope, given = { "kind" }, weights = { sv = split(22, 100), ["*"] = split(32, 100) } },
         map "who" { where = { scope = { "out" }, who = { "yes" } }, from = "who", values = { yes = "young" } },
         map "who" { where = { scope = { "out" }, who = { "no" } }, from = "who", values = { no = "older" } },
         assign "again" { where = out_scope, given = { "kind" }, weights = { other = split(52, 100), ["*"] = split(25, 100) } },
         map "block" { from = { "scope", "stratum" }, values = {
            ["in"] = { ["2020/21"] = "window", ["2021/22a"] = "window", ["2021/22b"] = "after", ["2022/23"] = "after", ["2017/18"] = "2017/18", ["2018/19"] = "2018/19",
                       ["2019/20"] = "2019/20" },
            out = { ["2017/18"] = "other 2017", ["2018/19"] = "other 2018", ["2019/20"] = "other 2019", ["2020/21"] = "other 2020", ["2021/22a"] = "other 2021",
                    ["2021/22b"] = "other 2021", ["2022/23"] = "other 2022" } } },
         map "harm" { from = "class", values = { ["5D"] = "yes", ["2"] = "yes", ["1"] = "yes", ["4/1"] = "yes", ["34B"] = "yes", ["34A"] = "yes", ["5E"] = "yes", ["*"] = "no" } },
      },
   },

   records "suspects" {
      of = "offences", count = "suspects",
      inherit = { "serial", "scope", "stratum", "era", "block", "year", "who", "npa", "night", "day", "again", "harm", "kind" },
      steps = {
         map "age_group" { from = { "who", "slot" }, values = { young = { ["*"] = "young" }, older = { ["*"] = "older" }, none = { ["*"] = "none" },
                           mixed = { ["1"] = "young", ["2"] = "older", ["*"] = "young" } } },
         map "once_more" { from = { "again", "slot" }, values = { yes = { ["1"] = "yes", ["*"] = "no" }, ["*"] = { ["*"] = "no" } } },
         assign "role" { given = {}, weights = { suspect = 38, named = 22, arrested = 22, charged = 12, cautioned = 3, convicted = 3 } },
      },
   },
   persons "suspected" {
      of = "suspects", where = { age_group = { "young", "older" } }, block = { "block" }, alike = { "age_group" }, near = "npa", again = "once_more",
      sizes = { ["2"] = 60, ["3"] = 20, ["4"] = 9, ["5-7"] = 8, ["8-14"] = 3 },
      take = { "npa", "scope" }, any = { night = "yes", harm = "yes" }, first = { "day" },
      steps = {
         map "often" { from = "rows", values = { ["1"] = "no", ["*"] = "yes" } },
         assign "sex" { given = { "harm", "age_group" }, weights = { yes = { ["*"] = { Male = 90, Female = 10 } }, no = { ["*"] = { Male = 72, Female = 28 } } },
                        margins = { margin { given = { "block" }, weights = { window = { Male = 75.9, Female = 24.1 } } },
                                    margin { given = { "block", "night" }, weights = { window = { yes = { Male = 80, Female = 20 } } } } } },
         assign "home_npa" { given = { "npa" }, weights = near_home,
                             margins = { margin { given = { "block" }, weights = { window = homes(14.2, 16.6, 12.6, 6.7, 13.1, 10.3, 7.2, 5.0, 6.3, 5, 3) } },
                                         margin { given = { "block", "night" }, weights = { window = { yes = homes(11.6, 17.5, 14.7, 6, 12, 9.2, 8.6, 5.2, 7.2, 5, 3) } } } } },
         assign "ethnicity" { given = { "home_npa" }, weights = { ["*"] = known(officer, 4) }, factors = { factor { given = { "home_npa" }, weights = by_home } },
                              margins = { margin { given = { "block" }, weights = { window = known(officer, 4) } },
                                          margin { given = { "block", "night" }, weights = { window = { yes = known(officer_night, 4) } } } } },
         assign "stated" { given = { "ethnicity" }, weights = stated },
         assign "home_beat" { given = { "home_npa" }, weights = { [OUT] = { "" }, [""] = { "" }, [C] = home_beats[C], [W] = home_beats[W], [E] = home_beats[E], [S] = home_beats[S],
                              [CH] = home_beats[CH], [HB] = home_beats[HB], [NW] = home_beats[NW], [MR] = home_beats[MR], [HW] = home_beats[HW] } },
         map "home_district" { from = "home_beat", values = district_of },
         map "home_district" { where = { home_npa = { OUT } }, from = "home_npa", values = { [OUT] = OUT } },
         pick "home_lsoa" { frame = "lsoa", key = "number", match = { home_beat = "beat" } },
         assign "first_age" { given = { "age_group", "often", "night" }, number = true,
            weights = { young = { yes = { ["*"] = young_often }, no = { yes = young_night, no = young_once } }, older = { ["*"] = { ["*"] = grown } } },
            factors = { factor { given = { "sex" }, weights = { Female = girls } } } },
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
         assign "sex" { where = { age_group = { "none" } }, given = {}, weights = { Male = 70, Female = 9, [""] = 21 } },
      },
   },
   extract "suspects" {
      file = "police/suspects-{year}.csv", date = "day", order = "serial",
      columns = {
         column "Crime number" { from = "serial", prefix = "SYN-", width = 7 }, column "Suspect ID" { from = "person", prefix = "SYN-P", width = 6 },
         column "Role" { from = "role" }, column "Sex" { from = "sex" }, column "Age at offence" { from = "age" },
         column "Officer defined ethnicity" { from = "ethnicity" }, column "Self defined ethnicity" { from = "stated" },
         column "Home LSOA" { from = "home_lsoa", prefix = "E0199", width = 4 }, column "Home beat" { from = "home_beat" },
         column "Home NPA" { from = "home_npa" }, column "Home district" { from = "home_district" },
      },
   },

   -- Victims.  Two of three victims of suspects under 25 are under 25 themselves; women by women 72.3 percent.
   further "offences" {
      steps = {
         gather "female_suspect" { frame = "suspects", column = "sex", has = "Female" },
         map "female_suspect" { where = { who = { "none" } }, from = "who", values = { none = "none" } },
         assign "victims" { where = in_scope, given = { "type" }, number = true,
            weights = { RBP = { ["1"] = 70, ["2"] = 30 }, MU = { "1" }, MA = { "1" }, ["*"] = { ["0"] = 1.6, ["1"] = 95.4, ["2"] = 3 } } },
         assign "victim_age" { where = in_scope, given = { "young", "type" },
            weights = { yes = { ["*"] = { young = 64.4, older = 33.6, none = 2 } }, no = { ["*"] = { young = 25, older = 72.5, none = 2.5 } },
                        none = { RPP = { young = 60, older = 37.5, none = 2.5 }, ["*"] = { young = 38, older = 59, none = 3 } } },
            margins = { margin { given = { "era", "young" }, weights = { window = { yes = { young = 64.4, older = 33.6, none = 2 } } } },
                        margin { given = { "stratum", "knife" }, weights = { ["2019/20"] = { yes = { young = 196, older = 228, none = 14 } },
                                                                             ["2022/23"] = { yes = { young = 176, older = 241, none = 14 } } } } } },
         assign "victim_sex" { where = in_scope, given = { "female_suspect", "type" },
            weights = { yes = { ["*"] = { Male = 27.3, Female = 71.2, [""] = 1.5 } }, ["*"] = { RPP = { Male = 84, Female = 14.5, [""] = 1.5 }, AIH = { Male = 88, Female = 11, [""] = 1 },
                        ["*"] = { Male = 78, Female = 20.5, [""] = 1.5 } } },
            margins = { margin { given = { "era" }, weights = { ["*"] = { Male = 68.7, Female = 29.8, [""] = 1.5 } } },
                        margin { given = { "era", "female_suspect" }, weights = { ["*"] = { yes = { Male = 27.3, Female = 71.2, [""] = 1.5 } } } },
                        margin { given = { "era", "night" }, weights = { window = { yes = { Male = 75.85, Female = 22.65, [""] = 1.5 } } } } } },
         assign "victims" { where = out_scope, given = { "kind" }, number = true,
            weights = { sv = { "1" }, sexual = { "1" }, assault = { ["0"] = 3, ["1"] = 95, ["2"] = 2 }, ["*"] = { ["0"] = 35, ["1"] = 65 } } },
         assign "victim_age" { where = out_scope, given = { "kind" }, weights = { sexual = { young = 58, older = 40, none = 2 }, ["*"] = { young = 22, older = 73, none = 5 } } },
         assign "victim_sex" { where = out_scope, given = { "kind" }, weights = { sexual = { Female = 86, Male = 13, [""] = 1 }, sv = { Female = 60, Male = 39, [""] = 1 },
                               ["*"] = { Female = 47, Male = 48, [""] = 5 } } },
      },
   },
   records "victims" {
      of = "offences", count = "victims",
      inherit = { "serial", "scope", "stratum", "era", "block", "year", "npa", "night", "day", "victim_age", "victim_sex", "kind", "type" },
      steps = {
         map "victim_type" { from = { "type", "slot" }, values = { RBP = { ["1"] = "business" }, ["*"] = { ["*"] = "person" } } },
         assign "victim_type" { where = { scope = { "out" }, kind = { "other" } }, given = {}, weights = { person = 62, business = 30, state = 8 } },
         assign "again" { given = { "scope", "victim_type" }, weights = { ["in"] = { person = split(8, 100), ["*"] = { "no" } }, out = { person = split(24, 100), ["*"] = { "no" } } } },
         assign "injury" { where = in_scope, given = { "type" }, weights = { MU = { "fatal" }, MA = { "fatal" }, AM = { serious = 90, slight = 10 }, AIH = { serious = 62, slight = 36, none = 2 },
            RPP = { none = 52, slight = 40, serious = 8 }, RBP = { none = 80, slight = 18, serious = 2 }, ["*"] = { slight = 88, serious = 12 } } },
      },
   },
   persons "harmed" {
      of = "victims", where = { victim_type = { "person" }, victim_age = { "young", "older" } }, block = { "block" }, alike = { "victim_age", "victim_sex" }, near = "npa", again = "again",
      sizes = { ["2"] = 85, ["3"] = 12, ["4"] = 3 }, take = { "npa", "scope" }, any = { night = "yes" }, first = { "day" },
      steps = {
         map "often" { from = "rows", values = { ["1"] = "no", ["*"] = "yes" } },
         assign "home_npa" { given = { "npa" }, weights = near_home,
                             margins = { margin { given = { "block" }, weights = { window = homes(13.4, 14.6, 15.4, 6.6, 13.2, 10.9, 6.8, 5.6, 7.5, 3.6, 2.4) } },
                                         margin { given = { "block", "night" }, weights = { window = { yes = homes(12.6, 16, 17.9, 5.6, 12.2, 9.4, 7.2, 5.3, 7.8, 3.6, 2.4) } } } } },
         assign "ethnicity" { given = { "home_npa" }, weights = { ["*"] = known(officer_victims, 4.5) }, factors = { factor { given = { "home_npa" }, weights = by_home } },
                              margins = { margin { given = { "block" }, weights = { window = known(officer_victims, 4.5) } },
                                          margin { given = { "block", "night" }, weights = { window = { yes = known(officer_victims_night, 4.5) } } } } },
         assign "stated" { given = { "ethnicity" }, weights = stated },
         assign "home_beat" { given = { "home_npa" }, weights = { [OUT] = { "" }, [""] = { "" }, [C] = { ["City Centre"] = 20, Castle = 28, Riverside = 26, Abbey = 26 },
                              [W] = { ["New Parks"] = 20, ["Beaumont Leys"] = 22, Fosse = 13, Westcotes = 24, ["Braunstone and Rowley Fields"] = 21 },
                              [E] = { Stoneygate = 19.5, ["Spinney Hills"] = 17, ["North Evington"] = 17, Belgrave = 16.5, ["Humberstone and Hamilton"] = 15, Thurncourt = 15 },
                              [S] = home_beats[S], [CH] = home_beats[CH], [HB] = home_beats[HB], [NW] = { Coalville = 40, ["Whitwick and Ibstock"] = 34, ["Ashby and Castle Donington"] = 26 },
                              [MR] = home_beats[MR], [HW] = home_beats[HW] } },
         map "home_district" { from = "home_beat", values = district_of },
         map "home_district" { where = { home_npa = { OUT } }, from = "home_npa", values = { [OUT] = OUT } },
         pick "home_lsoa" { frame = "lsoa", key = "number", match = { home_beat = "beat" } },
         assign "first_age" { given = { "victim_age", "often", "night" }, number = true,
            weights = { young = { yes = { ["*"] = ages { { 8, 0.5 }, { 11, 5 }, { 15, 9 }, { 20, 6 }, { 23, 4 } } },
                                  no = { yes = ages { { 10, 0.4 }, { 14, 3 }, { 17, 7 }, { 18, 8.5 }, { 19, 10.8 }, { 20, 12.2 }, { 21, 11.5 }, { 22, 8.8 }, { 24, 8 } }, no = victims_young } },
                        older = { ["*"] = { ["*"] = victims_grown } } },
            factors = { factor { given = { "victim_sex" }, weights = { Female = { ["10-14"] = 1.35, ["20-24"] = 0.8 } } } } },
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
   extract "victims" {
      file = "police/victims-{year}.csv", date = "day", order = "serial",
      columns = {
         column "Crime number" { from = "serial", prefix = "SYN-", width = 7 }, column "Victim ID" { from = "person", prefix = "SYN-V", width = 6 },
         column "Victim type" { from = "victim_type" }, column "Sex" { from = "sex" }, column "Age at offence" { from = "age" },
         column "Officer defined ethnicity" { from = "ethnicity" }, column "Self defined ethnicity" { from = "stated" },
         column "Home LSOA" { from = "home_lsoa", prefix = "E0199", width = 4 }, column "Home NPA" { from = "home_npa" },
         column "Home district" { from = "home_district" }, column "Injury degree" { from = "injury" }, column "Repeat 12m" { from = "repeat_12m" },
      },
   },
}
