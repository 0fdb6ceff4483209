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

check fingertips "indicators/fingertips/cyp-*.csv" 110
check fingertips "indicators/fingertips/suicide-*.csv" 55
check fingertips "indicators/fingertips/campylobacter-*.csv" 852
check dfe_lait "indicators/dfe-lait/lait-llr-*.csv" 18855
check dfe_lait_measures "indicators/dfe-lait/lait-data-*.csv" 448
check els "indicators/ons/els-*.csv" 2545
check home_office_prc "crime-tables/home-office-prc-*.csv" 23068
check severity_weights "crime-tables/ons-crime-severity-weights.csv" 134
check imd2019_district "deprivation/imd2019-lad2019-*.csv" 317
check imd2025 "deprivation/imd2025-*.csv" 634
check census_ethnicity "population/census2021-lad-ethnic-group.csv" 342
check lsoa21_geography "lookups/lsoa2021-ward2024-*.csv" 634
check outcomes "police/outcomes/*.csv" 71074
check stop_search "police/stop-and-search/*.csv" 365
check subnational_indicators "indicators/ons/subnational-*.csv" refused \
    "csv:3: the heading stands here, below other lines"
check home_office_prc "crime-tables/ons-pfa-tables/csv/ye-2019-12-table-p5.csv" refused \
    "there is no column \"Financial Year\""
check indicator_table "health/nhs-assault-sharp-object-region-totals.csv" refused \
    "there is no column \"Area\""
exit $failed
