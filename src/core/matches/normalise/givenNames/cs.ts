/** Given names with the forms people use for them; from common usage, the full name first. */
export const cs = `
Adam: Áďa Adámek
Adéla: Áďa Adélka Ada
Adriana: Áďa Ada
Alena: Ája Alenka Lenka
Aleš: Alda Alešek
Alexandr: Saša Alex
Alexandra: Saša Alex Saška
Alice: Ali Alička
Alois: Lojza Lojzík
Aneta: Anetka Áňa
Anežka: Anka Anežská
Anna: Anička Andulka Anka Áňa
Antonín: Tonda Toník Toníček
Barbora: Bára Barča Barunka Borka
Bedřich: Béďa
Blanka: Blaněnka
Bohumil: Bob Bohouš Bohuš Míla
Bohuslav: Bohuš Slávek Boďa
Božena: Boža Boženka
Dagmar: Dáša Dagmara Máša
Dana: Danka Daniela
Daniel: Dan Daneček
Daniela: Dana Danka
David: Dava Davídek
Denisa: Deniska Děny
Dominik: Domča Dominek
Dominika: Domča Domi
Eduard: Eda Edík
Eliška: Eli Elinka
Emil: Emilek
Ema: Emička Emma
Eva: Evička Evča
František: Franta Fanda Fráňa
Gabriela: Gabina Gábina Gabča
Hana: Hanka Háňa Hanička
Helena: Helča Helenka Hela
Ilona: Ilonka
Irena: Irča Irenka Renka
Iva: Ivka Ivana
Ivan: Ivánek
Ivana: Iva Ivanka Ivča
Iveta: Ivetka Iva
Jakub: Kuba Kubík Jakoubek
Jan: Honza Jenda Jeník Honzík
Jana: Janička Janka Jája
Jaromír: Jarda Mirek Jarek
Jaroslav: Jarda Jára Jarek Slávek
Jaroslava: Jarka Jára Slávka
Jindřich: Jindra Jindřišek
Jiří: Jirka Jura Jiřík Jiříček
Jiřina: Jiřka Jiřinka
Jitka: Jituška Jíťa
Josef: Pepa Pepík Jožka Joska
Julie: Julča Julinka
Kamil: Kamilek
Kamila: Kamča Kamilka
Karel: Kája Karlík Karlíček
Karolína: Kája Kájina Karol
Kateřina: Katka Káťa Kačka Kačenka Kateřinka
Klára: Klárka
Kristýna: Kristýnka Týna Kikina
Květa: Květoslava Květuška
Ladislav: Láďa Ladík Laďka
Lenka: Leni Lenička
Libor: Borek Liborek
Lucie: Lucka Luci Lucinka
Luboš: Lubomír Luba Libor
Lubomír: Luboš Luba Mirek
Ludmila: Lída Míla Lidka Liduška
Lukáš: Luky Lukášek Luk
Marcela: Marcelka
Marek: Mareček Mára
Marie: Maruška Mařenka Máňa Majka Marjánka Maří
Markéta: Markétka Maky Market
Martin: Marťas Máťa Martínek
Martina: Maťa Martinka
Matěj: Máťa Matýsek Mates
Michaela: Míša Michala Misa
Michal: Míša Michálek Misa
Milada: Míla Milda
Milan: Milda Milánek
Milena: Milenka Míla
Miloslav: Miloš Míla Milda
Miloš: Milda Milošek
Miluše: Miluška Míla
Miroslav: Mirek Míra Slávek
Miroslava: Mirka Míra Slávka
Monika: Monča Moni Monička
Natálie: Naty Natálka
Nikola: Niky Nikolka
Oldřich: Olda Oldříšek
Olga: Olina Olinka
Ondřej: Ondra Ondrášek
Otakar: Ota Otík
Patrik: Paťa Patrik
Pavel: Pavlík Pája Paul
Pavla: Pavlína Pája Pavlínka
Pavlína: Pavla Pája Pavlínka
Petr: Péťa Petřík Petříček
Petra: Péťa Petruška Peťka
Radek: Ráďa Radoslav Radovan
Radka: Ráďa Radmila
Radim: Ráďa Radimek
Renata: Renča Renatka Renka
Richard: Ríša Ríčo
Robert: Robin Roba Bob
Roman: Romča Romek
Romana: Romča Romanka
Rostislav: Rosťa
Rudolf: Ruda Rudla
Simona: Simča Simonka
Sofie: Sofinka Žofie
Soňa: Sonička Sonka
Stanislav: Standa Stáňa Slávek
Stanislava: Stáňa Slávka
Šárka: Šáruška
Štěpán: Štěpánek Štefan
Štěpánka: Štěpka
Tereza: Terka Terezka Týna Terez
Tomáš: Tom Tomášek Tomík
Václav: Vašek Venca Vašík
Vendula: Vendy Vendulka
Věra: Věrka Věruška
Veronika: Verča Verunka Nika Verka
Viktor: Vítek Viky
Vilém: Vilda Vilík
Vít: Vítek Víťa
Vladimír: Vláďa Vladan Vladek
Vlasta: Vlastička
Vlastimil: Vlasta Vlastík
Vojtěch: Vojta Vojtíšek
Zbyněk: Zbyňa
Zdeněk: Zdenda Zdenek Zdeny
Zdeňka: Zdena Zdenička
Zuzana: Zuzka Zuzanka Zuza
Žaneta: Žanet Jana
`;
