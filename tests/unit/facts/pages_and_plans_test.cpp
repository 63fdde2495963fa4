// How pages set out what they tell: a headline above a plan, a dateline below a menu, statements of
// numbered points, talks that go on for a second day. Each case: day of publication, text, the
// meetings that follow as "date|place|mode|status".
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

TEST_CASE("headlines, datelines, numbered statements and second days belong to what they head") {
    const Case cases[] = {
        {{2016, 9, 18},
         "President Barack Obama and Turkish President Recep Tayyip Erdogan spoke on the "
         "phone Sunday about Syria. They committed to meet in New York this week. A "
         "spokesman said that Erdogan and Obama would sit down in New York on Wednesday.",
         "2016-09-18||phone|held; 2016-09-21|New York|in-person|planned"},
        {{2014, 4, 14},
         "Chancellor Merkel receives the Prime Minister of Estonia\n\nFederal Chancellor "
         "Angela Merkel will receive the Prime Minister of the Republic of Estonia, Taavi "
         "Roivas, with military honours at the Federal Chancellery on Wednesday, 23 April,"
         " at 12:30.",
         "2014-04-23|Berlin|in-person|planned"},
        {{2013, 5, 9},
         "Vietnam-Laos Leaders' Meeting\n\n1. Prime Minister Nguyen Tan Dung and Prime "
         "Minister Thongsing Thammavong met in Hanoi on 9 May 2013.\n2. Leaders hailed the"
         " pact, renewed at their meeting in Vientiane on 18 July 2012.",
         "2013-05-09|Hanoi|in-person|held; 2012-07-18|Vientiane|in-person|held"},
        {{2004, 7, 29},
         "Polish President Aleksander Kwasniewski and Ukrainian President Leonid Kuchma "
         "began a second day of talks in Yalta on Thursday. The two had met in Yalta on "
         "Wednesday for an hour.",
         "2004-07-28|Yalta|in-person|held"},
        {{2000, 11, 16},
         "News\nArchive |\nInternational |\nSport |\nWeather |\nPapandreou, Cem meet "
         "|\n|\nNovember 16, 2000\nDOHA-- (AP) - Greek Prime Minister Costas Simitis met "
         "Turkish Prime Minister Bulent Ecevit on Wednesday for half an hour on the "
         "sidelines of a conference in Qatar.",
         "2000-11-15|Doha|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("each item of a chronology of meetings is one") {
    const Case cases[] = {
        {{2003, 6, 11},
         "Persson-Paasikivi: a chronology of the encounters\n\nSwedish Prime Minister "
         "Goran Persson receives Finnish Prime Minister Paavo Lipponen in Stockholm on "
         "Friday.\n\nMay 1996 -- Lipponen shows Persson his sauna in Turku.\n\nJuly 1998 "
         "-- Persson spends two days in Helsinki.\n\nMarch 2000 -- A tense news conference"
         " in Gothenburg is dominated by the price of paper.\n\nJune 2001 -- Persson meets"
         " Lipponen in Visby.\n\nMay 2002 -- Nobody expects the price of paper to fall.",
         "2003-06-13|Stockholm|in-person|planned; 1996-05|Turku|in-person|held; "
         "1998-07|Helsinki|in-person|held; 2000-03|Gothenburg|in-person|held; "
         "2001-06|Visby|in-person|held"},
        {{2003, 6, 11},
         "Swedish Prime Minister Goran Persson receives Finnish Prime Minister Paavo "
         "Lipponen in Stockholm on Friday.\n\nKey dates of the euro:\n\nMay 1998 -- "
         "Lipponen opens a fair in Brussels.\n\nJanuary 1999 -- The currency is launched "
         "in Frankfurt.\n\nMarch 2002 -- Persson speaks in Malmo.",
         "2003-06-13|Stockholm|in-person|planned"},
        {{2016, 10, 29},
         "Backgrounder\n\nRutte's visits to Germany\n\nUpdated: 2016-10-29 07:12\n\nBERLIN"
         " - The following are some exchanges between Dutch Prime Minister Mark Rutte and "
         "German Chancellor Angela Merkel.\n\n-- March 3-4, 2014, Rutte visited Germany. "
         "Merkel received him in Meseberg on March 4.\n\n-- May 21, 2015, Merkel and Rutte"
         " had a talk in Riga.",
         "2014-03-04|Meseberg|in-person|held; 2015-05-21|Riga|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("plans below plans, calls of others, agencies and thrones") {
    const Case cases[] = {
        {{1997, 11, 12},
         "HANOI, Nov. 11 -- Prime Minister Chavalit Yongchaiyudh of Thailand opened a "
         "six-day visit to Vietnam today. Mr. Chavalit, the first Thai leader to come here"
         " in four years, spent an hour and 20 minutes with Prime Minister Phan Van Khai "
         "this afternoon.",
         "1997-11-11|Hanoi|in-person|held"},
        {{1994, 11, 23},
         "WASHINGTON -- President Clinton, greeting Kazakhstan's Nursultan Nazarbayev with"
         " trumpets six days after the parliament in Almaty voted to give up the bombs, "
         "announced Tuesday that more aid would be found.",
         "1994-11-22|Washington|in-person|held"},
        {{1996, 8, 6},
         "King Offers Mubarak a Hand\n\nAMMAN, Jordan, Aug. 5 -- Here the flags were out. "
         "King Hussein met his guest, Egyptian President Hosni Mubarak.",
         "1996-08-05|Amman|in-person|held"},
        {{1994, 6, 7},
         "CAIRO -- Papers concluded Monday that Hosni Mubarak had been in Aqaba on "
         "Saturday, in the company of King Hussein of Jordan.",
         "1994-06-04|Aqaba|in-person|held"},
        {{2010, 5, 27},
         "Harper, Merkel talk trade\n\nCBC News | Posted: May 27, 2010 4:41 PM "
         "ET\n\nCanadian Prime Minister Stephen Harper met German Chancellor Angela Merkel"
         " in his Centre Block office on Thursday.",
         "2010-05-27|Ottawa|in-person|held"},
        {{2013, 11, 20},
         "ROME (AP) -- Prime Minister Enrico Letta telephoned Iranian President Hassan "
         "Rouhani on Tuesday. The call came a day before negotiators from Iran and six "
         "powers, Germany among them, were to resume talks in Geneva. The two had "
         "discussed the talks, Letta's office said.",
         "2013-11-19||phone|held"},
        {{2012, 9, 10},
         "SEOUL -- Danish Prime Minister Helle Thorning-Schmidt is set to put her name to "
         "a pact when she meets South Korean President Lee Myung-bak this week. The pact "
         "is to be signed at the Blue House on Tuesday in the presence of the two leaders.",
         "2012-09-11|Seoul|in-person|planned"},
        {{2022, 3, 21},
         "Japanese Prime Minister Fumio Kishida and Indian Prime Minister Narendra Modi "
         "spoke via video link on Monday. It was the second such summit. At the first, in "
         "November 2021, they lifted ties to a new height.",
         "2022-03-21||video|held; 2021-11||video|held"},
        {{1999, 6, 19},
         "Saturday, June 19, 1999 Published at 07:14 GMT 08:14 UK\n\nIndian Prime Minister"
         " Atal Behari Vajpayee met Sri Lankan President Chandrika Kumaratunga in Colombo "
         "on Friday.",
         "1999-06-18|Colombo|in-person|held"},
        {{2024, 4, 20},
         "ASTANA -- Kazakh President Qasym-Zhomart Toqaev and his Tajik counterpart, "
         "Emomali Rahmon, signed a treaty in Astana on April 19.",
         "2024-04-19|Astana|in-person|held"},
        {{1995, 5, 20},
         "After talks in Toledo, Spanish Prime Minister Felipe Gonzalez and Portuguese "
         "Prime Minister Anibal Cavaco Silva, who met for an hour on Friday, talked about "
         "Morocco and Algeria, where prices are low.",
         "1995-05-19|Toledo|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("sights are no hosts, other rounds are not theirs") {
    const Case cases[] = {
        {{2012, 9, 10},
         "SEOUL -- Danish Prime Minister Helle Thorning-Schmidt is set to put her name to "
         "a pact when she meets South Korean President Lee Myung-bak this week. The pact "
         "is to be signed at the Blue House on Tuesday in the presence of the two leaders."
         " She is to visit the demilitarized zone on Wednesday before flying to China.",
         "2012-09-11|Seoul|in-person|planned"},
        {{2013, 11, 20},
         "ROME (AP) -- Prime Minister Enrico Letta telephoned Iranian President Hassan "
         "Rouhani on Tuesday. Letta's office said much had been covered in the last round,"
         " which broke up Nov. 10.",
         "2013-11-19||phone|held"},
        {{2025, 7, 17},
         "Karol Nawrocki made his first visit to Lithuania as Polish president on "
         "Thursday, signing a treaty on defence and trade with Lithuanian President "
         "Gitanas Nauseda in Vilnius.",
         "2025-07-17|Vilnius|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("leads of agencies, papers and offices") {
    const Case cases[] = {
        {{1993, 9, 24},
         "Walesa, Havel mend fences\n\nPRAGUE, Sept. 23 -- President Lech Walesa of Poland"
         " and his Czech host, Vaclav Havel, strolled across Charles Bridge this morning "
         "and agreed to forget old quarrels.",
         "1993-09-23|Prague|in-person|held"},
        {{2002, 4, 9},
         "Jospin in Lisbon\n\nBy our correspondent in Lisbon\nTuesday April 9, "
         "2002\n\nLionel Jospin had come for the soup, he said. The French prime minister "
         "spent yesterday evening with his Portuguese colleague, Antonio Guterres, at the "
         "Sao Bento palace.",
         "2002-04-08|Lisbon|in-person|held"},
        {{2012, 11, 30},
         "Sofia News Agency | November 30, 2012, Friday\n\nBulgarian Prime Minister Boyko "
         "Borisov will travel to Skopje on Monday to meet his Macedonian counterpart, "
         "Nikola Gruevski, his office said.",
         "2012-12-03|Skopje|in-person|planned"},
        {{2019, 2, 7},
         "Kurz to meet Orban at Budapest\n\nVIENNA (APA) - Chancellor Sebastian Kurz flies"
         " to Hungary on Friday for a working lunch with Prime Minister Viktor Orban.",
         "2019-02-08|Budapest|in-person|planned"},
        {{2009, 3, 17},
         "Brown phones Topolanek\n\nPrime Minister Gordon Brown spoke to Czech Prime "
         "Minister Mirek Topolanek by telephone this morning. They will meet in London on "
         "2 April at the G20.",
         "2009-03-17||phone|held; 2009-04-02|London|in-person|planned"},
        {{1999, 10, 4},
         "Aznar and Guterres met in Albufeira at the weekend. The Spanish prime minister, "
         "Jose Maria Aznar, and his Portuguese colleague, Antonio Guterres, discussed "
         "water for three hours on Saturday.",
         "1999-10-02|Albufeira|in-person|held"},
        {{2021, 11, 5},
         "Mitsotakis, Anastasiades to meet\n\nATHENS - Greek Prime Minister Kyriakos "
         "Mitsotakis will receive Cypriot President Nicos Anastasiades at the Maximos "
         "Mansion at noon on Monday.",
         "2021-11-08|Athens|in-person|planned"},
        {{2008, 7, 14},
         "PARIS (AP) - Syrian President Bashar Assad was President Nicolas Sarkozy's guest"
         " at the Bastille Day parade on Monday, two days after the two held talks at the "
         "Elysee.",
         "2008-07-14|Paris|in-person|held; 2008-07-12|Paris|in-person|held"},
        {{2014, 3, 27},
         "The Hague, 25 March 2014\n\nOn 25 March, on the sidelines of the Nuclear "
         "Security Summit, President of Azerbaijan Ilham Aliyev met with Prime Minister of"
         " the Netherlands Mark Rutte.",
         "2014-03-25|The Hague|in-person|held"},
        {{2003, 8, 12},
         "CRAWFORD, Texas (Reuters) - President Bush telephoned Liberian President Moses "
         "Blah on Monday, hours after Charles Taylor flew into exile.",
         "2003-08-11||phone|held"},
        {{2017, 6, 30},
         "MEXICO CITY, June 29 (Xinhua) -- Guatemalan President Jimmy Morales on Thursday "
         "began a two-day visit to Mexico. He is to hold talks with his Mexican "
         "counterpart Enrique Pena Nieto on Friday.",
         "2017-06-30|Mexico City|in-person|planned"},
        {{2010, 2, 11},
         "The talks, held in Vilnius on Wednesday, were the first in two years between "
         "Lithuanian President Dalia Grybauskaite and Polish President Lech Kaczynski.",
         "2010-02-10|Vilnius|in-person|held"},
        {{2015, 2, 23},
         "Press statements following talks with Cyprus president\n\nFebruary 23, 2015 "
         "18:00 The Kremlin, Moscow\n\nPresident of Russia Vladimir Putin: Mr President, "
         "welcome. Our talks with President of Cyprus Nicos Anastasiades today were "
         "useful.",
         "2015-02-23|Moscow|in-person|held"},
    };
    check_meetings(cases);
}

}  // namespace
}  // namespace communique
