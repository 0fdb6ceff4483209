-- The assessment of January 2022: the year 2020/21, and tables over the eighteen months to September 2021.  Rates are
-- per resident of mid-2020.
return release {
   title    = "Leicester, Leicestershire and Rutland 2021/22",
   extracts = "out/extracts/llr/2022-01",
   date     = "2022-01-31",
   delivery = "llr",
   periods  = {
      year          = financial_year "2020/21",
      before        = financial_year "2019/20",
      window        = { from = "2020-04", to = "2021-09" }, -- months of tables and profiles
      part          = { from = "2021-04", to = "2021-09" }, -- the latest six months
      part_before   = { from = "2020-04", to = "2020-09" }, -- the same months a year earlier
      baseline      = financial_year "2019/20",
      window_before = { from = "2018-10", to = "2020-03" }, -- as many months before the window
      history       = { from = "2017-04", to = "2021-09" }, -- the first month to the end of part
      whole_years   = { from = "2017-04", to = "2021-03" }, -- the whole years before part
      months        = { from = "2018-09", to = "2021-09" }, -- of charts
      four_years    = { from = "2017-10", to = "2021-09" }, -- the latest four years, as far as they are held
      latest        = { from = "2021-09", to = "2021-09" }, -- of the newest registers
      earlier       = { from = "2019-09", to = "2019-09" }, -- of the registers that these are compared with
      monitoring    = { from = "2020-04", to = "2021-09" }, -- of programmes
      population    = { from = "2020-06", to = "2020-06" }, -- of the estimates that rates stand on
   },
   measures = { "sna.*", "strategy.*", "risk.*", "need.*", "place.*", "survey.*", "vrn.*", "ho.*" },
   areas    = { "districts", "E10000018", "npas" },
   reports  = {
      { "sna-summary" },
      { "response-strategy" },
      { "sna-summary", areas = { "districts", "CSP02" }, brand = "csp", on_request = true }, -- by --only sna-summary:melton, or :CSP02 for Blaby with Hinckley and Bosworth
   },
   editions = { "public", "restricted" },
}
