# Recounts the synthetic years, which are what the documents are made of.
#
#    Rscript tests/recount/years.R out/bin/vrn-report out/extracts/llr/2022-01 FOLDER
#
# Asks the program for the facts of a release of its own over these extracts, for the whole area, districts, a partnership,
# the county and policing areas, counts in R from the very files (years_extracts.R), and compares values and limits to nine
# digits.  Ends with 1, naming each figure, where something does not agree.

args <- commandArgs(trailingOnly = TRUE)
bin <- args[1]; folder <- args[2]; work <- args[3]
dir.create(work, showWarnings = FALSE, recursive = TRUE)
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
source(file.path(dirname(script), "years_extracts.R"))

want <- list()
tell <- function(measure, value, area, dims = "", field = "value")
   want[[length(want) + 1]] <<- data.frame(measure, area, dims, field, value = as.numeric(value))
three <- function(measure, value, limits, area, dims = "") {
   tell(measure, value, area, dims)
   tell(measure, limits[1], area, dims, "lower"); tell(measure, limits[2], area, dims, "upper")
}
z <- qnorm(0.975)
events <- function(x) if (x < 10) c(if (x == 0) 0 else qchisq(0.025, 2 * x) / 2, qchisq(0.975, 2 * x + 2) / 2) else
   c(x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3, (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)))^3)
rate <- function(measure, x, n, per, area, dims = "") three(measure, x / n * per, events(x) / n * per, area, dims)
share <- function(measure, x, n, area, dims = "") if (n > 0)
   three(measure, 100 * x / n, 100 * (2 * x + z^2 + c(-1, 1) * z * sqrt(z^2 + 4 * x * (1 - x / n))) / 2 / (n + z^2), area, dims)
change <- function(measure, a, b, area) {
   if (a >= 10 && b > 0)
      three(measure, 100 * (b / a - 1), 100 * (b / a * exp(c(-1, 1) * z * sqrt(1 / a + 1 / b)) - 1), area)
   else if (a > 0)
      tell(measure, 100 * (b - a) / a, area)
}
yes <- function(x) sum(x %in% TRUE)
persons <- function(d) length(unique(d$person[!is.na(d$person)]))
with_any <- function(d, test) unique(d$crime[which(test)])
again <- function(d, test) { # persons of two crimes or more
   pairs <- unique(d[which(test & !is.na(d$person)), c("person", "crime")])
   names(which(table(pairs$person) >= 2))
}

county <- names(districts)[3:9]
areas <- list(E23000021 = names(districts), E06000016 = "E06000016", E06000017 = "E06000017", E07000130 = "E07000130",
              CSP02 = c("E07000129", "E07000132"), E10000018 = county, NPA04 = NULL, NPA09 = NULL)
is_npa <- function(a) startsWith(a, "NPA")
here <- function(d, a) if (is_npa(a)) d[d$npa %in% a, ] else d[d$area %in% areas[[a]], ]
home <- function(d, a) d[d$home %in% areas[[a]], ]
residents <- function(a, test = TRUE, year = "2020") sum(P$n[P$year == year & P$area %in% areas[[a]] & test])
weekend <- c("Saturday", "Sunday")

sw <- within(s[s$sv, ], "window"); vw <- within(v[v$sv, ], "window")
repeats <- again(sw, TRUE); harmed_again <- again(vw, TRUE)
young_repeats <- again(sw, sw$age < 25)
young <- with_any(s, s$age < 25); aged <- with_any(s, !is.na(s$age))
named <- with_any(sw, !is.na(sw$person)); repeated <- with_any(sw, sw$person %in% repeats)
young_named <- with_any(sw, !is.na(sw$person) & sw$age < 25)
young_repeated <- with_any(sw, sw$person %in% young_repeats & sw$age < 25)
of_sex <- function(d, sex) with_any(d, d$sex %in% sex)
both <- c("Male", "Female")
victims_young <- with_any(v, v$age < 25); victims_aged <- with_any(v, !is.na(v$age))

# ---- offences of every area ----

for (a in names(areas)) {
   all <- here(o, a); sv <- all[all$sv, ]
   w <- within(sv, "window"); y <- within(sv, "year"); b <- within(sv, "before")
   tell("sna.offences", nrow(y), a)
   change("sna.change", nrow(b), nrow(y), a)
   change("sna.window_change", nrow(within(sv, "window_before")), nrow(w), a)
   change("sna.part_change", nrow(within(sv, "part_before")), nrow(within(sv, "part")), a)
   wide <- all[all$wide, ]; msv <- all[all$msv, ]; ksv <- sv[sv$knife %in% "Y", ]
   tell("sna.offences_2023", nrow(within(wide, "year")), a)
   change("sna.change_2023", nrow(within(wide, "before")), nrow(within(wide, "year")), a)
   change("sna.msv_change", nrow(within(msv, "baseline")), nrow(within(msv, "year")), a)
   change("sna.ksv_change", nrow(within(ksv, "baseline")), nrow(within(ksv, "year")), a)
   share("sna.knife_share", yes(w$knife == "Y"), sum(!is.na(w$knife)), a)
   share("sna.weekend_share", yes(w$weekday %in% weekend), nrow(w), a)
   tell("sna.weekend_beside", mean(w$weekday %in% weekend) * 7 / 2, a)
   share("sna.night_share", yes(w$night), sum(!is.na(w$night)), a)
   tell("sna.night_beside", mean(w$night, na.rm = TRUE) * 24 / 7, a)
   for (p in c("part", "part_before", "year", "before")) {
      d <- within(sv, p)
      share(paste0("sna.night_share_", p), yes(d$night), sum(!is.na(d$night)), a)
   }
   for (day in days) {
      share("sna.night_time_night_share", yes(w$night & w$night_of == day), yes(w$night), a, paste0("night_of=", day))
      share("sna.weekday_share", sum(w$weekday == day), nrow(w), a, paste0("weekday=", day))
   }
   for (g in c("Hospitality", "Shop or retail", "Public or open place"))
      share("sna.place_share", sum(w$group == g), nrow(w), a, paste0("place_type=", g))

   # who, against whom, again
   change("sna.young_change", sum(b$crime %in% young), sum(y$crime %in% young), a)
   change("sna.older_change", sum(b$crime %in% setdiff(aged, young)), sum(y$crime %in% setdiff(aged, young)), a)
   change("sna.age_unknown_change", sum(!b$crime %in% aged), sum(!y$crime %in% aged), a)
   share("sna.young_share", sum(y$crime %in% young), sum(y$crime %in% aged), a)
   share("sna.young_share_of_all", sum(y$crime %in% young), nrow(y), a)
   hit <- function(...) sum(w$crime %in% Reduce(intersect, list(...)))
   share("sna.young_on_young_share", hit(young, victims_young), hit(young, victims_aged), a)
   for (sex in both)
      share(paste0("sna.", tolower(sex), "_on_", tolower(sex), "_share"), hit(of_sex(s, sex), of_sex(v, sex)),
            hit(of_sex(s, sex), of_sex(v, both)), a)
   share("sna.repeat_share", hit(repeated), hit(named), a)
   share("sna.repeat_share_of_all", hit(repeated), nrow(w), a)
   share("sna.young_repeat_share", hit(young_repeated), hit(young_named), a)
   suspects <- here(sw, a); victims <- here(vw, a)
   share("sna.repeat_suspect_share", persons(suspects[suspects$person %in% repeats, ]), persons(suspects), a)
   share("sna.repeat_victim_share", persons(victims[victims$person %in% harmed_again, ]), persons(victims), a)
   share("sna.repeat_pair_share", sum(suspects$person %in% repeats), sum(!is.na(suspects$person)), a)

   # the year so far; 2020/21 is no reference
   history <- within(sv, "history")
   from_to <- function(year, months) sum(history$month >= paste0(year, "-04") & history$month <= paste0(year, months))
   so_far <- from_to(2021, "-09")
   part <- function(year) from_to(year, "-09"); whole <- function(year) sum(history$month >= paste0(year, "-04") &
                                                                            history$month <= paste0(year + 1, "-03"))
   tell("sna.run_rate_linear", 2 * so_far, a)
   tell("sna.run_rate_so_far", 100 * so_far / whole(2020), a)
   tell("sna.run_rate_same_months", 100 * (so_far / part(2020) - 1), a)
   usual <- mean(sapply(2017:2019, function(k) part(k) / whole(k)))
   half <- z * sqrt(1 / so_far + (1 - usual) / (usual * sum(sapply(2017:2019, whole))))
   three("sna.run_rate_seasonal", so_far / usual, so_far / usual * (1 + c(-1, 1) * half), a)
   if (is_npa(a)) next

   # rates
   n <- residents(a); under <- P$age < 25
   rate("sna.area_rate", nrow(w), n, 1000, a)
   rate("sna.rate", nrow(y), n, 1000, a)
   rate("sna.rate_2023", nrow(within(wide, "year")), n, 1000, a)
   rate("sna.months_rate", sum(sv$month == "2021-07"), n, 1000, a, "month=2021-07")
   rate("sna.rate_by_own_year", sum(sv$month >= "2018-04" & sv$month <= "2019-03"), residents(a, year = "2018"), 1000, a,
        "financial_year=2018%2F19")
   lives <- home(sw, a); lives <- lives[which(lives$age >= 10), ]
   rate("sna.suspect_prevalence", persons(lives), n, 100, a)
   rate("sna.suspect_prevalence_by_age", persons(lives[lives$age < 25, ]), residents(a, under), 100, a, "age_group=Under 25")
   harmed <- home(vw, a)
   rate("sna.victim_prevalence", persons(harmed), n, 100, a)
   tell("sna.not_harmed", 100 - 100 * persons(harmed) / n, a)
   rate("sna.victim_prevalence_by_age", persons(harmed[harmed$age %in% 25:110, ]), residents(a, !under), 100, a,
        "age_group=25 and over")
   rate("sna.victim_of_young_prevalence", persons(harmed[harmed$age %in% 0:24 & harmed$crime %in% young, ]),
        residents(a, under), 100, a, "age_group=Under 25")
   rate("sna.victim_prevalence_four_years", persons(within(home(v[v$sv, ], a), "four_years")), n, 100, a)
   ten <- suspects[which(suspects$age >= 10), ]
   for (band in c("15-19", "20-24", "45-49")) {
      rate("sna.suspect_band_rate", length(unique(ten$crime[ten$band == band])), residents(a, P$band == band), 1000, a,
           paste0("age_band=", band))
      rate("sna.victim_band_rate_by_sex", sum(victims$band %in% band & victims$sex %in% "Female"),
           residents(a, P$band == band & P$sex == "Female"), 1000, a, paste0("age_band=", band, ";sex=Female"))
   }
   sy <- here(within(s[s$sv & s$age %in% 10:110, ], "year"), a)
   x <- length(unique(sy$crime[sy$age < 25])); older <- length(unique(sy$crime[sy$age >= 25])) / residents(a, !under)
   tell("sna.age_ratio", x / residents(a, under) / older, a)
   tell("sna.age_ratio_from_10", x / residents(a, P$age >= 10 & under) / older, a)
}
homicide <- v$class %in% c("1", "4/1", "4/2", "4/10") & v$kept & v$other
tell("sna.homicides", nrow(within(v[homicide, ], "year")), "E23000021")
tell("sna.homicides_baseline", nrow(within(v[homicide, ], "baseline")), "E23000021")

# ---- health, for residents of an area ----

for (a in names(areas)) {
   if (is_npa(a)) next
   n <- residents(a); under <- P$age < 25; here_spots <- spot[spot$area %in% areas[[a]], ]
   seen <- here(ae, a); w <- within(seen, "window")
   change("sna.attendance_change", nrow(within(seen, "before")), nrow(within(seen, "year")), a)
   rate("sna.attendance_rate", nrow(w), n, 1000, a)
   rate("sna.attendance_age_rate", yes(w$age < 25), residents(a, under), 1000, a, "age_group=Under 25")
   share("sna.attendance_sex_share", yes(w$sex == "2"), yes(w$sex %in% c("1", "2")), a, "sex=Female")
   share("sna.attendance_weekend_share", yes(w$weekday %in% weekend), nrow(w), a)
   for (q in unique(here_spots$quintile)) {
      share("sna.attendance_quintile_share", yes(w$quintile == q), nrow(w), a, paste0("quintile=", q))
      tell("sna.attendance_quintile_beside",
           mean(w$quintile == q) / (sum(here_spots$n[here_spots$quintile == q]) / sum(here_spots$n)), a, paste0("quintile=", q))
   }
   in_bed <- here(h[h$assault, ], a); w <- within(in_bed, "window")
   change("sna.admission_change", nrow(within(in_bed, "before")), nrow(within(in_bed, "year")), a)
   rate("sna.admission_rate", nrow(w), n, 1000, a)
   share("sna.cause_share", sum(w$cause == "X99"), nrow(w), a, "cause_group=Sharp object")
   yw <- w[w$age %in% 0:24, ]
   share("sna.young_admissions_mental_share", yes(substr(yw$second, 1, 1) == "F"), nrow(yw), a)
   share("sna.young_admissions_substance_share", yes(substr(yw$second, 1, 2) == "F1"), nrow(yw), a)
   share("sna.young_admissions_affluent_share", yes(yw$quintile >= 4), nrow(yw), a)
   if (sum(!is.na(yw$stay)) > 1)
      three("sna.young_admissions_stay", mean(yw$stay, na.rm = TRUE), t.test(yw$stay)$conf.int, a)
   called <- within(here(am, a), "window"); called <- called[called$conveyed == "Y" & !is.na(called$age), ]
   share("sna.conveyed_age_share", sum(called$age < 25), nrow(called), a, "age_group=Under 25")

   # standardised for age (Dobson; against the whole area's rates)
   band <- function(age) factor(cut(age, c(seq(0, 90, 5), 200), right = FALSE, labels = FALSE), 1:19)
   people <- function(codes) { p <- P[P$year == "2020" & P$area %in% codes, ]; as.numeric(tapply(p$n, band(p$age), sum)) }
   x <- as.numeric(table(band(w$age))); k <- people(areas[[a]]); total <- sum(x)
   ref <- as.numeric(table(band(within(here(h[h$assault, ], "E23000021"), "window")$age))) / people(names(districts))
   weight <- c(5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000)
   if (total >= 10) {
      spread <- sqrt(sum(weight^2 * x / k^2) / total) / sum(weight)
      dsr <- sum(weight * x / k) / sum(weight)
      three("method.admission_dsr", 1000 * dsr, 1000 * (dsr + spread * (events(total) - total)), a)
   }
   three("method.admission_isr", 100 * total / sum(k * ref), 100 * events(total) / sum(k * ref), a)
   by <- sapply(1:5, function(q) sum(here_spots$n[here_spots$quintile == q]))
   cases <- sapply(1:5, function(q) sum(w$quintile == q))
   if (all(by > 0) && all(cases > 0)) { # a line through the quintiles, most deprived first
      p <- by / sum(by); middle <- cumsum(p) - p / 2
      line <- coef(lm(I(1000 * cases / by) ~ middle, weights = p))
      tell("method.admission_slope", line[2], a); tell("method.admission_relative", sum(line) / line[1], a)
   }
}

# ---- months, districts and neighbourhoods that stand out ----

ow <- within(o[o$sv, ], "window")
covered <- mapply(hours_between, ow$from, ow$to, SIMPLIFY = FALSE)
for (a in names(areas)) {
   spread <- covered[if (is_npa(a)) ow$npa %in% a else ow$area %in% areas[[a]]]
   parts <- rep(1 / lengths(spread), lengths(spread)); hours <- unlist(spread)
   for (h in 0:23) tell("method.hours", sum(parts[hours == h]), a, sprintf("hour=%02d:00-%02d:59", h, h))
   share("method.night_time_share", sum(parts[hours %in% c(22, 23, 0:4)]), sum(parts), a, "night_time=yes")
   m <- as.numeric(table(here(within(o[o$sv, ], "months"), a)$month)); ranges <- abs(diff(m))
   range <- mean(ranges[ranges < 3.267 * mean(ranges)])
   if (!is_npa(a)) three("method.unusual_months", mean(m), mean(m) + c(-1, 1) * 2.66 * range, a)
   if (is_npa(a)) next
   most <- sort(table(here(ow, a)$lsoa), decreasing = TRUE)
   for (q in c(25, 50))
      tell("method.concentration", which(cumsum(most) >= q / 100 * sum(most))[1], a, paste0("percent=", q))
   by <- spot$quintile[match(here(ow, a)$lsoa, spot$lsoa)]
   for (q in unique(by)) share("method.quintile_share", sum(by == q), length(by), a, paste0("quintile=", q))
}
average <- nrow(ow) / residents("E23000021")
for (d in names(districts)) {
   n <- sum(P$n[P$year == "2020" & P$area == d]); expected <- average * n
   three("method.area_funnel", 1000 * sum(ow$area == d) / n,
         1000 * average * expected / c(qchisq(0.975, 2 * expected + 2) / 2, qchisq(0.025, 2 * expected) / 2), d)
}
counts <- max(table(ow$lsoa)) - as.numeric(table(factor(ow$lsoa, spot$lsoa)))
fifth <- pmax(1, floor(6 - ceiling((length(counts) + 1 - rank(counts, ties.method = "min")) / (length(counts) / 5))))
for (i in seq(1, nrow(spot), by = 7)) tell("method.neighbourhood_fifth", fifth[i], spot$lsoa[i])
months_of <- function(d) as.numeric(table(factor(within(d, "window")$month, sort(unique(ow$month)))))
alike <- cor.test(months_of(ow), months_of(here(ae, "E23000021")))
three("sna.attendance_correlation", alike$estimate, alike$conf.int, "E23000021")

# ---- asked and compared ----

want <- do.call(rbind, want)
named_periods <- sapply(names(periods), function(p)
   sprintf("%s = { from = \"%s\", to = \"%s\" }", p, periods[[p]][1], periods[[p]][2]))
writeLines(c("return release {", "   title = \"Years\", extracts = \"none\", date = \"2022-01-31\", delivery = \"llr\",",
             paste0("   periods = { ", paste(named_periods, collapse = ", "), ","),
             "      population = { from = \"2020-06\", to = \"2020-06\" }, latest = { from = \"2021-09\", to = \"2021-09\" } },",
             paste0("   measures = { \"", paste(unique(want$measure), collapse = "\", \""), "\" },"),
             "   reports = { { \"no-document\", areas = { \"districts\", \"CSP02\", \"E10000018\", \"npas\" } } },",
             "   editions = { \"restricted\" },", "}"), file.path(work, "years.lua"))
status <- system2(bin, c("facts", file.path(work, "years.lua"), "--extracts", folder, "--edition", "exact"),
                  stdout = file.path(work, "years.csv"), stderr = file.path(work, "years.txt"))
if (status != 0) stop("the program ended with ", status, "; see ", file.path(work, "years.txt"))
facts <- read.csv(file.path(work, "years.csv"), colClasses = "character", check.names = FALSE)
found <- match(paste(want$measure, want$area, want$dims), paste(facts$measure, facts$area_code, facts$dimensions))
got <- suppressWarnings(as.numeric(mapply(function(k, field) if (is.na(k)) NA else facts[[field]][k], found, want$field)))
good <- !is.na(got) & abs(got - want$value) <= 1e-9 * pmax(1, abs(want$value))
for (i in which(!good))
   cat(sprintf("%s %s %s %s: program %s, here %.12g\n", want$measure[i], want$area[i], want$dims[i], want$field[i],
               if (is.na(found[i])) "has none" else paste(got[i], facts$status[found[i]]), want$value[i]))
cat(sprintf("%d figures of %d measures of the synthetic years recounted, %d agree\n", nrow(want), length(unique(want$measure)),
            sum(good)))
quit(status = if (all(good)) 0 else 1)
