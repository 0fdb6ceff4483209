#!/bin/sh
# Load the real public files of a folder by their schemas and compare how many rows come out.
# usage: tests/optional/real_extracts.sh FOLDER [vrn-report]
# The folder has police/, indicators/, crime-tables/, deprivation/, population/ and lookups/.
folder=${1:?folder of the real files}
program=${2:-out/bin/vrn-report}
release=$(mktemp --suffix=.lua) || exit 2
report=$(mktemp) || exit 2
trap 'rm -f "$release" "$report"' EXIT
failed=0

# SCHEMA GLOB ROWS: rows read, of which none is rejected; or "refused" and a part of the reason
check() {
    cat > "$release" <<END
return release {
   title = "Real files", extracts = "$folder", sources = { $1 = "$2" },
   reports = { { "open-profile" } }, editions = { "restricted" },
}
END
    "$program" check "$release" > "$report" 2>&1
    if [ "$3" = refused ]; then
        grep -q "$4" "$report" && { echo "ok    $1 refused: $4"; return; }
    else
        awk -v want="$3" '$1 == "all" { gsub(",", ""); if ($2 == want && $5 == 0) good = 1 }
            END { exit !good }' "$report" && { echo "ok    $1 $3"; return; }
    fi
    echo "FAILS $1 $2"; sed 's/^/      /' "$report" | head -20
    failed=1
}

# police/: repeated Crime IDs are excluded, anti-social behaviour that is alike is not
check street "police/street/*.csv" 199362
check street "police/street-2025/*.csv" 72842
check street "police/street-earlier-vintage/*.csv" 9299
check street "police/other-forces/*.csv" 14125
check outcomes "police/outcomes/*.csv" 71074
check stop_search "police/stop-and-search/*.csv" 365
# population/
check population_district "population/lad-mid2019-*.csv" 72
check population_lsoa "population/lsoa2011-mid2017-*.csv" 611
check population_lsoa "population/lsoa2011-mid2020-*.csv" 611
check census_ethnicity "population/census2021-lad-ethnic-group.csv" 342
check census_ethnicity "population/census2021-lad-broad-age-sex.csv" refused 'there is no column "ethnic_group"'
check census_ethnicity "population/census2021-lsoa2021-residents-ethnic-group.csv" refused \
    'there is no column "ltla21_code"; "ltla24_code" is of another year'
# deprivation/
check deprivation "deprivation/imd2019-lsoa2011-domains-*.csv" 611
check imd2019_district "deprivation/imd2019-lad2019-*.csv" 317
check imd2025 "deprivation/imd2025-*.csv" 634
check deprivation "deprivation/imd2025-*.csv" refused 'there is no column "lsoa11_code"; "lsoa21_code" is of another year'
for table in subdomains-deciles-ranks underlying-indicators; do
    check deprivation "deprivation/imd2019-lsoa2011-$table.csv" refused 'there is no column "IMD_decile"'
done
# lookups/, boundaries/: other look-ups are not for this source
check geography "lookups/lsoa2011-ward2017-*.csv" 611
check lsoa_change "lookups/lsoa2011-to-lsoa2021.csv" 635
check lsoa21_geography "lookups/lsoa2021-ward2024-*.csv" 634
check geography "lookups/ward2021-lad2021.csv" refused 'there is no column "lsoa11_code"'
check geography "lookups/lad2024-csp2024-*.csv" refused 'there is no column "lsoa11_code"'
for map in "$folder"/boundaries/*json; do
    check geography "boundaries/${map##*/}" refused "this is JSON, not CSV"
done
# indicators/
check fingertips "indicators/fingertips/cyp-*.csv" 110
check fingertips "indicators/fingertips/suicide-*.csv" 55
check fingertips "indicators/fingertips/campylobacter-*.csv" 852
check dfe_lait "indicators/dfe-lait/lait-llr-*.csv" 18855
check dfe_lait_measures "indicators/dfe-lait/lait-data-*.csv" 448
check els "indicators/ons/els-*.csv" 2545
check subnational_indicators "indicators/ons/subnational-*.csv" refused \
    "csv:3: the heading stands here, below other lines"
for year in 2015 2016 2017 2018; do
    check indicator_table "indicators/ons/health-index-$year-llr.csv" refused 'there is no column "'
done
check indicator_table "indicators/ons/health-index-metadata.csv" refused 'there is no column "Area"'
# crime-tables/: printed tables have titles above their heading, which stands on two lines
check home_office_prc "crime-tables/home-office-prc-*.csv" 23068
check severity_weights "crime-tables/ons-crime-severity-weights.csv" 134
check severity_weights "crime-tables/offence-code-severity-*.csv" refused 'there is no column "code_original"'
check severity_weights "crime-tables/offence-code-to-*.csv" refused 'there is no column "code_original"'
for table in "$folder"/crime-tables/ons-pfa-tables/csv/*.csv; do
    check home_office_prc "crime-tables/ons-pfa-tables/csv/${table##*/}" refused \
        'there is no column "Financial Year"; check that this is the right file and that its first line is the heading'
done
for book in "$folder"/crime-tables/ons-pfa-tables/xlsx/*.xlsx; do
    check home_office_prc "crime-tables/ons-pfa-tables/xlsx/${book##*/}" refused \
        "this is an Excel workbook (.xlsx), not CSV; open it in the program that made it and save it as CSV UTF-8"
done
# health/: tables for printing, two heading rows below a title
for table in "$folder"/health/*.csv; do
    check indicator_table "health/${table##*/}" refused 'there is no column "Area"'
done
exit $failed
