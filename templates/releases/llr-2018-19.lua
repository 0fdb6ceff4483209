-- What the response strategy of 2020 rests on: the year 2018/19.  Rates are per resident of mid-2020.
return release {
   title    = "Leicester, Leicestershire and Rutland 2018/19",
   extracts = "out/extracts/llr/2022-01",
   date     = "2020-04-30",
   delivery = "llr",
   periods  = {
      year          = financial_year "2018/19",
      before        = financial_year "2017/18",
      window        = { from = "2018-04", to = "2019-03" }, -- months of tables and profiles
      part          = { from = "2018-04", to = "2018-09" }, -- the latest six months
      part_before   = { from = "2017-04", to = "2017-09" }, -- the same months a year earlier
      baseline      = financial_year "2017/18",
      window_before = { from = "2017-04", to = "2018-03" }, -- as many months before the window
      history       = { from = "2017-04", to = "2018-09" }, -- the first month to the end of part
      whole_years   = { from = "2017-04", to = "2018-03" }, -- the whole years before part
      months        = { from = "2017-04", to = "2019-03" }, -- of charts
      four_years    = { from = "2017-04", to = "2019-03" }, -- the latest four years, as far as they are held
      latest        = { from = "2020-03", to = "2020-03" }, -- of the newest registers
      earlier       = { from = "2019-03", to = "2019-03" }, -- of the registers that these are compared with
      monitoring    = { from = "2018-04", to = "2019-03" }, -- of programmes
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
