"""Forms of address before a name, with the gender they tell; compiled from general knowledge of news style."""

from onrecord.extraction.lexicon.en.namelists import Gender
from onrecord.text.lexicon import words

_MALE = "Mr Mr. Mister Ato Encik Tuan Mzee Sir Lord Fr Fr. Father Brother Señor Herr Monsieur Sheikh Sheik Shaikh Ayatollah Imam Mullah Mang"
_FEMALE = """Woizero Weizero Wro W/ro Hajiya Alhaja Hajah Puan Cik Ustazah Gogo Mrs Mrs. Ms Ms. Miss Dame Lady Baroness Sister Sr Mother Madam Mdm Mdm. Madame Mme Mme. Mlle Señora Frau Viscountess
Countess Duchess Aling"""
STYLES = words("Excellency Highness Majesty Eminence Holiness")
"""Those that behind "His" or "Her" stand for the name: "Her Royal Highness said"."""
_EITHER = STYLES | words(
    """
Coxswain Dr Dr. Doctor Prof Prof. Professor Rev Rev. Reverend Revd Canon Pastor Rabbi Archbishop Bishop Cardinal Monsignor Msgr
Msgr. Archdeacon Deacon Elder Swami Pope Patriarch Hon Hon. Honourable Honorable Judge Justice Sen Sen. Sens. Senator
Senators Rep Rep. Reps. Representative Representatives Congressman Congresswoman Gov Gov. Govs. Governor Del. Delegate
Assemblyman Assemblywoman Ald Ald. Alderman Cllr Cllr. Cr Cr. Coun Coun. Councillor Councilman Councilwoman Councilor Amb. Ambassador Atty.
MP Gen Gen. General Adm. Admiral Col Col. Colonel Lt Lt. Lieut. Lieutenant Maj Maj. Major Capt Capt. Captain Cmdr
Cmdr. Cdr Commander Commodore Cpl Cpl. Corporal Sgt Sgt. Sergeant Pte Pvt. Private Pfc. Spc. Brig Brig. Brigadier
Marshal Wg Sqn Flt Insp Insp. Inspector Supt Supt. Superintendent Det Det. Detective Garda Gda DC DI DS DCI DCS PC Pc WPC Wpc PCSO Sgt Const Const. Cst Cst. Tpr SP DSP ASP CSP SSP ACP DCP CP Ch
Constable Officer Deputy Sheriff Trooper Agent CC ACC DSupt DSU Chief Viscount Baron Count Marquess Prince
Princess King Queen Comrade Cde Cde. Barrister Barr. Adv Adv. Advocate Engr Engr. Mallam Apostle Prophet Evangelist Chief Tun Tan Seri Datuk Dato Dato’ Dato' Datin Tunku Tengku Maj.-Gen. Lt.-Gen. Brig.-Gen. Lt.-Col. Lt.-Cmdr. Shri Sri Smt Smt. Pandit Alhaji
Hajia Otunba Oba Igwe Ustaz Maulana Haji Hjh Mwalimu Mx Assoc Ir Ir. Arc Arc. Ts
"""
)
MALE = words(_MALE)
FEMALE = words(_FEMALE)
EITHER_MAN = frozenset(("Alderman", "Ombudsman"))
"""Those in "-man" that women bear, too."""
HONORIFICS = (
    MALE | FEMALE | _EITHER - {"Chief", "Agent", "MP", "Ch", "Deputy", "Officer", "Ambassador", "Amb."}
)
"""What stands before a name and is part of how the person is addressed, offices apart."""
PLURAL = words("Messrs Messrs. Sens. Senators Reps. Representatives Govs. Drs. Profs. Gens.")
CIVIL = words("Mr Mr. Mrs Mrs. Ms Ms. Miss Mx Mister")
"""Those that say nothing about office or profession."""
BEFORE_GIVEN = CIVIL | words("Rep. Sen. Gov. Del. Reps. Sens.")
"""Forms of address before which "Dean" is a given name: "Rep. Dean Doe"."""
BEFORE_DEAN = frozenset(("Chief", "Principal", "Director"))
"""What modifies other titles, but no dean's: "Fire Chief Dean Doe"."""
PARTS = words(
    "Lt Lt. Maj Maj. Det Det. Brig Brig. Rear Vice First Staff Master Gunnery Ch Chief Rt Right Most Very The Wing Squadron Flight Group Air Insp Insp. Sgt. Royal Command Warrant Ret. Retired Lance Field Justice Assoc. Asst Asst. Actg Actg. Temp Temp."
)
"""Words that join a following honorific into one ("Lt. Gen.", "Det Insp", "Mr Justice", "Chief Supt")."""
BRACKETED = frozenset(("dr", "prof", "mrs", "miss", "ms", "engr", "barr", "hon", "alhaji", "hajia"))
"""Forms of address in brackets between a rank and a name: "Wing Commander (Dr) Jane Doe"."""
RETIRED = words("ret retd rtd retired")
"""What says in brackets behind a rank that its holder has left the forces."""
IN_RESERVE = words("res reserve reserves")
"""What says there that its holder is in reserve."""
AFTER_DETECTIVE = words("Con Con. Cons Cons. Cst Const")
"""Ranks for short that are words of other kinds, too, but behind "Det"."""
OWNED_STYLES = frozenset(("His", "Her", "Their"))
"""What stands before "Majesty" and is part of the style."""
GIVEN_TOO = words("Col")
"""Forms of address that behind a trade are given names: "farmer Col Roe"."""
LETTERS = words(
    "QC KC SC SAN MP MEP TD MLA MLC MNA MPA MPP MPL MHA MCA MSP MS MBE OBE CBE KBE DBE KCMG PhD Ph.D. M.D. MD Esq Esq. JP FRS RN CPA"
)
"""Letters after a name: honours, degrees and seats."""
SEATS = words("MP MEP TD MLA MLC MNA MPA MPP MPL MHA MCA MK MSP MS")
"""Letters that say in which parliament somebody sits."""
SUFFIXES = LETTERS | words("Jr Jr. Sr Sr. II III IV")
"""Words after a name."""
GENERATIONS = words("Jr Jr. Sr Sr. II III IV")
PARTICLES = words("""de da dos das del della delle dei degli di du des van von der den ter zu zum zur af la le los las y e bin bint ibn
    ben bat abu al el ul ud uz wa ap nic ua arap binti binte bte bt ole ould ag""")
"""Lower-case words inside a personal name."""
SLASHED_PARTICLES = words("a/l a/p s/o d/o")
"""Son of and daughter of, as Malaysia and Singapore print them inside Indian names."""
FEMALE_LAST = words("Begum Bibi Khatun Khatoon Kaur Devi Kumari Akter Akhter Khanum Khanam")
"""Last words of South Asian names that women alone bear."""
FEMALE_LINKS, MALE_LINKS = words("bint binti binte bte"), words("bin ibn")
"""What stands between a given name and the father's: daughter of, son of."""
BOUND_PARTICLES = words("al- el- as- ad- an- ar- at- az- ul- ud- ka- d’A d'A d’E d'E d’O d'O")
"""How a lower-case word starts that is a name all the same ("al-Assad", "d’Estaing"): its first three characters."""
NOUNS = dict(
    pair.split("=")
    for pair in [
        "det=detective",
        "dc=detective",
        "di=inspector",
        "dci=inspector",
        "ds=sergeant",
        "insp=inspector",
        "sgt=sergeant",
        "cpl=corporal",
        "capt=captain",
        "lt=lieutenant",
        "col=colonel",
        "gen=general",
        "maj.-gen=general",
        "lt.-gen=general",
        "brig.-gen=general",
        "lt.-col=colonel",
        "lt.-cmdr=commander",
        "maj=major",
        "adm=admiral",
        "cmdr=commander",
        "cdr=commander",
        "brig=brigadier",
        "supt=superintendent",
        "pc=constable",
        "wpc=constable",
        "pte=private",
        "pvt=private",
        "sen=senator",
        "rep=representative",
        "gov=governor",
        "del=delegate",
        "cllr=councillor",
        "coun=councillor",
        "cr=councillor",
        "adv=advocate",
        "barr=barrister",
        "ald=alderman",
        "prof=professor",
        "dr=doctor",
        "rev=reverend",
        "revd=reverend",
        "amb=ambassador",
        "hon=judge",
        "congressman=congressman",
        "msgr=monsignor",
        "fr=priest",
        "father=priest",
        "sister=nun",
        "deacon=deacon",
        "elder=pastor",
        "imam=imam",
        "rabbi=rabbi",
        "sheriff=sheriff",
    ]
)
"""Form of address, lower case without its full stop: the role noun that it stands for."""
EASTERN_SURNAMES = words(
    """Kim Park Lee Choi Jung Jeong Kang Cho Yoon Yun Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Moon Bae Baek Ban Li
    Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xi Xie Tang Deng Feng Cao Peng
    Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Mao Qin Hua Geng Wen Bo Fu Cui Meng
    Tsai Lai Chiang Hsu Hsieh Chang Lam Leung Cheung Chan Wong Ho Ng Goh Tan Quek Teo Koh Chua Toh Low Foo Yeo Sim Ong Lau Kwok Tay Chew Chong Ang Seah Mok Poon Yip Tse Tam Nguyen Tran Pham Vo Dang Bui Ngo Dinh Vu Truong
    Ouyang Sima Shangguan Zhuge Szeto Situ Au-Yeung Chow Hui Pang Siu Mak Fung Fok Kwan Lui Mui Shum Tsang Tso Yau Yeung Yim Yiu Bai Bao Chai Hao Hou Jia Jin Kuang Lei Miao Nie Niu Qi Qian Qiao Qiu Qu Ruan Shao Shi Shu
    Tao Weng Xia Xiang Xing Xiong Xue Yan Yi Yue Zang Zhan Zhong Zou Zuo Byun Byeon Cha Chae Cheon Chun Eom Gil Gwak Heo Huh Joo Ju Ko Koo Kwak Min Myung Nam Noh Pyo Roh Seok Sohn Suh Tak Woo Yeom Yoo Jeon Phan"""
)
"""Surnames that stand before the given name."""
INITIALS_TOGETHER = words("AKM ABM ASM AHM AFM AMM ANM AZM AQM ATM AKA KM SM MM MA Md Md. Mst Mst.")
"""How names begin in South Asia and the Philippines whose first words are printed for short."""
MIDDLE_NAMES: dict[str, Gender] = {"Thi": "f", "Van": "m"}
"""Middle names of Vietnamese that tell a gender, without accents."""
LIKE_PRONOUNS = frozenset(("He", "She"))
"""Those of them that are pronouns, too: names only where a given name follows or another before ("He Minghua", "Liu He")."""
HONORIFICS_AND_NAMES = frozenset(("Sheikh", "Sheik", "Shaikh", "Haji", "Imam", "Khan"))
"""Forms of address that are also names ("Abdi Sheikh Farah")."""
NO_ROLE = (CIVIL | STYLES) | words(
    """Dr Dr. Doctor Tun Tan Seri Datuk Dato Datin Tunku Tengku Pandit Alhaji Hajiya Alhaja Hajia Haji Otunba Oba Ustaz Maulana Cde Cde. Engr
    Engr. Mallam Tan Igwe Encik Tuan Mzee Hajah Puan Cik Ustazah Gogo Assoc Ir Ir. Arc Arc. Ts Barr. Baroness Baron Viscount Viscountess Countess Count Earl Duke Duchess Marquess Sir Dame Lady Lord Mme M Madam Mdm Mdm. Madame Sri Shri Smt Smt. Hon Hon. Honourable Honorable Comrade Herr
    Frau Señor Señora Monsieur Mlle Aling Mang Ato Woizero Weizero Wro"""
)
"""Forms of address that state no role."""
NUMERALS = frozenset(("II", "III", "IV"))
"""Numbers of generations behind a name."""
BOUND_STARTS = frozenset(("Fitz", "Vander", "Vanden", "Saint", "Della", "Delle"))
"""Beginnings of surnames before a capital in the same word ("FitzGerald")."""
