-- What the rows must give; a miss beyond the tolerance, and nothing is written.
local IN = { "in" }
return part {
   target "offences in scope" { of = "offences", where = { scope = IN }, is = 196, within = 0 },
   target "offences in scope in Melton" { of = "offences", where = { scope = IN, district = { "E07000133" } }, is = 118, within = 0 },
   target "in scope, at night" { of = "offences", where = { scope = IN }, has = { night = { "yes" } }, is = 28, within = 0.5 },
   target "in scope, with a knife" { of = "offences", where = { scope = IN }, has = { knife = { "Y" } }, is = 7, within = 0.5 },
   target "Melton above Rutland" { of = "offences", where = { scope = IN, district = { "E07000133" } }, against = { scope = IN, district = { "E06000017" } }, is = 51.3, within = 0.5 },
   target "suspects of offences in scope who are men" { of = "suspected", where = { scope = IN }, has = { sex = { "Male" } }, is = 78, within = 1.5 },
   target "persons suspected of offences in scope" { of = "suspects", where = { scope = IN }, distinct = "person", is = 113, within = 6 },
}
