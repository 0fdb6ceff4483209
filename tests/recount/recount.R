# Recounts measures of the strategic needs assessment by other means.
#
#    Rscript tests/recount/recount.R out/bin/vrn-report [FOLDER]
#
# Writes invented extracts (always the same: 5,000 offences with suspects and victims, attendances, admissions, two
# cohorts, a weighted survey, monitoring of interventions) with a release that names them, counts in R from the very files,
# asks the program for its facts, and compares values and limits.  Then the rows are
# shuffled, which must change nothing, and a twentieth of them left out, which must move the facts.  Ends with 1 where
# they do not agree.
# Nothing of the program or its settings is read here but its answer: groups are written out again below.

args <- commandArgs(trailingOnly = TRUE)
bin <- args[1]
folder <- if (length(args) > 1) args[2] else tempfile("recount")
dir.create(folder, showWarnings = FALSE, recursive = TRUE)
at <- function(name) file.path(folder, name)
put <- function(x, name) write.csv(x, at(name), row.names = FALSE, quote = TRUE, na = "")

# ---- invented extracts ----

set.seed(20220131, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
codes <- c("E06000016", "E06000017", "E07000129", "E07000130", "E07000131", "E07000132", "E07000133", "E07000134", "E07000135")
district_names <- c("Leicester", "Rutland", "Blaby", "Charnwood", "Harborough", "Hinckley and Bosworth", "Melton",
                    "North West Leicestershire", "Oadby and Wigston")
spelt <- list("Leicester City", "Rutland County", "Blaby", "Charnwood Borough Council", "Harborough", "H&B", "Melton", "NWL",
              "Oadby & Wigston")
pick <- function(n, x, p = NULL) sample(x, n, replace = TRUE, prob = p)

n <- 5000
start <- as.POSIXct("2019-04-01 00:00", tz = "UTC")
when <- start + 60 * sample.int(913 * 1440 - 1, n)
timed <- runif(n) > 0.04
area <- pick(n, 1:11, c(50, 3, 5, 14, 5, 7, 4, 6, 3, 2, 1)) # 10 outside, 11 blank
class <- pick(n, c("8N", "34B", "34A", "5D", "5E", "8P", "4/1", "4.1", "1", "2", "19C", "49Z", "8n "),
              c(50, 12, 3, 6, 2, 3, 1, 1, 1, 1, 5, 5, 10))
offences <- data.frame(
   `Crime number` = sprintf("SYN-O%05d", 1:n),
   `Committed from` = ifelse(timed, format(when, "%d/%m/%Y %H:%M"), format(when, "%d/%m/%Y")),
   `Recorded date` = format(when + 86400, "%d/%m/%Y"),
   `HO class` = class,
   `Crime status` = pick(n, c("Crimed", "crimed ", "No crime", ""), c(85, 5, 5, 5)),
   `Location type` = pick(n, c("Street", "Park", "Supermarket", "Public house", "House", "", "Car park"),
                          c(45, 10, 7, 8, 22, 3, 5)),
   District = ifelse(area == 11, "", c(district_names, "Outside LLR", "")[area]),
   `Domestic flag` = pick(n, c("N", "Y", ""), c(80, 15, 5)),
   `Knife flag NDQIS` = pick(n, c("N", "Y", ""), c(80, 15, 5)),
   check.names = FALSE)
respell <- runif(n) < 0.3 & area <= 9
offences$District[respell] <- unlist(spelt)[area[respell]]

person_rows <- function(prefix, pool, each) {
   crime <- rep(seq_len(n), times = pick(n, 0:3, each))
   m <- length(crime)
   id <- sample.int(pool, m, replace = TRUE, prob = 1 / (1:pool + 20))
   home <- (id * 7) %% 11 + 1
   age <- 10 + (id * 13) %% 50 + as.integer(format(when[crime], "%Y")) - 2019
   out <- data.frame(`Crime number` = offences$`Crime number`[crime], Person = sprintf("SYN-%s%04d", prefix, id),
                     Sex = ifelse(id %% 31 == 0, "U", ifelse(id %% 4 == 0, "F", "M")),
                     Age = ifelse(id %% 29 == 0, 999, age),
                     Home = c(district_names, "Outside LLR", "")[home], check.names = FALSE)
   out$Person[runif(m) < 0.05] <- ""
   out[!duplicated(out[, c("Crime number", "Person")]), ]
}
suspects <- person_rows("P", 2500, c(40, 40, 15, 5))
victims <- person_rows("V", 4000, c(10, 75, 10, 5))
victims$Type <- pick(nrow(victims), c("person", "business", ""), c(85, 10, 5))
put(offences, "offences.csv")
put(setNames(suspects, c("Crime number", "Suspect ID", "Sex", "Age at offence", "Home district")), "suspects.csv")
put(setNames(victims, c("Crime number", "Victim ID", "Sex", "Age at offence", "Home district", "Victim type")), "victims.csv")

people <- expand.grid(Age = 0:90, Sex = c("Male", "Female"), `Area code` = codes, stringsAsFactors = FALSE)
people$Year <- 2020
people$Population <- 200 + (people$Age * 7 + match(people$`Area code`, codes) * 131) %% 400 +
   ifelse(people$`Area code` == codes[1], 2000, 0)
put(people, "population.csv")
lsoa <- sprintf("E010000%02d", 1:9)
put(data.frame(lsoa11_code = lsoa, lsoa11_name = paste(district_names, "001A"), ltla21_name = district_names, ltla21_code = codes,
               ward17_code = NA, ward17_name = NA, csp24_code = NA, csp24_name = NA, pfa24_code = "E23000021",
               pfa24_name = "Leicestershire"), "geography.csv")
ma <- 2000
arrived <- start + 60 * sample.int(913 * 1440 - 1, ma)
ae <- data.frame(AEKEY = sprintf("SYN-A%05d", 1:ma), PROCODE3 = "RWE", ARRIVALDATE = format(arrived, "%Y-%m-%d"),
                 ARRIVALTIME = format(arrived, "%H:%M"), AEPATGROUP = pick(ma, c("20", "80", "10"), c(70, 20, 10)),
                 DIAG_01 = pick(ma, c("01", "02", "041", "5", "", "06")), AEATTENDCAT = pick(ma, c("1", "2", ""), c(80, 15, 5)),
                 ARRIVALAGE = pick(ma, c(0:90, 999)), SEX = pick(ma, c("1", "2", "9"), c(60, 38, 2)),
                 LSOA11 = pick(ma, c(lsoa, "X99999998")))
put(ae, "ae.csv")
mh <- 1500
admitted <- as.Date(start) + sample.int(913, mh, replace = TRUE) - 1
put(data.frame(EPIKEY = sprintf("SYN-E%05d", 1:mh), ADMIDATE = format(admitted, "%Y-%m-%d"), EPIEND = format(admitted + 2, "%Y-%m-%d"),
               DISDATE = format(admitted + pick(mh, 0:9), "%Y-%m-%d"), ADMIMETH = pick(mh, c("21", "2A", "11", "28"), c(60, 15, 15, 10)),
               EPIORDER = pick(mh, c("1", "2", "98"), c(85, 10, 5)), EPISTAT = pick(mh, c("3", "1"), c(95, 5)),
               CLASSPAT = pick(mh, c("1", "2", "3", ""), c(80, 10, 5, 5)), STARTAGE = pick(mh, c(0:90, 7003, 999)),
               SEX = pick(mh, c("1", "2", "9"), c(70, 28, 2)), DIAG_01 = pick(mh, c("S010", "S62.3", "s011")),
               DIAG_02 = pick(mh, c("F32", "F10.2", "I10X", ""), c(15, 10, 25, 50)),
               CAUSE = pick(mh, c("X99.4", "x991", "Y04X", "Y00", "X93", "Y07", "W19", ""), c(20, 5, 35, 10, 2, 3, 20, 5)),
               LSOA11 = pick(mh, c(lsoa, "X99999998"))), "admissions.csv")
mc <- 160
begun <- as.Date("2008-01-01") + sample.int(3000, mc)
put(data.frame(Cohort = pick(mc, c("Repeat suspects", "Murder or attempted murder under 25"), c(70, 30)),
               `Person ID` = sprintf("SYN-C%04d", 1:mc), Age = pick(mc, c(14:24, 0, 999)), Sex = pick(mc, c("M", "F", "U"), c(80, 15, 5)),
               `Age at first offence` = pick(mc, c(10:17, ""), c(rep(12, 8), 4)), `First offence date` = format(begun, "%d/%m/%Y"),
               `Index offence date` = format(begun + sample.int(3000, mc, replace = TRUE), "%Y-%m-%d"),
               `Prior offences` = pick(mc, c(0:40, "")), `Mental disorder` = pick(mc, c("Y", "N", ""), c(45, 45, 6)),
               `Previously victim` = pick(mc, c("yes", "no", ""), c(40, 50, 6)), check.names = FALSE), "cohort.csv")
mr <- 900
put(data.frame(`Response ID` = sprintf("SYN-R%04d", 1:mr), Wave = pick(mr, c("2019", "2021")), `Age band` = "25-34", Sex = "Female",
               Weight = round(runif(mr, 0.4, 2.5), 3),
               `People in my local area can be trusted` = pick(mr, c(1:5, "", "Don't know", "Not asked", "Prefer not to say"),
                                                               c(10, 15, 15, 30, 15, 5, 4, 3, 3)), check.names = FALSE), "survey.csv")
mi <- 700
met <- sample.int(450, mi, replace = TRUE) # one case a person, so that no quarter tells of two dates
referred <- as.Date("2020-04-01") + sample.int(540, 450, replace = TRUE)[met]
put(data.frame(`Intervention ID` = pick(mi, c("VIP", "Reach", "EIS")), Quarter = "2020/21 Q1",
               `Participant ID` = sprintf("SYN-Y%04d", met), `Referral date` = format(referred, "%d/%m/%Y"),
               `Start date` = "", `End date` = "", Status = pick(mi, c("Completed", "dropped out", "active", "declined", "Referred")),
               Sex = "M", Age = pick(mi, 10:24), District = pick(mi, district_names), check.names = FALSE), "interventions.csv")
writeLines(c('return release {', '   title = "Recount", extracts = "none",',
             '   sources = { offences = "offences.csv", suspects = "suspects.csv", victims = "victims.csv", ae = "ae.csv",',
             '      population = "population.csv", geography = "geography.csv",',
             '      admissions = "admissions.csv", cohort = "cohort.csv", community_survey = "survey.csv",',
             '      interventions = "interventions.csv" },',
             '   periods = { year = financial_year "2020/21", before = financial_year "2019/20",',
             '      baseline = financial_year "2019/20", window = { from = "2020-04", to = "2021-09" },',
             '      population = { from = "2020-06", to = "2020-06" }, latest = { from = "2021-09", to = "2021-09" },',
             '      monitoring = { from = "2020-04", to = "2021-09" } },',
             '   measures = {},', # set below
             '   reports = { { "no-document", areas = { "districts", "E23000021" } } },',
             '   editions = { "restricted" },', '}'), at("recount.lua"))

# ---- recounted from the files ----

read <- function(name) read.csv(at(name), colClasses = "character", check.names = FALSE, na.strings = "")
o <- read("offences.csv"); s <- read("suspects.csv"); v <- read("victims.csv"); a <- read("ae.csv")
colnames(o)[1] <- colnames(s)[1] <- colnames(v)[1] <- "crime"
district <- function(text) {
   key <- gsub("&", " and ", tolower(text)); key <- gsub(" +", " ", trimws(key))
   code <- codes[match(key, tolower(district_names))]
   odd <- setNames(codes[c(1, 2, 4, 6, 8)], c("leicester city", "rutland county", "charnwood borough council", "h and b", "nwl"))
   ifelse(is.na(code), odd[key], code)
}
o$area <- district(o$District)
o$day <- as.Date(substr(o$`Committed from`, 1, 10), "%d/%m/%Y")
o$hour <- as.integer(substr(o$`Committed from`, 12, 13))
o$class <- sub("^4\\.1$", "4/1", toupper(trimws(o$`HO class`)))
o$kept <- is.na(o$`Crime status`) | tolower(trimws(o$`Crime status`)) == "crimed"
sv_classes <- c("1", "2", "4/1", "5D", "5E", "8N", "8P", "34A", "34B")
o$public <- o$`Location type` %in% c("Street", "Park", "Supermarket", "Public house", "Car park")
o$plain <- is.na(o$`Domestic flag`) | o$`Domestic flag` == "N"
o$sv <- o$class %in% sv_classes & o$public & o$plain & o$kept
o$wide <- o$class %in% c(sv_classes, "19C") & o$kept
o$msv <- o$class %in% c("1", "2", "5D", "34A", "34B") & o$kept
between <- function(from, to) o$day >= as.Date(from) & o$day <= as.Date(to) & !is.na(o$area)
o$year <- between("2020-04-01", "2021-03-31"); o$before <- between("2019-04-01", "2020-03-31")
o$window <- between("2020-04-01", "2021-09-30")
days <- c("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
o$weekday <- days[as.POSIXlt(o$day)$wday + 1]
o$night <- !is.na(o$hour) & (o$hour >= 22 | o$hour < 5)
o$night_of <- days[as.POSIXlt(o$day - ifelse(!is.na(o$hour) & o$hour < 5, 1, 0))$wday + 1]
tidy <- function(p) {
   names(p)[2] <- "person"
   p$age <- as.integer(p$`Age at offence`); p$age[p$age > 110] <- NA
   p$sex <- c(M = "Male", F = "Female")[p$Sex]; p$home <- district(p$`Home district`)
   cbind(p, o[match(p$crime, o$crime), c("sv", "year", "before", "window", "area", "class", "night")])
}
s <- tidy(s); v <- tidy(v)
v$who <- is.na(v$`Victim type`) | v$`Victim type` == "person"
w <- s[s$sv & s$window, ]; wv <- v[v$sv & v$window & v$who, ]
people_of <- function(p) length(unique(p$person[!is.na(p$person)]))
counts <- table(unique(w[!is.na(w$person), c("person", "crime")])$person)
# the window's own dates decide what is a repeat, also for offences without a district
in_dates <- s[s$sv & s$crime %in% o$crime[o$day >= as.Date("2020-04-01") & o$day <= as.Date("2021-09-30")] & !is.na(s$person), ]
many <- table(unique(in_dates[, c("person", "crime")])$person)
again <- names(many)[many >= 2]
any_of <- function(p, test) unique(p$crime[which(test)])
young <- any_of(s, s$age < 25); aged <- any_of(s, !is.na(s$age))
vp <- v[v$who, ]
young_v <- any_of(vp, vp$age < 25); aged_v <- any_of(vp, !is.na(vp$age))
female <- any_of(s, s$sex == "Female"); female_v <- any_of(vp, vp$sex == "Female"); sexed_v <- any_of(vp, !is.na(vp$sex))
named <- any_of(in_dates, TRUE | in_dates$sv); repeated <- any_of(in_dates, in_dates$person %in% again)
pop <- people; pop$young <- pop$Age < 25
P <- function(x) sum(pop$Population[x])
band <- function(age, from, to) which(age >= from & age <= to)
a$day <- as.Date(a$ARRIVALDATE)
a$ok <- a$AEPATGROUP == "20" & (is.na(a$AEATTENDCAT) | a$AEATTENDCAT == "1") & a$LSOA11 != "X99999998"
aw <- a[a$ok & a$day >= as.Date("2020-04-01") & a$day <= as.Date("2021-09-30"), ]
aw$age <- as.integer(aw$ARRIVALAGE); aw$age[aw$age > 110] <- NA
ow <- o[o$sv & o$window, ]; oy <- o[o$sv & o$year, ]; ob <- o[o$sv & o$before, ]
city <- codes[1]
yr <- s[s$sv & s$year & !is.na(s$age), ]
u25 <- length(any_of(yr, yr$age >= 10 & yr$age < 25)); o25 <- length(any_of(yr, yr$age >= 25))

want <- list()
tell <- function(measure, value, dims = "", area = "E23000021", field = "value")
   want[[length(want) + 1]] <<- data.frame(measure, area, dims, field, value)
limits <- function(measure, pair, dims = "", area = "E23000021") {
   tell(measure, pair[1], dims, area, "lower"); tell(measure, pair[2], dims, area, "upper")
}
z <- qnorm(0.975)
# of a count: exact below ten events, Byar's from there
events <- function(x) if (x < 10) c(qchisq(0.025, 2 * x), qchisq(0.975, 2 * x + 2)) / 2 else
   c(x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3, (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)))^3)
# Wilson's, as the roots of (p - q)^2 = z^2 q (1 - q) / n, in percent
wilson <- function(p, n) 100 * sort(Re(polyroot(c(p^2, -(2 * p + z^2 / n), 1 + z^2 / n))))
tell("sna.offences", nrow(oy)); tell("sna.offences_before", nrow(ob)); tell("sna.offences_window", nrow(ow))
for (c in codes) tell("sna.offences_window", sum(ow$area == c), area = c)
tell("sna.change", 100 * (nrow(oy) - nrow(ob)) / nrow(ob))
tell("sna.area_rate", 1000 * sum(ow$area == city) / P(pop$`Area code` == city), area = city)
tell("sna.area_share", 100 * mean(ow$area == city), area = city)
tell("sna.offences_2023", sum(o$wide & o$year)); tell("sna.msv", sum(o$msv & o$year))
tell("sna.monthly", sum(o$sv & !is.na(o$area) & format(o$day, "%Y-%m") == "2020-11"), "month=2020-11")
tell("sna.by_year", sum(o$sv & between("2021-04-01", "2022-03-31")), "financial_year=2021%2F22")
tell("sna.hours", sum(ow$hour == 15, na.rm = TRUE), "hour=15:00-15:59")
tell("sna.hour_by_weekday", sum(ow$hour == 23 & ow$weekday == "Friday", na.rm = TRUE), "hour=23:00-23:59;weekday=Friday")
tell("sna.weekdays", sum(ow$weekday == "Sunday"), "weekday=Sunday")
tell("sna.night_time_share", 100 * sum(ow$night) / sum(!is.na(ow$hour)), "night_time=yes")
for (d in days) tell("sna.night_time_nights", sum(ow$night & ow$night_of == d), paste0("night_of=", d))
for (d in days) tell("sna.night_time_weekdays", sum(ow$night & ow$weekday == d), paste0("weekday=", d))
tell("sna.type_share", 100 * mean(ow$class == "8N"), "crime_type=Assault with injury")
tell("sna.group_share", 100 * mean(ow$class %in% c("34A", "34B")), "crime_group=Robbery")
tell("sna.place_share", 100 * mean(ow$`Location type` == "Supermarket"), "place_type=Shop or retail")
tell("sna.knife_share", 100 * mean(ow$`Knife flag NDQIS` == "Y", na.rm = TRUE))
tell("sna.young", sum(oy$crime %in% young)); tell("sna.older", sum(oy$crime %in% setdiff(aged, young)))
tell("sna.age_unknown", sum(!oy$crime %in% aged))
tell("sna.young_share", 100 * sum(oy$crime %in% young) / sum(oy$crime %in% aged))
tell("sna.young_change", 100 * (sum(oy$crime %in% young) / sum(ob$crime %in% young) - 1))
tell("sna.young_on_young_share", 100 * sum(ow$crime %in% intersect(young, young_v)) / sum(ow$crime %in% intersect(young, aged_v)))
tell("sna.female_on_female_share",
     100 * sum(ow$crime %in% intersect(female, female_v)) / sum(ow$crime %in% intersect(female, sexed_v)))
tell("sna.age_offences", u25, "age_group=Under 25"); tell("sna.age_offences", o25, "age_group=25 and over")
tell("sna.age_ratio", (u25 / P(pop$young)) / (o25 / P(!pop$young)))
tell("sna.suspect_sex", people_of(w[which(w$sex == "Female"), ]), "sex=Female")
tell("sna.victim_sex", people_of(wv[which(wv$sex == "Male"), ]), "sex=Male")
tell("sna.suspect_bands", length(unique(w$crime[band(w$age, 15, 19)])), "age_band=15-19")
tell("sna.suspect_band_rate", 1000 * length(unique(w$crime[band(w$age, 20, 24)])) / P(pop$Age %in% 20:24), "age_band=20-24")
tell("sna.victim_band_rate_by_sex", 1000 * sum(wv$age %in% 30:34 & wv$sex %in% "Male") /
     P(pop$Age %in% 30:34 & pop$Sex == "Male"), "age_band=30-34;sex=Male")
dated <- v[v$sv & v$who & v$crime %in% o$crime[o$day >= as.Date("2020-04-01") & o$day <= as.Date("2021-09-30")], ]
tell("sna.people_harmed", people_of(dated[!is.na(dated$home), ]))
tell("sna.victim_prevalence", 100 * people_of(dated[which(dated$home == city), ]) / P(pop$`Area code` == city), area = city)
tell("sna.people_harmed_by_young", people_of(dated[which(!is.na(dated$home) & dated$age < 25 & dated$crime %in% young), ]),
     "age_group=Under 25")
tell("sna.suspects", people_of(w)); tell("sna.repeat_suspects", people_of(w[w$person %in% again, ]))
tell("sna.repeat_suspect_share", 100 * people_of(w[w$person %in% again, ]) / people_of(w))
tell("sna.repeat_pair_share", 100 * sum(w$person %in% again) / sum(!is.na(w$person)))
tell("sna.repeat_share", 100 * sum(ow$crime %in% repeated) / sum(ow$crime %in% named))
tell("sna.repeat_share_of_all", 100 * mean(ow$crime %in% repeated))
tell("sna.repeat_suspects", people_of(w[w$person %in% again & w$area == city, ]), area = city)
tell("sna.attendances_window", nrow(aw)); tell("sna.attendance_ages", sum(aw$age < 25, na.rm = TRUE), "age_group=Under 25")
tell("sna.diagnoses", sum(aw$DIAG_01 == "5", na.rm = TRUE), "diagnosis=Dislocation, fracture, joint injury or amputation")
tell("sna.attendance_hours", sum(substr(aw$ARRIVALTIME, 1, 2) == "11"), "hour=11:00-11:59")
limits("sna.area_rate", 1000 * events(sum(ow$area == codes[2])) / P(pop$`Area code` == codes[2]), area = codes[2])
limits("sna.area_share", wilson(mean(ow$area == city), nrow(ow)), area = city)
limits("sna.change", 100 * (exp(log(nrow(oy) / nrow(ob)) + c(-1, 1) * z * sqrt(1 / nrow(oy) + 1 / nrow(ob))) - 1))

h <- read("admissions.csv")
h$cause <- substr(toupper(h$CAUSE), 1, 3); h$day <- as.Date(h$ADMIDATE)
h$ok <- substr(h$ADMIMETH, 1, 1) == "2" & h$EPIORDER == "1" & h$EPISTAT == "3" & (is.na(h$CLASSPAT) | h$CLASSPAT != "3") &
   h$cause %in% c("X99", "Y04", "Y00", "X93") & h$LSOA11 != "X99999998"
h$age <- as.integer(h$STARTAGE); h$age[h$age %in% 7001:7007] <- 0; h$age[h$age > 110] <- NA
hw <- h[h$ok & h$day >= as.Date("2020-04-01") & h$day <= as.Date("2021-09-30"), ]
tell("sna.admissions_window", nrow(hw)); tell("sna.causes", sum(hw$cause == "X99"), "cause_group=Sharp object")
tell("sna.cause_share", 100 * mean(hw$cause == "Y04"), "cause_group=Bodily force")
hy <- hw[which(hw$age < 25), ]
tell("sna.young_admissions", nrow(hy))
tell("sna.young_admissions_mental_share", 100 * mean(substr(toupper(hy$DIAG_02), 1, 1) %in% "F"))
limits("sna.young_admissions_mental_share", wilson(mean(substr(toupper(hy$DIAG_02), 1, 1) %in% "F"), nrow(hy)))

for (name in c("Repeat suspects", "Murder or attempted murder under 25")) {
   k <- read("cohort.csv"); k <- k[k$Cohort == name, ]
   here <- paste0("cohort=", name)
   first <- as.integer(k$`Age at first offence`); first <- first[!is.na(first)]
   years <- as.numeric(as.Date(k$`Index offence date`) - as.Date(k$`First offence date`, "%d/%m/%Y")) / 365.25
   between <- as.integer(k$`Prior offences`); between <- between[!is.na(between)]
   tell("sna.cohorts", nrow(k), here)
   tell("sna.cohorts_sex_share", 100 * mean(k$Sex[k$Sex != "U"] == "M"), paste0(here, ";sex=Male"))
   tell("sna.cohorts_mental_share", 100 * mean(k$`Mental disorder` == "Y", na.rm = TRUE), paste0(here, ";mental=Y"))
   tell("sna.cohorts_victim_first_share", 100 * mean(k$`Previously victim` == "yes", na.rm = TRUE), paste0(here, ";victim_before=Y"))
   tell("sna.cohorts_age_first", mean(first), here); tell("sna.cohorts_age_first_median", median(first), here)
   limits("sna.cohorts_age_first", t.test(first)$conf.int, here)
   tell("sna.cohorts_years", mean(years), here); tell("sna.cohorts_years_median", median(years), here)
   tell("sna.cohorts_between", mean(between), here); tell("sna.cohorts_between_median", median(between), here)
}
q <- read("survey.csv"); names(q)[6] <- "trust"; q <- q[q$Wave == "2021" & q$trust %in% c(1:5, "Don't know"), ]
weight <- as.numeric(q$Weight); agrees <- sum(weight[q$trust %in% c("4", "5")]) / sum(weight)
tell("survey.trust", 100 * agrees, "wave=2021"); tell("survey.trust", nrow(q), "wave=2021", field = "base")
limits("survey.trust", wilson(agrees, sum(weight)^2 / sum(weight^2)), "wave=2021")

i <- read("interventions.csv"); names(i)[1:3] <- c("intervention", "quarter", "person")
rank <- c(referred = 1, active = 2, declined = 4, `dropped out` = 5, completed = 6)
i$rank <- rank[tolower(i$Status)]; i <- i[order(i$rank), ]
i <- i[!duplicated(i[, c("intervention", "quarter", "person")], fromLast = TRUE), ] # the highest status of a quarter counts
i$day <- as.Date(i$`Referral date`, "%d/%m/%Y"); i <- i[i$day <= as.Date("2021-09-30"), ]
part <- function(id, ranks) length(unique(i$person[i$intervention == id & i$rank %in% ranks]))
tell("vrn.supported", length(unique(i$person[i$rank %in% c(2, 5, 6) & i$day <= as.Date("2021-03-31")])))
for (id in c("VIP", "Reach", "EIS"))
   tell("vrn.completion_share", 100 * part(id, 6) / part(id, 5:6), paste0("intervention=", id))
want <- do.call(rbind, want)

# ---- compared ----

ids <- unique(want$measure)
listed <- paste0('   measures = { "', paste(ids, collapse = '", "'), '" },')
writeLines(sub("^   measures = .*$", listed, readLines(at("recount.lua"))), at("recount.lua"))
ask <- function(name) {
   status <- system2(bin, c("facts", at("recount.lua"), "--extracts", folder, "--edition", "exact"), stdout = at(name))
   if (status != 0) stop("the program ended with ", status)
   readLines(at(name))
}
first <- ask("facts.csv")
facts <- read.csv(at("facts.csv"), colClasses = "character", check.names = FALSE)
key <- function(m, area, d) paste(m, area, d, sep = " | ")
value_of <- function(facts, found) # the field of each that is asked for
   vapply(seq_along(found), function(k) if (is.na(found[k])) NA_character_ else facts[[want$field[k]]][found[k]], "")
found <- match(key(want$measure, want$area, want$dims), key(facts$measure, facts$area_code, facts$dimensions))
got <- suppressWarnings(as.numeric(value_of(facts, found)))
good <- !is.na(got) & abs(got - want$value) <= 1e-9 * pmax(1, abs(want$value))
bad <- which(!good)
for (i in bad)
   cat(sprintf("%s %s: program %s, here %.12g\n", key(want$measure[i], want$area[i], want$dims[i]), want$field[i],
               if (is.na(found[i])) "has none" else paste(got[i], facts$status[found[i]]), want$value[i]))
cat(sprintf("%d figures of %d measures recounted, %d agree\n", nrow(want), length(ids), sum(good)))

# ---- what must not and what must matter ----

rows <- list(offences.csv = offences, suspects.csv = read("suspects.csv"), victims.csv = read("victims.csv"), ae.csv = ae,
             admissions.csv = read("admissions.csv"), cohort.csv = read("cohort.csv"), survey.csv = read("survey.csv"),
             interventions.csv = read("interventions.csv"))
for (name in names(rows)) put(rows[[name]][sample(nrow(rows[[name]])), ], name)
shuffled <- identical(first, ask("shuffled.csv"))
for (name in names(rows)) put(rows[[name]][runif(nrow(rows[[name]])) > 0.05, ], name)
fewer <- read.csv(text = ask("fewer.csv"), colClasses = "character", check.names = FALSE)
again_at <- match(key(want$measure, want$area, want$dims), key(fewer$measure, fewer$area_code, fewer$dimensions))
for (name in names(rows)) put(rows[[name]], name) # as they were, for whoever looks at them
moved <- sum(value_of(fewer, again_at) != value_of(facts, found), na.rm = TRUE)
cat(if (shuffled) "rows in another order change no fact\n" else "ROWS IN ANOTHER ORDER CHANGE FACTS\n")
cat(sprintf("with 5%% of the rows lost %d of %d figures move\n", moved, nrow(want)))
quit(status = if (length(bad) || !shuffled || moved < nrow(want) / 2) 1 else 0)
