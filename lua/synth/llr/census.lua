-- Residents by ethnic group and district, in the layout of Census 2021: over half of Leicester, under a tenth of Leicestershire and a twentieth of
-- Rutland in other groups than White; invented within that.

local people = { E06000016 = 354036, E06000017 = 40476, E07000129 = 101950, E07000130 = 188416, E07000131 = 95537, E07000132 = 113666, E07000133 = 51394,
                 E07000134 = 104809, E07000135 = 57313 }
local names = { E06000016 = "Leicester", E06000017 = "Rutland", E07000129 = "Blaby", E07000130 = "Charnwood", E07000131 = "Harborough", E07000132 = "Hinckley and Bosworth",
                E07000133 = "Melton", E07000134 = "North West Leicestershire", E07000135 = "Oadby and Wigston" }
local other = { E06000016 = 59.0, E06000017 = 5.0, E07000129 = 9.2, E07000130 = 12.1, E07000131 = 5.8, E07000132 = 3.9, E07000133 = 3.2, E07000134 = 4.1, E07000135 = 25.4 }
local white = { ["White: English, Welsh, Scottish, Northern Irish or British"] = 90.2, ["White: Irish"] = 1.1, ["White: Gypsy or Irish Traveller"] = 0.1, ["White: Roma"] = 0.3, ["White: Other White"] = 8.3 }
local rest = {
   ["Asian, Asian British or Asian Welsh: Indian"] = 57, ["Asian, Asian British or Asian Welsh: Pakistani"] = 6, ["Asian, Asian British or Asian Welsh: Bangladeshi"] = 3,
   ["Asian, Asian British or Asian Welsh: Chinese"] = 2, ["Asian, Asian British or Asian Welsh: Other Asian"] = 8, ["Black, Black British, Black Welsh, Caribbean or African: African"] = 8,
   ["Black, Black British, Black Welsh, Caribbean or African: Caribbean"] = 2, ["Black, Black British, Black Welsh, Caribbean or African: Other Black"] = 1,
   ["Mixed or Multiple ethnic groups: White and Black Caribbean"] = 3, ["Mixed or Multiple ethnic groups: White and Asian"] = 2, ["Mixed or Multiple ethnic groups: White and Black African"] = 1,
   ["Mixed or Multiple ethnic groups: Other Mixed or Multiple ethnic groups"] = 1, ["Other ethnic group: Arab"] = 2, ["Other ethnic group: Any other ethnic group"] = 4,
}
local groups, share = {}, {}
for area in pairs(people) do
   share[area] = {}
   for g, w in pairs(white) do share[area][g] = w * (100 - other[area]) / 10000 * people[area] end
   for g, w in pairs(rest) do share[area][g] = w * other[area] / 10000 * people[area] end
end
for g in pairs(white) do groups[#groups + 1] = g end
for g in pairs(rest) do groups[#groups + 1] = g end

return part {
   set "ethnic groups"(groups),
   grid "census_ethnicity" {
      file = "population/census_ethnicity.csv",
      dimensions = { dimension "area" { set = "districts" }, dimension "group" { set = "ethnic groups" } },
      values = { value "people" { given = { "area", "group" }, table = share, decimals = 0 } },
      columns = { column "ltla21_code" { from = "area" }, column "ltla21_name" { from = "area", values = names }, column "ethnic_group" { from = "group" }, column "value" { value = "people" } },
   },
}
