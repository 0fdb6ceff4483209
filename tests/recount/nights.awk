# Recounts volume and nights of serious violence, with awk alone, from the extracts that recount.R left in a folder:
#
#    awk -f tests/recount/nights.awk FOLDER/offences.csv FOLDER/facts.csv
#
# Columns of the facts are taken from the end, since names of areas hold commas.

function weekday(d, m, y,    k) {                       # 0 = Saturday, by Zeller's congruence
   if (m < 3) { m += 12; y-- }
   k = y % 100; y = int(y / 100)
   return (d + int(13 * (m + 1) / 5) + k + int(k / 4) + int(y / 4) + 5 * y) % 7
}
BEGIN {
   FS = ","
   split("Saturday Sunday Monday Tuesday Wednesday Thursday Friday", day, " ")
   n = split("1 2 4/1 4.1 5D 5E 8N 8n 8P 34A 34B", list, " ")
   for (i = 1; i <= n; i++) serious[list[i]] = 1
   n = split("Street,Park,Supermarket,Public house,Car park", list, ",")
   for (i = 1; i <= n; i++) open_to_all[list[i]] = 1
}
{ gsub(/"/, "") }
FNR == 1 { file++; next }
file == 1 {
   class = $4; sub(/ +$/, "", class); status = tolower($5); sub(/ +$/, "", status)
   if (!(class in serious) || !($6 in open_to_all) || $8 == "Y" || (status != "" && status != "crimed")) next
   if ($7 == "" || $7 == "Outside LLR") next
   split($2, part, /[\/ :]/)
   month = part[3] * 12 + part[2]
   if (month < 2020 * 12 + 4 || month > 2021 * 12 + 9) next
   here["sna.offences_window"]++
   if (part[4] == "") next
   hour = part[4] + 0
   if (hour < 22 && hour >= 5) next
   w = weekday(part[1] + 0, part[2] + 0, part[3] + 0)
   here["sna.night_time_weekdays weekday=" day[w + 1]]++
   if (hour < 5) w = (w + 6) % 7
   here["sna.night_time_nights night_of=" day[w + 1]]++
}
file == 2 && $3 == "E23000021" { program[$2 ($(NF - 15) == "" ? "" : " " $(NF - 15))] = $(NF - 14) }
END {
   for (what in here) {
      all++
      if (here[what] == program[what]) good++
      else printf "%s: program %s, here %s\n", what, program[what], here[what]
   }
   printf "%d facts recounted, %d agree\n", all, good
   exit all == 0 || good != all
}
