-- Invented extracts in the layout of police open data: real districts, everything else made up.
--
-- Populations, neighbourhoods and crimes are drawn from the weights below; nothing here was measured.  The dirt is that of
-- the real files, so that the reading of them can be shown: rows without a place, rows outside the area, a Crime ID
-- published again under a later month, codes of 2021 among those of 2011.
return profile "open" {
   from = "2020-04",
   to = "2022-03",
   rows_a_month = 1600,
   force = { code = "E23000021", name = "Leicestershire" },

   -- residents: rounded and invented; neighbourhoods: how many LSOAs; rate: crimes for each resident against the others;
   -- quintiles: how many of ten neighbourhoods lie in each quintile of deprivation, most deprived first.
   areas = {
      area "E06000016" { title = "Leicester", residents = 350000, neighbourhoods = 40, rate = 1.9, quintiles = { 4, 3, 1, 1, 1 } },
      area "E06000017" { title = "Rutland", residents = 40000, neighbourhoods = 16, rate = 0.6, quintiles = { 0, 1, 2, 3, 4 } },
      area "E07000129" { title = "Blaby", residents = 100000, neighbourhoods = 20, rate = 0.9, quintiles = { 0, 1, 2, 3, 4 } },
      area "E07000130" { title = "Charnwood", residents = 180000, neighbourhoods = 30, rate = 1.1, quintiles = { 1, 1, 2, 3, 3 } },
      area "E07000131" { title = "Harborough", residents = 95000, neighbourhoods = 18, rate = 0.7, quintiles = { 0, 0, 1, 3, 6 } },
      area "E07000132" { title = "Hinckley and Bosworth", residents = 110000, neighbourhoods = 20, rate = 0.95, quintiles = { 0, 2, 2, 3, 3 } },
      area "E07000133" { title = "Melton", residents = 50000, neighbourhoods = 16, rate = 0.95, quintiles = { 1, 1, 2, 3, 3 } },
      area "E07000134" { title = "North West Leicestershire", residents = 100000, neighbourhoods = 20, rate = 1.05, quintiles = { 1, 2, 2, 3, 2 } },
      area "E07000135" { title = "Oadby and Wigston", residents = 57000, neighbourhoods = 16, rate = 0.9, quintiles = { 0, 1, 3, 3, 3 } },
   },

   -- share: of all rows; deprived: how much more often in the most deprived quintile than in the least;
   -- winter: weight of December against June; lockdown: weight in the months under `lockdowns`;
   -- growth: weight of the last month against the first.
   crimes = {
      crime "Violence and sexual offences" { share = 38, deprived = 2.2, winter = 0.9, lockdown = 0.85, growth = 1.15 },
      crime "Anti-social behaviour" { share = 12, deprived = 2.0, winter = 0.8, lockdown = 1.6, growth = 0.75 },
      crime "Public order" { share = 12, deprived = 1.9, winter = 0.9, lockdown = 0.8, growth = 1.2 },
      crime "Criminal damage and arson" { share = 10, deprived = 2.1, winter = 1.0, lockdown = 0.9, growth = 1.05 },
      crime "Other theft" { share = 7, deprived = 1.2, winter = 0.9, lockdown = 0.6, growth = 1.3 },
      crime "Vehicle crime" { share = 6, deprived = 1.2, winter = 1.1, lockdown = 0.7, growth = 1.1 },
      crime "Burglary" { share = 4, deprived = 1.3, winter = 1.3, lockdown = 0.7, growth = 1.0 },
      crime "Drugs" { share = 3, deprived = 2.4, winter = 1.0, lockdown = 1.2, growth = 0.9 },
      crime "Shoplifting" { share = 3, deprived = 1.6, winter = 1.1, lockdown = 0.4, growth = 1.2 },
      crime "Other crime" { share = 2, deprived = 1.7, winter = 1.0, lockdown = 0.9, growth = 1.1 },
      crime "Bicycle theft" { share = 1.4, deprived = 1.5, winter = 0.6, lockdown = 0.8, growth = 1.0 },
      crime "Possession of weapons" { share = 0.8, deprived = 2.3, winter = 1.0, lockdown = 0.9, growth = 1.1 },
      crime "Robbery" { share = 0.5, deprived = 2.8, winter = 1.2, lockdown = 0.6, growth = 1.0 },
      crime "Theft from the person" { share = 0.3, deprived = 1.8, winter = 1.1, lockdown = 0.3, growth = 1.5 },
   },
   lockdowns = { "2020-04", "2020-05", "2020-11", "2021-01", "2021-02", "2021-03" },

   -- Shares of rows, but for repeats: how many in all.
   dirt = { without_place = 0.009, outside = 0.002, codes_2021 = 0.02, repeats = 8 },
}
