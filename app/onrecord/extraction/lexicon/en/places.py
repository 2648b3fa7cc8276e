"""Places and peoples that news names: general geography, compiled by the authors; no corpus was read for it.

Entries of several words are joined by "_" here and by a space in the sets.
"""

from onrecord.text.lexicon import words

_COUNTRIES = """
Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain Bangladesh
Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Botswana Brazil Brunei Bulgaria Burkina_Faso Burma Burundi
Cambodia Cameroon Canada Cape_Verde Chad Chile China Colombia Comoros Congo Costa_Rica Croatia Cuba Cyprus Czechia
Czech_Republic Denmark Djibouti Dominica Dominican_Republic East_Timor Ecuador Egypt El_Salvador England Eritrea
Estonia Eswatini Ethiopia Fiji Finland France Gabon Gambia Germany Ghana Gibraltar Great_Britain Greece Greenland
Grenada Guatemala Guernsey Guinea Guyana Haiti Honduras Hong_Kong Hungary Iceland India Indonesia Iran Iraq Ireland
Israel Italy Ivory_Coast Jamaica Japan Jordan Kashmir Kazakhstan Kenya Kosovo Kurdistan Kuwait Kyrgyzstan Laos Latvia
Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Macau Macedonia Madagascar Malawi Malaysia Maldives
Mali Malta Mauritania Mauritius Mexico Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal
Netherlands New_Zealand Nicaragua Niger Nigeria North_Korea North_Macedonia Northern_Ireland Norway Oman Pakistan
Palestine Panama Papua_New_Guinea Paraguay Peru Philippines Poland Portugal Puerto_Rico Qatar Romania Russia Rwanda
Samoa Saudi_Arabia Scotland Senegal Serbia Seychelles Sierra_Leone Singapore Slovakia Slovenia Solomon_Islands Somalia
South_Africa South_Korea South_Sudan Soviet_Union Spain Sri_Lanka Sudan Suriname Sweden Switzerland Syria Taiwan
Tajikistan Tanzania Thailand Tibet Timor-Leste Togo Tonga Trinidad Tobago Tunisia Turkey Turkmenistan Uganda Ukraine
United_Arab_Emirates United_Kingdom United_States Uruguay Uzbekistan Vanuatu Vatican_City Venezuela Vietnam Wales
Yemen Yugoslavia Zambia Zimbabwe U.S. U.S.A. US USA U.K. UK UAE America Britain Holland Persia Catalonia Crimea Donbas
Chechnya Dagestan Gaza West_Bank Golan_Heights Darfur Tigray Zanzibar Korea
"""

_STATES = """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana
Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska
Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania
Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington West_Virginia Wisconsin
Wyoming Guam D.C. DC NSW QLD NYC LA Virgin_Islands Ala. Alaska Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md.
Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt.
Va. Wash. W.Va. Wis. Wyo. Alberta British_Columbia Manitoba New_Brunswick Newfoundland Labrador Nova_Scotia Ontario
Quebec Québec Saskatchewan Yukon Nunavut New_South_Wales Queensland South_Australia Tasmania Victoria Western_Australia
Northern_Territory Andhra_Pradesh Assam Bihar Chhattisgarh Goa Gujarat Haryana Himachal_Pradesh Jharkhand Karnataka
Kerala Madhya_Pradesh Maharashtra Manipur Meghalaya Mizoram Nagaland Odisha Punjab Rajasthan Sikkim Tamil_Nadu
Telangana Tripura Uttar_Pradesh Uttarakhand West_Bengal Sindh Balochistan Khyber_Pakhtunkhwa Bavaria Saxony Hesse
Brandenburg Tuscany Sicily Sardinia Lombardy Andalusia Galicia Flanders Wallonia Brittany Normandy Provence Corsica
Xinjiang Guangdong Hunan Hubei Sichuan Henan Hebei Shandong Jiangsu Zhejiang Fujian Yunnan Hainan Hokkaido Okinawa
Aceh Bali Java Sumatra Borneo Mindanao Luzon Gauteng KwaZulu-Natal Limpopo Mpumalanga Lagos_State Kaduna Borno
Kent Surrey Essex Sussex Norfolk Suffolk Devon Cornwall Dorset Somerset Hampshire Wiltshire Berkshire Oxfordshire
Buckinghamshire Bedfordshire Hertfordshire Cambridgeshire Northamptonshire Leicestershire Warwickshire Worcestershire
Gloucestershire Herefordshire Shropshire Staffordshire Derbyshire Nottinghamshire Lincolnshire Yorkshire Lancashire
Cheshire Cumbria Northumberland Merseyside Tyneside Teesside Greater_Manchester West_Midlands Fife Lothian Tayside
Aberdeenshire Lanarkshire Ayrshire Glamorgan Gwynedd Gwent Dyfed Powys Antrim Armagh Tyrone Fermanagh Cavan Donegal
Kerry Mayo Sligo Leitrim Roscommon Galway Clare Limerick Tipperary Kilkenny Wexford Wicklow Kildare Meath Louth
Monaghan Offaly Laois Longford Westmeath Waterford
"""

_CITIES = """
Abidjan Abu_Dhabi Abuja Accra Addis_Ababa Adelaide Aden Ahmedabad Albany Albuquerque Aleppo Alexandria Algiers Almaty
Amman Amsterdam Anchorage Ankara Antwerp Athens Atlanta Auckland Austin Baghdad Baku Baltimore Bamako Bandung Bangalore
Bengaluru Bangkok Barcelona Basel Basra Beijing Beirut Belfast Belgrade Benghazi Berlin Bern Bilbao Birmingham Bishkek
Bogota Bogotá Boise Bologna Bonn Bordeaux Boston Bradford Brasilia Bratislava Bridgetown Brisbane Bristol Brooklyn
Brussels Bucharest Budapest Buenos_Aires Buffalo Cairo Calais Calcutta Calgary Cambridge Canberra Canterbury Cape_Town
Caracas Cardiff Casablanca Charleston Charlotte Chennai Chicago Chisinau Christchurch Cincinnati Cleveland Cologne
Colombo Columbus Copenhagen Cork Dakar Dallas Damascus Dar_es_Salaam Darwin Delhi Denver Derby Des_Moines Detroit Dhaka
Doha Donetsk Dresden Dubai Dublin Durban Durham Dushanbe Düsseldorf Edinburgh Edmonton Eindhoven Entebbe Exeter Fairfax
Fallujah Florence Fort_Worth Frankfurt Freetown Fresno Geneva Genoa Georgetown Ghent Glasgow Gothenburg Granada
Guadalajara Guangzhou Guantanamo Haifa Halifax Hamburg Hanoi Harare Harlem Hartford Havana Hebron Helsinki Hiroshima
Hobart Ho_Chi_Minh_City Honolulu Houston Hull Hyderabad Idlib Indianapolis Irbil Erbil Islamabad Istanbul Izmir Jaffa
Jakarta Jeddah Jenin Jerusalem Johannesburg Juba Kabul Kampala Kandahar Karachi Kathmandu Khan_Younis Kharkiv Khartoum
Kherson Kiev Kyiv Kigali Kingston Kinshasa Kolkata Krakow Kuala_Lumpur Kuwait_City La_Paz Lagos Lahore Las_Vegas
Lausanne Leeds Leicester Leipzig Lille Lima Lisbon Liverpool Ljubljana London Londonderry Los_Angeles Louisville
Luanda Lucknow Lugansk Luhansk Lusaka Lviv Lyon Maastricht Madrid Malmo Malmö Managua Manama Manchester Manhattan Manila
Maputo Mariupol Marrakech Marseille Mecca Medina Melbourne Memphis Miami Milan Milwaukee Minneapolis Minsk Mogadishu
Mombasa Monrovia Montevideo Montreal Moscow Mosul Mumbai Bombay Munich Nagasaki Nairobi Naples Nashville Nassau Newark
Newcastle New_Delhi New_Haven New_Orleans New_York_City Niamey Nice Nicosia Norwich Nottingham Novosibirsk Nuremberg
Odessa Odesa Omaha Orlando Osaka Oslo Ottawa Ouagadougou Oxford Palermo Palo_Alto Paris Perth Peshawar Philadelphia
Phnom_Penh Phoenix Pittsburgh Plymouth Port-au-Prince Port_Moresby Port_of_Spain Portland Porto Portsmouth Poznan
Prague Pretoria Pristina Providence Pyongyang Quito Rabat Raleigh Ramallah Rangoon Yangon Raqqa Rawalpindi Reykjavik
Richmond Riga Rio_de_Janeiro Riyadh Rome Rotterdam Sacramento Saigon Salisbury Salt_Lake_City Salzburg San_Antonio
San_Diego San_Francisco San_Jose San_José San_Juan Sana’a Sanaa Santiago Santo_Domingo Sarajevo Sao_Paulo São_Paulo
Savannah Seattle Sevastopol Seville Shanghai Sheffield Shenzhen Skopje Sofia Southampton Srinagar St._Louis Stockholm
Strasbourg Stuttgart Suva Swansea Sydney Taipei Tallinn Tampa Tashkent Tbilisi Tegucigalpa Tehran Tel_Aviv The_Hague
Hague Thessaloniki Tijuana Tikrit Tirana Tokyo Toledo Toronto Toulouse Trenton Tripoli Tucson Tulsa Tunis Turin Ulster
Ulaanbaatar Utrecht Valencia Valletta Vancouver Venice Vienna Vientiane Vilnius Warsaw Wellington Wichita Windhoek
Winnipeg Worcester Wuhan Yaounde Yerevan York Zagreb Zaragoza Zurich Zürich Brooklyn Queens Bronx Staten_Island
Long_Island Westminster Whitehall Hollywood Wall_Street Silicon_Valley Capitol_Hill Tallahassee Topeka Tulsa Spokane
Anaheim Oakland Berkeley Pasadena Davos Brexit Bethlehem Nazareth Nablus Bolton Rochdale Tameside Wakefield Oldham
Salford Blackpool Preston Sunderland Middlesbrough Doncaster Rotherham Huddersfield Grimsby Ipswich Luton Reading
Slough Brighton Bournemouth Torquay Swindon Gloucester Cheltenham Coventry Wolverhampton Walsall Stoke Telford Dundee
Aberdeen Inverness Stirling Perth Paisley Wrexham Newport Bangor Derry Lisburn Newry Drogheda Dundalk Wuppertal
Africa Asia Europe Antarctica Arctic North_America South_America Latin_America Central_America Middle_East Far_East
Southeast_Asia Caribbean Scandinavia Balkans Balkan Mediterranean  Caucasus Siberia Sahel Sahara
Sinai Riviera Midwest South Southwest Northeast Northwest East West North Crimea Benelux Iberia Bosnia-Herzegovina
"""

_PEOPLES = """
Afghan Afghans African Africans Albanian Albanians Algerian Algerians American Americans Angolan Arab Arabs Arabian
Argentine Argentinian Argentines Armenian Armenians Asian Asians Australian Australians Austrian Austrians Azerbaijani
Azeri Bahamian Bahamians Bahraini Bangladeshi Bangladeshis Barbadian Basque Bavarian Belarusian Belgian Belgians
Bolivian Bosnian Bosnians Botswanan Brazilian Brazilians British Britons Briton Bulgarian Bulgarians Burmese Burundian
Cambodian Cameroonian Canadian Canadians Caribbean Catalan Catalans Chadian Chechen Chilean Chileans Chinese Colombian
Colombians Congolese Cornish Corsican Croat Croats Croatian Croatians Cuban Cubans Cypriot Cypriots Czech Czechs Danish
Dane Danes Dominican Dutch Dutchman Ecuadorian Egyptian Egyptians Emirati English Englishman Eritrean Estonian Estonians
Ethiopian Ethiopians European Europeans Fijian Filipino Filipinos Finnish Finn Finns Flemish French Frenchman Frenchwoman
Gambian Georgian Georgians German Germans Ghanaian Ghanaians Greek Greeks Grenadian Guatemalan Guinean Guyanese Haitian
Haitians Hispanic Hispanics Honduran Hungarian Hungarians Icelandic Indian Indians Indonesian Indonesians Iranian
Iranians Iraqi Iraqis Irish Irishman Irishwoman Israeli Israelis Italian Italians Ivorian Jamaican Jamaicans Japanese
Jewish Jew Jews Jordanian Jordanians Kashmiri Kazakh Kenyan Kenyans Korean Koreans Kosovar Kurd Kurds Kurdish Kuwaiti
Kuwaitis Kyrgyz Laotian Latin Latino Latinos Latina Latinas Latvian Latvians Lebanese Liberian Libyan Libyans Lithuanian
Lithuanians Londoner Londoners Luxembourgish Macedonian Malagasy Malawian Malaysian Malaysians Maldivian Malian Maltese
Maori Māori Mexican Mexicans Moldovan Mongolian Montenegrin Moroccan Moroccans Mozambican Muscovite Muslim Muslims
Namibian Nepalese Nepali Nicaraguan Nigerian Nigerians Nigerien Nordic Norwegian Norwegians Omani Pakistani Pakistanis
Palestinian Palestinians Panamanian Paraguayan Parisian Persian Peruvian Peruvians Polish Pole Poles Portuguese Qatari
Qataris Roma Romanian Romanians Russian Russians Rwandan Rwandans Salvadoran Samoan Sardinian Saudi Saudis Scandinavian
Scot Scots Scottish Scotsman Senegalese Serb Serbs Serbian Serbians Shia Shiite Shiites Shi’ite Sicilian Sikh Sikhs
Singaporean Singaporeans Slovak Slovaks Slovakian Slovene Slovenes Slovenian Somali Somalis Soviet Spanish Spaniard
Spaniards Sri_Lankan Sri_Lankans Sudanese Sunni Sunnis Surinamese Swede Swedes Swedish Swiss Syrian Syrians Taiwanese
Tajik Tanzanian Tanzanians Texan Texans Thai Thais Tibetan Tibetans Togolese Tongan Trinidadian Tunisian Tunisians
Turk Turks Turkish Turkmen Ugandan Ugandans Ukrainian Ukrainians Uruguayan Uighur Uighurs Uyghur Uyghurs Uzbek Venetian
Venezuelan Venezuelans Vietnamese Welsh Welshman Western Westerners Yemeni Yemenis Yazidi Zambian Zambians Zimbabwean
Zimbabweans Zulu Tutsi Hutu Christian Christians Catholic Catholics Protestant Protestants Anglican Anglicans Orthodox
Hindu Hindus Buddhist Buddhists Mormon Mormons Evangelical Evangelicals Methodist Baptist Lutheran Presbyterian
Democrat Democrats Democratic Republican Republicans GOP Tory Tories Labour Labor Conservative Conservatives Liberal
Liberals Lib_Dem Lib_Dems Whig Communist Communists Socialist Socialists Libertarian Libertarians Green Greens Islamist
Islamists Islamic Zionist Nazi Nazis Marxist Leninist Maoist Unionist Unionists Loyalist Nationalist Nationalists
Remainer Remainers Brexiteer Brexiteers Independent Californian Californians Floridian New_Yorker New_Yorkers
Zealander Zealanders Yorker Yorkers Native_American Native_Americans African_American African_Americans African-American African-Americans
Asian_American Asian_Americans Cuban-American Native Indigenous Aboriginal Northern Southern Eastern Western
"""


def _entries(block: str) -> frozenset[str]:
    return frozenset(entry.replace("_", " ") for entry in block.split())


COUNTRIES = _entries(_COUNTRIES)
STATES = _entries(_STATES)
PLACES = COUNTRIES | STATES | _entries(_CITIES)
"""Countries, states, regions and cities, with the usual abbreviations ("U.S.", "Calif.")."""
PEOPLES = _entries(_PEOPLES)
"""Capitalised adjectives and nouns for nations, faiths and parties: never the start of a person's name."""
PLACE_HEADS = words("""County City Street St. Avenue Ave. Road River Lake Island Islands Beach Hill Hills Valley Mountain Mountains Park
    Square Bay Province Region District Township Village Town Bridge Strait Peninsula Coast Desert Ocean Sea Gulf Lane
    Boulevard Blvd. Drive Highway Heights Crown Borough""")
"""Last words of the names of places."""
PLACE_OPENERS = words(
    "Fort Port Mount North South East West New Lower Upper Central Palm Old Great Grand Little Deep Super Royal Los Las Upstate Downtown Greater"
)
"""First words of the names of places and things: "Fort Marlow", "Lower Ashby"."""
NOT_OF_COUNTRIES = words(
    "Mid Middle Inner Outer Saudi Republic Kingdom Mainland Rural Modern Ancient Nazi Soviet Communist Dear Rule Mr Miss Team God Make Save"
)
"""Words before a country that tell of a part or a time of it, or of nothing that speaks: "Inner Mongolia", "Nazi Germany"."""
NATION_INITIALS = words("U.S. US U.K. UK UAE U.S.A. USA")
"""Before another name they are a place of their own."""
STREETS = words(
    "Street Road Lane Avenue Drive Close Gardens Terrace Crescent Grove Way Hill Place Square Walk Mews Row"
)
"""Last words of the names of streets."""
PEOPLES_LOW = frozenset(word.lower() for word in PEOPLES)
"""`PEOPLES` in lower case."""
_HOMES = """
french=france frenchman=france frenchwoman=france danish=denmark dane=denmark dutch=netherlands dutchman=netherlands
swedish=sweden swede=sweden norwegian=norway spanish=spain spaniard=spain irish=ireland irishman=ireland
irishwoman=ireland turkish=turkey turk=turkey polish=poland pole=poland finnish=finland finn=finland scottish=scotland
scot=scotland scotsman=scotland welsh=wales welshman=wales english=england englishman=england british=britain
briton=britain chinese=china greek=greece swiss=switzerland thai=thailand filipino=philippines peruvian=peru
german=germany italian=italy hungarian=hungary portuguese=portugal belgian=belgium czech=czechia serb=serbia
croat=croatia lebanese=lebanon israeli=israel iraqi=iraq pakistani=pakistan bangladeshi=bangladesh nepali=nepal
sudanese=sudan japanese=japan vietnamese=vietnam maltese=malta egyptian=egypt afghan=afghanistan azeri=azerbaijan
"""
HOMES = dict(entry.split("=") for entry in _HOMES.split())
"""The country of a people whose name does not begin with it."""
