-- What the report before printed, and what has changed since: from the facts that a release kept (its field previous), or
-- from the source published_figures for the years before the program.  A report that follows after two years is compared
-- with the year that was printed then, and says which it was.
return measures {

   measure "sna.offences_last" {
      title = "Offences of serious violence in the year, as printed in the report before", unit = "offences",
      definition = "SV-2022", statistic = "previous", of = "sna.offences",
   },
   measure "sna.offences_since" {
      title = "Change of offences of serious violence since the report before", unit = "percent",
      definition = "SV-2022", statistic = "since", of = "sna.offences", before = "sna.offences_last",
   },
   measure "sna.rate_last" {
      title = "Offences of serious violence per 1,000 residents in the year, as printed in the report before",
      unit = "per 1,000 residents", definition = "SV-2022", statistic = "previous", of = "sna.rate",
   },
   measure "sna.rate_since" {
      title = "Change of the rate of serious violence since the report before", unit = "percent",
      definition = "SV-2022", statistic = "since", of = "sna.rate", before = "sna.rate_last",
   },
   measure "sna.offences_part_last" {
      title = "Offences of serious violence in the same six months, as printed in the report before", unit = "offences",
      definition = "SV-2022", statistic = "previous", of = "sna.offences_part", caveat = "A part of a year.",
   },
   measure "sna.offences_part_since" {
      title = "Change of offences of serious violence in six months since the report before", unit = "percent",
      definition = "SV-2022", statistic = "since", of = "sna.offences_part", before = "sna.offences_part_last",
   },
   measure "sna.msv_last" {
      title = "Offences of most serious violence in the year, as printed in the report before", unit = "offences",
      definition = "MSV", statistic = "previous", of = "sna.msv",
   },
   measure "sna.msv_since" {
      title = "Change of most serious violence since the report before", unit = "percent", definition = "MSV",
      statistic = "since", of = "sna.msv", before = "sna.msv_last",
   },
   measure "sna.ksv_last" {
      title = "Offences of knife-enabled serious violence in the year, as printed in the report before",
      unit = "offences", definition = "KSV", statistic = "previous", of = "sna.ksv",
   },
   measure "sna.ksv_since" {
      title = "Change of knife-enabled serious violence since the report before", unit = "percent", definition = "KSV",
      statistic = "since", of = "sna.ksv", before = "sna.ksv_last",
   },
}
