-- Mid-year estimates in long form: area, year, sex, single year of age.
--
-- Estimates before and after their rebasing to a census are two bases that no series mixes;
-- `basis` says which, where the file does.  90 stands for 90 and over.
local ages = { ["90+"] = "90", ["Age 90+"] = "90", ["90 and over"] = "90", ["Aged 90+"] = "90",
               ["Age 0"] = "0", ["Age 1"] = "1", ["Age 2"] = "2", ["Age 3"] = "3",
               ["Age 4"] = "4", ["Age 5"] = "5", ["Age 6"] = "6", ["Age 7"] = "7",
               ["Age 8"] = "8", ["Age 9"] = "9", ["Age 10"] = "10", ["Age 11"] = "11",
               ["Age 12"] = "12", ["Age 13"] = "13", ["Age 14"] = "14", ["Age 15"] = "15",
               ["Age 16"] = "16", ["Age 17"] = "17", ["Age 18"] = "18", ["Age 19"] = "19",
               ["Age 20"] = "20", ["Age 21"] = "21", ["Age 22"] = "22", ["Age 23"] = "23",
               ["Age 24"] = "24", ["Age 25"] = "25", ["Age 26"] = "26", ["Age 27"] = "27",
               ["Age 28"] = "28", ["Age 29"] = "29", ["Age 30"] = "30", ["Age 31"] = "31",
               ["Age 32"] = "32", ["Age 33"] = "33", ["Age 34"] = "34", ["Age 35"] = "35",
               ["Age 36"] = "36", ["Age 37"] = "37", ["Age 38"] = "38", ["Age 39"] = "39",
               ["Age 40"] = "40", ["Age 41"] = "41", ["Age 42"] = "42", ["Age 43"] = "43",
               ["Age 44"] = "44", ["Age 45"] = "45", ["Age 46"] = "46", ["Age 47"] = "47",
               ["Age 48"] = "48", ["Age 49"] = "49", ["Age 50"] = "50", ["Age 51"] = "51",
               ["Age 52"] = "52", ["Age 53"] = "53", ["Age 54"] = "54", ["Age 55"] = "55",
               ["Age 56"] = "56", ["Age 57"] = "57", ["Age 58"] = "58", ["Age 59"] = "59",
               ["Age 60"] = "60", ["Age 61"] = "61", ["Age 62"] = "62", ["Age 63"] = "63",
               ["Age 64"] = "64", ["Age 65"] = "65", ["Age 66"] = "66", ["Age 67"] = "67",
               ["Age 68"] = "68", ["Age 69"] = "69", ["Age 70"] = "70", ["Age 71"] = "71",
               ["Age 72"] = "72", ["Age 73"] = "73", ["Age 74"] = "74", ["Age 75"] = "75",
               ["Age 76"] = "76", ["Age 77"] = "77", ["Age 78"] = "78", ["Age 79"] = "79",
               ["Age 80"] = "80", ["Age 81"] = "81", ["Age 82"] = "82", ["Age 83"] = "83",
               ["Age 84"] = "84", ["Age 85"] = "85", ["Age 86"] = "86", ["Age 87"] = "87",
               ["Age 88"] = "88", ["Age 89"] = "89", ["Age 90"] = "90",
             }
return schema "population" {
    title     = "Population estimates, long form",
    publisher = "Office for National Statistics",
    licence   = "Open Government Licence v3.0",
    source    = "Mid-year population estimates, Office for National Statistics",
    open      = true,
    whole     = true,
    columns   = {
        column "year" { heading = { "Year", "DATE", "Mid-year", "date_name" }, type = "year",
                        required = true, min = 1981, max = 2100 },
        column "area" {
            heading = { "geography_code", "GEOGRAPHY_CODE", "Area code", "ladcode",
                        "ladcode23", "Code" },
            type = "text", required = true, shape = "A99999999",
        },
        column "area_name" {
            heading = { "geography_name", "GEOGRAPHY_NAME", "Area name", "laname", "laname23",
                        "Name" },
            type = "text", optional = true,
        },
        column "sex" {
            heading = { "Sex", "C_GENDER_NAME", "C_SEX_NAME", "GENDER_NAME" }, type = "code",
            required = true, codes = { "Persons", "Male", "Female" },
            synonyms = { ["1"] = "Male", ["2"] = "Female", ["M"] = "Male", ["F"] = "Female",
                         ["Males"] = "Male", ["Females"] = "Female", ["Total"] = "Persons",
                         ["All persons"] = "Persons", ["P"] = "Persons" },
        },
        column "age" {
            heading = { "Age", "C_AGE_NAME", "AGE_NAME" }, type = "age", required = true,
            synonyms = ages,
        },
        column "population" {
            heading = { "Population", "OBS_VALUE", "Count" }, type = "count", required = true,
        },
        column "basis" { heading = { "Basis" }, type = "code", optional = true,
                         codes = { "original", "rebased" } },
    },
    ignore    = { "country", "MEASURES_NAME", "RECORD_COUNT", "DATE_NAME", "GEOGRAPHY_TYPE" },
    key       = { column = { "year", "area", "sex", "age" }, repeats = "refuse" },
}
