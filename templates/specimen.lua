-- Every block of the language of templates once, on invented words and the figures of the sample: to look at in every brand and
-- format (templates/releases/specimen.lua), and to copy from.  lua/README.md explains each block by an example.

facts {
   crimes       = "open.all_crimes",
   rate         = "open.all_rate",
   change       = "open.change",
   months       = "open.monthly",
   types        = "open.type_share",
   rates        = "open.rate",
   violence     = fact "open.type_share" { crime_type = "Violence and sexual offences" },
   monthly      = fact "open.crimes" { crime_type = { "Violence and sexual offences", "Anti-social behaviour" } },
   llr          = fact "open.all_crimes" { area = "whole" },
   area_crimes  = fact "open.all_crimes" { area = "districts" },
   area_rates   = fact "open.all_rate" { area = "districts" },
   area_changes = fact "open.change" { area = "districts" },
   type_crimes  = fact "open.crimes_by_type" { area = "districts", crime_type = { "Robbery", "Possession of weapons" } },
}

names { crime_type = { "Type of crime" } }

sentences {
   changed = rule "change" { of = "change", subject = "the number of recorded crimes" },
   highest = rule "highest" { of = "area_rates" },
   peak    = rule "peak" { of = "months" },
}

local cs = { "Community consensus", "Collaboration", "Co-production", "Cooperation", "Counter-narrative" }

local function ring(current)
   return strip { cs[1], cs[2], cs[3], cs[4], cs[5], current = current }
end

local hills = {
   alt = "Three ranges of hills under a low sun, in flat blues and greens.", credit = "Picture: drawn by a program",
   consent = "nobody shown",
}

local function view(caption, crop)
   return photo "hills.jpg" {
      alt = hills.alt, credit = hills.credit, consent = hills.consent, caption = caption, crop = crop,
   }
end

return report {
   title    = "Specimen of every block",
   subject  = "What the language of templates can say, set once",
   author   = "Violence Reduction Network",
   keywords = "specimen, typesetting, accessibility",
   running  = "Specimen",
   footer   = "Invented words and figures",
   numbered_levels = 2, numbered_figures = true, spreads = true,

   cover {
      title = "Specimen of every block",
      view(),
      "Invented words and figures for {area.full}",
      "{period.label}",
   },

   contents { level = 2, note "Headings down to the second level; what stands here is below the list." },

   figures {}, figures { of = "tables" },

   -- ---- text ----

   chapter "Text" { label = "text", finding = "What is said most often is set most plainly; what matters most stands alone." },

   lead "{area.short} recorded {crimes.value:whole} crimes from {period.label}: large text says the one thing a reader should keep.",

   text "about.md",

   heading "Words in a line" { level = 2, label = "words" },

   text "words.md" { level = 3 },

   para {
      "A paragraph may be joined from texts and sentences.", "{changed}", "{highest}.",
      "A note explains without interrupting.{note: It stands at the foot of its page, small, and leads back to where it was called.}",
   },

   para [[
      References find their places by themselves: {number.rates} is {where.rates}, {number.areas} on page {page.areas}, and pictures are in
      {number.pictures}. A page that faces this one would be called opposite.
   ]],

   para {
      "A sentence chooses its wording by test: the year was",
      sentence {
         of = "change", up = "worse than the one before.", down = "better than the one before.",
         unclear = "not clearly different from the one before.", hidden = "too small to compare.", missing = "not compared.",
      },
   },

   note "Small print says where figures come from and what to keep in mind.",

   quote {
      "The first person who asked me what I wanted to do was a nurse. I had no answer then. I have one now.",
      by = "Young person, invented",
   },

   pull_quote "“A public health approach asks what happened to people before it asks what is wrong with them.”",

   heading "Scripts" { level = 2, label = "scripts" },

   text "scripts.md",

   heading "Gujarati, Punjabi, Hindi, Bengali" { level = 3 },

   para { lang = "gu",
      "હિંસા અટકાવી શકાય છે. જો તમને કોઈ યુવાન વ્યક્તિની ચિંતા હોય, તો તેની સાથે વાત કરો અને વહેલી મદદ માગો. શાળાઓ, પરિવારો અને સમુદાયો સાથે મળીને કામ કરે ત્યારે સૌથી વધુ ફરક પડે છે." },
   para { lang = "pa",
      "ਹਿੰਸਾ ਨੂੰ ਰੋਕਿਆ ਜਾ ਸਕਦਾ ਹੈ। ਜੇ ਤੁਹਾਨੂੰ ਕਿਸੇ ਨੌਜਵਾਨ ਦੀ ਚਿੰਤਾ ਹੈ, ਤਾਂ ਉਸ ਨਾਲ ਗੱਲ ਕਰੋ ਅਤੇ ਛੇਤੀ ਮਦਦ ਲਵੋ। ਜਦੋਂ ਸਕੂਲ, ਪਰਿਵਾਰ ਅਤੇ ਭਾਈਚਾਰੇ ਮਿਲ ਕੇ ਕੰਮ ਕਰਦੇ ਹਨ, ਤਾਂ ਸਭ ਤੋਂ ਵੱਧ ਫ਼ਰਕ ਪੈਂਦਾ ਹੈ।" },
   para { lang = "hi",
      "हिंसा को रोका जा सकता है। यदि आपको किसी युवा की चिंता है, तो उससे बात करें और जल्दी मदद लें। जब स्कूल, परिवार और समुदाय मिलकर काम करते हैं, तब सबसे अधिक अंतर पड़ता है।" },
   para { lang = "bn",
      "সহিংসতা প্রতিরোধ করা যায়। কোনো তরুণকে নিয়ে চিন্তিত হলে তার সঙ্গে কথা বলুন এবং আগেভাগে সাহায্য নিন। স্কুল, পরিবার ও সমাজ একসঙ্গে কাজ করলে সবচেয়ে বেশি পরিবর্তন আসে।" },

   heading "Urdu and Arabic, from right to left" { level = 3 },

   para { lang = "ur",
      "تشدد کو روکا جا سکتا ہے۔ اگر آپ کسی نوجوان کے بارے میں فکرمند ہیں تو اس سے بات کریں اور جلد مدد حاصل کریں۔ جب اسکول، خاندان اور برادریاں مل کر کام کرتی ہیں تو سب سے زیادہ فرق پڑتا ہے۔" },
   para { lang = "ar",
      "يمكن منع العنف. إذا كنت قلقًا على أحد الشباب فتحدث إليه واطلب المساعدة مبكرًا. عندما تعمل المدارس والأسر والمجتمعات معًا يكون الأثر أكبر." },

   heading "Polish and Somali" { level = 3 },

   group { lang = "pl",
      "Przemocy można zapobiegać. Jeśli martwisz się o młodą osobę, porozmawiaj z nią i jak najwcześniej poproś o pomoc. Najwięcej zmienia się wtedy, gdy szkoły, rodziny i społeczności działają razem." },
   para { lang = "so",
      "Rabshadda waa laga hortagi karaa. Haddii aad ka welwelsan tahay qof dhallinyaro ah, la hadal oo goor hore caawimaad raadi. Isbeddelka ugu weyn wuxuu yimaadaa marka iskuullada, qoysaska iyo bulshadu ay wada shaqeeyaan." },
   "A word within English has its language too: the Urdu for prevention is {lang:ur: روک تھام}, and a Polish greeting is *{lang:pl: dzień dobry}*.",

   -- ---- lists ----

   chapter "Lists and boxes" { colour = 3, finding = "Lists are for what could be counted; boxes for what could be left out." },

   heading "Lists" { level = 2 },

   "We will achieve this through:",

   numbers {
      item "Working upstream." { "We look for the causes behind the causes, and act at the earliest point at which acting helps." },
      item "Sharing what we know." {
         "Partners bring together what each of them holds:",
         letters { "police recorded crime;", "ambulance call-outs and hospital admissions;", "what young people tell us." },
      },
      item "Staying the course." { "Programmes are funded for long enough to be tested." },
   },

   heading "Across the partnership" { level = 3 },

   numbers { start = "continue",
      item "Learning together." { "The list goes on over a heading, and counts on." },
      item "Being open." { "Results are published, also those that disappoint." },
   },

   bullets {
      "Bullets hang, so that the second line of an entry begins under the first and not under its mark, however long the entry is.",
      "They nest:", bullets { "once,", "and no further than two levels." },
   },

   "What several documents say alike is held once, and printed by each:",

   bullets(each(content "principles", function (principle) return item(principle.title .. ".") { principle.text } end)),

   para(record("definitions", "who").text),

   definitions {
      { "Primary", "for everyone, before there is a problem" },
      { "Secondary", "for those at risk, as early as can be" },
      { "Tertiary", "for those already harmed or harming" },
   },

   heading "Boxes between paragraphs" { level = 2 },

   "A box stands between two paragraphs and never cuts into one.",

   objective "Strategic objective:" { "communities, services and leaders share one understanding of violence and act on it together." },

   statement "We believe violence is preventable.",

   big_numbers {
      tile { "{rate.value:one_dp}", "crimes were recorded for every thousand residents," },
      tile { "{violence.value:percent}", "of them violence or sexual offences." },
   },

   panel "What we mean by co-production" { "Decisions are made with those they concern, from the first question to the last report." },

   case "From the ward to work" { eyebrow = "Case study",
      "A young man was met by a navigator on the ward, two hours after he had been admitted. He agreed to one more meeting, and then "
         .. "to another.",
      "Half a year later he was in training. This story is invented.",
   },

   callout "Before you read on" { "A call-out asks for attention once. Two on a page ask for none." },

   profile "Victims of violence" { eyebrow = "Cohort",
      "The box keeps together if a page can hold it. Its tiles stand on white.",
      tiles {
         tile { icon = "hospital", "{violence.numerator:whole}", "offences of violence" },
         tile { icon = "people", "{violence.value:percent}", "of all recorded crimes" },
         tile { icon = "clock", "{months.count:whole}", "months" },
      },
      bullets { "Most live within a mile of where they were hurt.", "One in five had been a victim before." },
   },

   contact "Violence Reduction Network" {
      "Programme office, Invented Street, Northmoor",
      "E-mail: [office@example.org](mailto:office@example.org)",
   },

   page_break {},

   heading "The year at a glance" { level = 2 },

   tiles {
      tile { icon = "search", "{crimes.value:whole}", "recorded crimes" },
      tile { icon = "place", "{area_crimes.count:whole}", "districts" },
      tile { icon = "clock", "{months.count:whole}", "months" },
      tile { icon = "chart", "{types.count:whole}", "types of crime" },
      tile { icon = "growth", "{change.value:signed_percent}", "in a year" },
      tile { icon = "person", "{rate.value:one_dp}", "per thousand residents" },
   },

   -- ---- pictures ----

   heading "Pictures" { label = "pictures", strip = ring(2) },

   heading "Photos" { level = 2 },

   "A photo is as wide as its place, has its words for those who do not see it, names who took it, and says where consent is recorded.",

   view("Hills that nobody has climbed", "band"),

   columns { shares = { 1, 2 },
      group { view(nil, "square") },
      group {
         "Cut to a square, it stands beside words: a third of the page for the picture, two thirds for what it is about.",
         text "principle.md",
      },
   },

   heading "Icons and logos" { level = 2 },

   icons {
      icon "family" { title = "Family", "Violence at home, a parent in prison, or nobody who asks." },
      icon "school" { title = "School", bullets { "Absence, suspension, exclusion", "A place where somebody notices" } },
      icon "place" { title = "Neighbourhood", "Streets that are lit, and somewhere to go in the evening." },
   },

   logos {
      logo "logo.svg" { alt = "Invented Partnership" },
      logo "police.svg" { alt = "Invented Police" },
      logo "council.svg" { alt = "Invented Council" },
      logo "health.pdf" { alt = "Invented Health Board" },
   },

   -- ---- columns ----

   heading "Columns" { label = "columns", strip = ring(4) },

   objective "Strategic objective:" { "the conditions in which people live make violence less likely." },

   columns { shares = { 2, 1 },
      group {
         "We will achieve this through:",
         flow { columns = 2,
            numbers {
               item "Planning together." { "Schools, services and communities plan, so that help is there before it is asked for." },
               item "Agreeing." { "Partners agree on what each of them does, and by when it is done." },
               item "Funding." { "Money follows what is known to work, and tests what is not." },
               item "Listening." { "Young people say what would help, and hear what became of it." },
               item "Counting." { "Every programme counts what it does in the same way." },
               item "Telling." { "Results are published, also those that disappoint." },
            },
         },
      },
      group { panel "Who is the community?" { "Everyone who lives, works or learns here." } },
   },

   heading "Three columns" { level = 2 },

   flow { columns = 3, text "principle.md", text "principle.md", text "principle.md" },

   -- ---- figures ----

   chapter "Figures" { colour = 2, finding = rule "highest" { of = "area_rates" } },

   "A chart has a finding for a headline, its measure below, and its source at the foot.",

   chart "rates" {
      mark = "bars", facts = "rates", x = "crime_type", interval = true, order = "largest first", format = "one_dp", label = "rates",
      title    = "Violence and sexual offences are the most recorded type",
      subtitle = "Recorded crimes per 1,000 residents by type, {area.name}, {period.label}",
      axis     = "Recorded crimes per 1,000 residents",
      what     = "recorded crimes per 1,000 residents by type in {area.name}",
   },

   text "principle.md",

   diagram "evaluation" { kind = "wheel", height = 210, title = "How we learn", marked = { 2 }, "Evaluation", "Monitoring", "Insight", "Feedback" },

   chart "monthly" {
      mark = "line", facts = "monthly", x = "month", series = "crime_type", events = true, floats = "foot",
      title    = rule "leader" { of = "monthly" },
      subtitle = "Recorded crimes per month, two types, {area.name}, {period.label}",
      axis     = "Recorded crimes per month",
      what     = "crimes recorded per month in {area.name} by type",
   },

   matrix "evidence" {
      title = "What works", source = "Source: an invented toolkit.",
      grades = { { "Impact", "None", "Low", "High" }, { "Evidence", "Weak", "Strong" } },
      { group = "At school", { "Mentoring", "High", "Weak" }, { "Lessons", "Low", "[x]" } },
      { group = "In the street", { "Navigators", "High", "Strong" } },
   },

   timeline "plan" {
      title = "The plan", source = "Source: an invented programme plan.",
      { "Recruit", from = "2020-04", to = "2020-09", done = true }, { "Train", from = "2020-08", to = "2021-01" },
      { "Agree", at = "2020-11" },
   },

   -- ---- tables ----

   section "tables" { needs = "area_rates", about = "crimes by area", part "tables" },

   when("release.synthetic", callout "Invented data" { "Every page made from invented data says so at its head." }),

   heading "What stands behind the figures" {},

   heading "Quality of the data" { level = 2 }, data_quality {},

   methods { level = 2 },

   heading "Figures as tables" { level = 2 }, chart_tables {},

   back_cover { title = "Violence is preventable", "An invented partnership in {area.name}", "[www.example.org](https://www.example.org)" },
}
