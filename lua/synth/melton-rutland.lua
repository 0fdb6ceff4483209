-- The smallest profile of police extracts: two districts, one year, in one delivery.  A profile of another area or year starts as a
-- copy of this file and of its parts; llr.lua shows all that a profile can hold.
return profile "melton-rutland" {
   title = "Melton and Rutland, 2023/24",
   cuts  = { cut "2024-06" { last = "2024-03-31" } },
   parts = { "melton-rutland/police", "melton-rutland/people", "melton-rutland/targets" },
}
