"""Bodies that news calls by a name which does not say that it is a body's; compiled by the authors from general knowledge.

A name stands with "_" for its spaces. Left out is what is somebody's name as often ("Morrison"), a town's ("Westminster") or a common
word at the opening of a sentence ("Mind").
"""

from onrecord.text.lexicon import words

COMPANIES = words("""
Accenture Accor Acer Adidas Adobe Airbnb Airbus Aldi Alibaba Allianz Alstom Anthropic Aramco Asda AstraZeneca Asus Axa Baidu Barclays BASF
BAT BBVA BHP BlackBerry BlackRock Boohoo BP Broadcom BT ByteDance Cadbury Carlsberg Carrefour Centrelink Centrica Chevron Citi Citigroup
Clearview Coinbase Comcast Commerzbank ConocoPhillips Costco Credit_Suisse Currys DaimlerChrysler Danone DeepMind DeepSeek Deliveroo
Deloitte DHL Diageo Disneyland DoorDash Dropbox Drax Ducati Duolingo easyJet EasyJet eBay EDF Enron Equinor Ericsson Eskom Etihad Eurostar
Eurotunnel Evergrande EY FedEx Ferrovial Flipkart Fonterra Foxconn Fujitsu G4S Gazprom Gilead GitHub Glencore Goodyear GoFundMe Greggs
Grindr Groupon GSK Gucci Hasbro Heineken Hermès Hitachi Huawei Hyundai Iberdrola Ikea IKEA Infosys ING Instacart Jaguar_Land_Rover Jetstar
Juul Kellogg's Klarna KLM KPMG Kroger Lego LG Lidl Lloyds Loblaw Loblaws L'Oréal Lukoil Lyft Maersk Marks_&_Spencer Mattel Mazda McDonald's
McKinsey Medtronic Meituan Mitsubishi Moderna Monsanto Monzo Morrisons MTN Nando's NatWest Nestlé Nestle News_Corp Nintendo Nokia Nomura
Norfolk_Southern Northrop_Grumman Novartis Novo_Nordisk Nvidia Ocado Ofwat OpenAI Openreach Optus Palantir Panasonic Patreon PayPal PepsiCo
Petrobras Peugeot Pinterest Poundland Primark Procter_&_Gamble PwC Qantas Qualcomm Rabobank Raytheon Reddit Renault Rio_Tinto Rolls-Royce
Rosneft Royal_Mail Safaricom Sainsbury's Sanofi Santander SAP Serco Shein Shopify Siemens Singtel Sky_News Skype Snapchat SoftBank Sony
Spotify Stellantis Subaru Substack Swatch TalkTalk Telefónica Telstra Temasek Temu Tencent Tesco Thames_Water TotalEnergies Transnet TSMC
TUI Twitch UBS Ubisoft UnitedHealth Unilever UPS Vauxhall Viacom Vodafone Volvo Waitrose Walgreens Waymo WeWork Westpac WhatsApp Wickes
Hewlett-Packard Mercedes-Benz Debenhams Wetherspoons Heathrow Gatwick Stansted Wipro Wirecard Wizz_Air Woolworths Xiaomi Yamaha Zomato Via_Rail Air_Canada Hydro-Québec Uisce_Éireann
""")
"""Firms."""
PUBLIC = words("""
An_Garda_Síochána Garda Tusla Bord_Pleanála Met_Éireann Dáil_Éireann Oireachtas Holyrood Stormont Acas Companies_House Defra DVLA DVSA Ofgem
Ofwat Border_Force Amtrak Caltrans Centers_for_Medicare Fannie_Mae Freddie_Mac Frontex Eurostat Europol Eurojust Bundeswehr Bundesbank
Bundestag Bundesrat Lok_Sabha Rajya_Sabha NITI_Aayog Malacañang Petronas Khazanah Cosatu Numsa AfriForum Kenya_Power Sanral Prasa Cosco
Te_Whatu_Ora Kāinga_Ora Waka_Kotahi Oranga_Tamariki Pharmac Ausgrid Sinopec Rosatom Roscosmos Rostec Roskomnadzor Interfax Tass TASS
Mercosur ECOWAS Ecowas Caricom Transport_for_London Transport_for_Wales Transport_for_NSW Transport_for_Greater_Manchester Crimestoppers
Scotland_Yard Zanu-PF ZANU-PF Frelimo Renamo Swapo Fatah Hizb_ut-Tahrir Boko_Haram Polisario Podemos Syriza Fidesz Sumar Kadima Al_Shabaab
""")
"""What states, parties and armed groups run."""
CAUSES = words("""
Age_UK Amnesty_International Barnardo's Centrepoint Christian_Aid Citizens_Advice Comic_Relief Crisis_UK English_Heritage
Extinction_Rebellion Fawcett_Society Greenpeace_UK Insulate_Britain Just_Stop_Oil Kidscape Medact Medecins_Sans_Frontieres
Médecins_Sans_Frontières Mencap Migrant_Help Mumsnet Oxfam_America PETA Samaritans Scope_UK Shelter Shelter_Scotland Stonewall Tearfund
Transparency_International WaterAid WWF Aslef ASLEF GMB NASUWT NEU Prospect_Union Teamsters UCU Unison UNISON Usdaw USDAW Unite_Here
UKHospitality Universities_UK Logistics_UK Make_UK Which? Common_Cause Everytown MoveOn Public_Citizen Open_Secrets OpenSecrets
Moms_Demand_Action Black_Lives_Matter Planned_Parenthood Human_Rights_First Invisible_Children Kiwi_Rail Caritas Misereor
""")
"""Charities, campaigns and unions."""
OTHERS = words("""
Engadget Kotaku Polygon IGN CNET Dashlane Box_Office_Mojo Digital_Foundry PC_World PC_Gamer Rotten_Tomatoes Ars_Technica The_Wrap Hollywood_Reporter Rolling_Stone
Aston_Villa Crystal_Palace Nottingham_Forest Sheffield_Wednesday Sheffield_United Leicester_City Manchester_City Norwich_City Hull_City Stoke_City Swansea_City
Cardiff_City Bristol_City Coventry_City Birmingham_City West_Ham West_Brom Brighton_&_Hove_Albion Tottenham_Hotspur Ipswich_Town Luton_Town Derby_County Notts_County
Stockport_County Preston_North_End Queens_Park_Rangers Accrington_Stanley Plymouth_Argyle Charlton_Athletic Wigan_Athletic Oldham_Athletic Leyton_Orient Port_Vale
Crewe_Alexandra Dundee_United Hearts_of_Midlothian Partick_Thistle Kilmarnock Motherwell Inter_Milan AC_Milan Bayer_Leverkusen Borussia_Dortmund RB_Leipzig Paris_Saint-Germain
Arsenal Tottenham Juventus Bayern_Munich Real_Madrid Atletico_Madrid Harlequins Saracens Caltech Harvard Princeton Yale Sciences_Po
Bellingcat BuzzFeed Axios Bloomberg Breitbart Gizmodo HuffPost Le_Monde Der_Spiegel Die_Zeit El_País La_Repubblica Al_Arabiya Daily_Maverick
Haaretz Hürriyet Mediapart Newsmax ProPublica Rappler Semafor TechCrunch Univision Telemundo Ipsos Kantar Savanta Survation Moody's
Glassdoor Rightmove Zoopla Tripadvisor Health_Canada Sport_England Arts_Council_England Public_Health_England NHS_England NHS_Scotland
NHS_Wales Homes_England Visit_Britain
""")
"""Clubs, universities, papers and who asks people."""
KNOWN_BODIES = frozenset(name.replace("_", " ") for name in COMPANIES | PUBLIC | CAUSES | OTHERS)
"""All of them, as they are printed."""
LONG_NAMES = frozenset(
    name.strip()
    for name in """
Department of Veterans Affairs; Department for Environment, Food and Rural Affairs; Department for Culture, Media and Sport; Department for Digital, Culture, Media and Sport;
Department of Fish and Wildlife; Department of Health and Human Services; Florida Fish and Wildlife Conservation Commission; Fish and Wildlife Service;
Bureau of Alcohol, Tobacco, Firearms and Explosives; Centers for Disease Control and Prevention; Centers for Medicare and Medicaid Services;
Africa Centres for Disease Control and Prevention; European Centre for Disease Prevention and Control; Ministry of Education, Science and Technology;
Department for Business, Energy and Industrial Strategy; Department for Science, Innovation and Technology; Department for Levelling Up, Housing and Communities;
Ministry of Housing, Communities and Local Government; Immigration and Customs Enforcement; Customs and Border Protection; Citizenship and Immigration Services;
Court of Arbitration for Sport; Office of the High Commissioner for Human Rights; Organization for Security and Co-operation in Europe;
Organisation for Security and Co-operation in Europe; Organisation for the Prohibition of Chemical Weapons; Organization for the Prohibition of Chemical Weapons;
Committee to Protect Journalists; Physicians for Human Rights; Physicians for Social Responsibility; Doctors Without Borders; Reporters Without Borders; Lawyers Without Borders;
Engineers Without Borders; University of California, Berkeley; University of California, Los Angeles; University of California, San Diego; University of California, Irvine;
University of California, Davis; University of California, Santa Barbara; University of California, San Francisco; All India Institute of Medical Sciences;
Great Ormond Street Hospital; Great Western Railway; First National Bank; Pacific Gas and Electric; Pacific Gas & Electric; Ernst & Young; Ernst and Young; Marks and Spencer;
Best Buy; Home Depot; Burger King; Taco Bell; Pizza Hut; Papa John's; Domino's; Dick's Sporting Goods; Ben & Jerry's; Trader Joe's; Dunkin' Donuts; Whole Foods; Foot Locker; Office Depot;
Tractor Supply; Dollar General; Family Dollar; Burlington Northern; Union Pacific; Canadian Pacific; Con Edison; Duke Energy; Southern California Edison; Wells Fargo; JPMorgan Chase;
Merrill Lynch; Goldman Sachs; Bear Stearns; Lehman Brothers; Royal Dutch Shell; Hewlett-Packard Enterprise; Delta Air Lines; Air France; Air India; Air China; Virgin Atlantic;
Virgin Galactic; Virgin Media; Severn Trent; United Utilities; Southern Water; Anglian Water; Yorkshire Water; Welsh Water; Scottish Water; Irish Water; Sydney Water;
Scottish Power; British Steel; Tata Steel; US Steel; U.S. Steel; Deutsche Bahn; Deutsche Post; Deutsche Telekom; Bharti Airtel; Aston Martin; Alfa Romeo; Land Rover; Rolls-Royce Motor Cars;
General Dynamics; Dow Chemical; Dow Jones; Time Warner; Warner Music; Sony Music; Live Nation; Premier League; Football League; Major League Baseball; Major League Soccer; Ivy League;
Six Nations; Test Match Special; Cancer Research UK; Macmillan Cancer Support; British Heart Foundation; Marie Curie; Guide Dogs; Royal British Legion; Help for Heroes; Save the Children;
Plan International; Care International; Action Against Hunger; Meals on Wheels; Center Parcs; Police Scotland; Islamic Relief; World Vision; Mercy Corps; War Child; Human Rights Watch; Liberty Victoria; Big Brother Watch;
Moms for Liberty; Everytown for Gun Safety; Students for Fair Admissions; Americans for Prosperity; Americans for Tax Reform; Alliance Defending Freedom;
Lock the Gate; Rising Tide; Greens Victoria; Law Council of Australia; Beyond Blue; Services Australia; Infrastructure Australia; Football Australia; Cricket Australia; Tennis Australia;
Hockey Canada; Statistics Canada; Elections Canada; Transport Canada; Parks Canada; Canada Post; Air New Zealand; Sport New Zealand; Fire and Emergency New Zealand;
Indian Railways; Election Commission of India; Reserve Bank of India; Steel Authority of India; Coal India; South African Airways; Kenya Airways; Ethiopian Airlines; Law Society of Kenya;
""".replace("\n", " ").split(";")
    if name.strip()
)
"""Names of several words with small words, marks or common words inside, which no rule puts together."""
