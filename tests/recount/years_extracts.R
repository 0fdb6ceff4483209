# The synthetic years as a statistician would read them: base R, the rules of the extracts written out again.
#
# Sourced by years.R, which has set `folder`.  Leaves offences o, suspects s, victims v, attendances ae, admissions h,
# call-outs am, residents P, neighbourhoods (district, quintile, residents) and the periods.

read_all <- function(pattern) {
   files <- sort(Sys.glob(file.path(folder, pattern)))
   parts <- lapply(files, read.csv, colClasses = "character", check.names = FALSE, na.strings = "", fill = TRUE,
                   encoding = "latin1")
   columns <- Reduce(union, lapply(parts, names))
   do.call(rbind, lapply(parts, function(d) { d[setdiff(columns, names(d))] <- NA; d[columns] }))
}
one <- function(path) read.csv(file.path(folder, path), colClasses = "character", check.names = FALSE, na.strings = "")

districts <- c(E06000016 = "leicester", E06000017 = "rutland", E07000129 = "blaby", E07000130 = "charnwood",
               E07000131 = "harborough", E07000132 = "hinckley and bosworth", E07000133 = "melton",
               E07000134 = "north west leicestershire", E07000135 = "oadby and wigston")
policing <- c(NPA01 = "central leicester", NPA02 = "east leicester", NPA03 = "south leicester", NPA04 = "west leicester",
              NPA05 = "charnwood", NPA06 = "hinckley and blaby", NPA07 = "north west leicestershire",
              NPA08 = "melton and rutland", NPA09 = "harborough and wigston")
plain <- function(x) sub("hinkley", "hinckley", gsub("&", "and", tolower(trimws(x))))
district_of <- function(x) {
   name <- sub("^city of ", "", sub(" (district|borough|county|city)$", "", plain(x)))
   name[name %in% c("nwl", "nw leics")] <- "north west leicestershire"
   name[name %in% c("hbbc", "h and b")] <- "hinckley and bosworth"
   names(districts)[match(name, districts)]
}
policing_of <- function(x) {
   name <- sub(" npa$", "", plain(x))
   name[name %in% "blaby and hinckley"] <- "hinckley and blaby"
   name[name %in% "nwl"] <- "north west leicestershire"
   names(policing)[match(name, policing)]
}
sex_of <- function(x) c(m = "Male", male = "Male", f = "Female", female = "Female")[tolower(trimws(x))]
# Whole years up to 110; 0 is what a suspect's age is where nobody knows it.
age_of <- function(x, suspect = FALSE) {
   age <- suppressWarnings(as.numeric(x))
   age[!is.na(age) & (age < 0 | age > 110 | age != floor(age) | (suspect & age == 0))] <- NA
   age
}
month_of <- function(day) format(day, "%Y-%m")
days <- c("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
weekday_of <- function(day) days[as.POSIXlt(day)$wday + 1]
five <- function(age) as.character(cut(age, c(seq(0, 85, 5), 200), right = FALSE,
                                       labels = c(paste(seq(0, 80, 5), seq(4, 84, 5), sep = "-"), "85+")))
periods <- list(year = c("2020-04", "2021-03"), before = c("2019-04", "2020-03"), baseline = c("2019-04", "2020-03"),
                window = c("2020-04", "2021-09"), window_before = c("2018-10", "2020-03"), part = c("2021-04", "2021-09"),
                part_before = c("2020-04", "2020-09"), history = c("2017-04", "2021-09"), months = c("2018-09", "2021-09"),
                four_years = c("2017-10", "2021-09"))
within <- function(d, period) d[!is.na(d$month) & d$month >= periods[[period]][1] & d$month <= periods[[period]][2], ]

# ---- offences: the newest row of a crime counts; classes that a spreadsheet turned into dates ----

o <- read_all("police/offences-*.csv")
o <- data.frame(crime = o$`Crime number`, from = o$`Committed from`, to = o$`Committed to`, class = toupper(trimws(o$`HO class`)),
                status = tolower(trimws(o$`Crime status`)), place = tolower(trimws(o$`Location type`)), lsoa = o$LSOA11CD,
                npa = o$NPA, district = o$District, domestic = o$`Domestic flag`, knife = o$`Knife flag NDQIS`,
                updated = as.POSIXct(o$Updated, format = "%d/%m/%Y %H:%M", tz = "UTC"))
o$class[o$class %in% c("04-JAN", "01-APR")] <- "4/1"
o <- o[!is.na(o$crime) & !is.na(o$class) & !grepl("-[A-Z]{3}$", o$class) & !is.na(o$district), ]
o <- o[order(o$updated, na.last = FALSE), ]
o <- o[!duplicated(o$crime, fromLast = TRUE), ]
o$day <- as.Date(substr(o$from, 1, 10), "%d/%m/%Y")
o$hour <- as.integer(substr(o$from, 12, 13))
o$month <- month_of(o$day); o$weekday <- weekday_of(o$day)
o$night <- o$hour >= 22 | o$hour < 5
o$night_of <- weekday_of(o$day - ifelse(o$hour %in% 0:4, 1, 0))
o$area <- district_of(o$district); o$npa <- policing_of(o$npa)
# Hours covered, each with its part of the offence: at the first time up to an hour, in equal parts up to a day, else none.
minute_of <- function(x) as.numeric(as.POSIXct(x, format = "%d/%m/%Y %H:%M", tz = "UTC")) / 60
hours_between <- function(from, to) {
   a <- minute_of(from); b <- minute_of(to)
   if (is.na(a)) return(NULL)
   if (is.na(b) && !is.na(as.Date(substr(to, 1, 10), "%d/%m/%Y")) &&
       as.Date(substr(to, 1, 10), "%d/%m/%Y") > as.Date(substr(from, 1, 10), "%d/%m/%Y")) return(NULL)
   if (is.na(b) || b < a || b - a <= 60) return(floor(a / 60) %% 24)
   if (b - a > 24 * 60) return(NULL)
   head(seq(floor(a / 60), floor((b - 1) / 60)), 24) %% 24
}
places <- list(`Public or open place` = c("street", "car park", "park", "street / road", "road", "footpath", "alley",
                                          "recreation ground", "bus stop", "square", "canal"),
               `Shop or retail` = c("shop", "supermarket", "petrol station", "shopping centre"),
               Hospitality = c("public house", "pub", "bar", "nightclub", "takeaway", "restaurant"),
               Transport = c("bus", "station", "taxi", "train"), Education = c("school", "college", "university"),
               Healthcare = c("hospital", "surgery"), Leisure = c("leisure", "sports ground"))
o$group <- NA # dwellings, workplaces and what is online are no public place
for (g in names(places)) o$group[o$place %in% places[[g]]] <- g
nine <- c("1", "2", "4/1", "5D", "5E", "8N", "8P", "34A", "34B")
o$kept <- !o$status %in% c("no crime", "cancelled", "transferred")
o$other <- !o$domestic %in% "Y"
o$sv <- o$class %in% nine & !is.na(o$group) & o$other & o$kept
o$wide <- o$kept & o$class %in% c(nine, paste0("19", LETTERS[3:8]), "17A", "17B", "20A", "20B", "21", "22A", "22B", "70", "71", "73")
o$msv <- o$kept & o$class %in% c("1", "2", "5D", "34A", "34B")

# ---- suspects and victims: a pair counts once ----

tidy <- function(p, suspect) {
   names(p)[1:11] <- c("crime", "person", "role", "sex", "age", "seen", "stated", "lsoa", "beat", "home_npa", "home")
   p <- p[!duplicated(p), ]
   if (suspect) # of several roles in one crime the furthest
      p <- p[order(match(tolower(p$role), c("suspect", "named", "arrested", "cautioned", "charged", "convicted"), 0)), ]
   p <- p[is.na(p$person) | !duplicated(p[c("crime", "person")], fromLast = TRUE), ]
   p$age <- age_of(p$age, suspect); p$sex <- sex_of(p$sex); p$band <- five(p$age)
   p$home <- district_of(p$home); p$home_npa <- policing_of(p$home_npa)
   cbind(p[c("crime", "person", "role", "sex", "age", "band", "home", "home_npa")],
         o[match(p$crime, o$crime), c("sv", "msv", "class", "kept", "other", "area", "npa", "month")])
}
s <- tidy(read_all("police/suspects-*.csv"), TRUE)
v <- tidy(read_all("police/victims-*.csv"), FALSE)
v <- v[is.na(v$role) | tolower(v$role) %in% c("person", "individual"), ]
s <- s[!is.na(s$month), ]; v <- v[!is.na(v$month), ]

# ---- residents and neighbourhoods ----

P <- one("population/population.csv")
P <- data.frame(year = P$Year, area = P$geography_code, sex = P$Sex, age = as.integer(P$Age), n = as.integer(P$Population))
P$band <- five(P$age)
g <- one("population/geography.csv"); deciles <- one("population/deprivation.csv"); people <- one("population/population_lsoa.csv")
spot <- data.frame(lsoa = g$lsoa11_code, area = g$ltla21_code)
spot$quintile <- ceiling(as.integer(deciles$IMD_decile[match(spot$lsoa, deciles$lsoa11_code)]) / 2)
spot$n <- as.integer(people$total_population[match(spot$lsoa, people$lsoa11_code)])
settle <- function(d, lsoa) cbind(d, spot[match(lsoa, spot$lsoa), c("area", "quintile")])

# ---- health: dates may be serial numbers of a spreadsheet; the last row of a key counts ----

date_of <- function(x) {
   day <- rep(as.Date(NA), length(x))
   iso <- grepl("^[0-9]{4}-", x); serial <- grepl("^[0-9]{5}", x) & !grepl("[-/]", x); slash <- grepl("/", x)
   day[iso] <- as.Date(substr(x[iso], 1, 10))
   day[serial] <- as.Date(as.integer(substr(x[serial], 1, 5)), origin = "1899-12-30")
   day[slash] <- as.Date(substr(x[slash], 1, 10), "%d/%m/%Y")
   day
}
last_of <- function(d, key) { d <- d[!duplicated(d), ]; d[!duplicated(d[[key]], fromLast = TRUE), ] }
ae <- last_of(read_all("health/ae-*.csv"), "AEKEY")
ae <- ae[trimws(ae$AEPATGROUP) %in% "20" & (is.na(ae$AEATTENDCAT) | ae$AEATTENDCAT == "1"), ]
ae <- settle(data.frame(month = month_of(date_of(ae$ARRIVALDATE)), weekday = weekday_of(date_of(ae$ARRIVALDATE)),
                        hour = as.integer(substr(ae$ARRIVALTIME, 1, 2)), age = age_of(ae$ARRIVALAGE), sex = ae$SEX), ae$LSOA11)
h <- last_of(read_all("health/admissions-*.csv"), "EPIKEY")
h <- h[nchar(h$ADMIMETH) == 2 & substr(h$ADMIMETH, 1, 1) == "2" & h$EPIORDER == "1" & h$EPISTAT %in% "3" &
       !h$CLASSPAT %in% c("3", "4"), ]
h <- settle(data.frame(month = month_of(date_of(h$ADMIDATE)), cause = substr(toupper(h$CAUSE), 1, 3), age = age_of(h$STARTAGE),
                       second = toupper(h$DIAG_02), stay = suppressWarnings(as.numeric(h$SPELDUR))), h$LSOA11)
h$assault <- h$cause %in% c(paste0("X", 85:99), paste0("Y0", c(0:4, 8, 9)))
am <- last_of(read_all("ambulance/*.csv"), "Incident ID")
am <- data.frame(month = month_of(date_of(am$`Call time`)), area = district_of(am$District), age = age_of(am$`Patient age`),
                 conveyed = am$Conveyed)
