"""Nouns of things that look like speakers or like names, and are neither."""

from onrecord.text.lexicon import words

WRITINGS = words(
    """message messages text texts letter letters note notes email emails sign signs banner banners placard placards poster posters
    slogan slogans anthem song songs hymn hymns chant chants prayer headline headlines notice label inscription plaque graffiti caption tattoo tattoos shirt shirts t-shirt t-shirts sticker stickers mug badge badges"""
)
"""What is written or sung: the words behind it are read, not said."""
STATEMENTS = words(
    "statement letter email e-mail release post tweet message memo note text petition complaint lawsuit affidavit advisory filing caption"
)
"""What somebody writes who speaks by it: "the statement read"."""
COURT_PAPERS = words("petition complaint lawsuit affidavit filing")
"""Those of them that are as often nobody's who has spoken."""
POSTED_THINGS = words(
    """matter case plea petition appeal appeals pleas petitions application suit hearing bail profit profits loss
    losses sales revenue revenues earnings turnover growth surplus deficit gain gains"""
)
"""What courts post for a day and companies post in their books: nobody says it."""
THING_HEADS = words("""Act Bill Law Laws Amendment War Wars Day Prize Award Awards Cup Games Olympics Series Treaty Agreement Accord
    Convention Plan Show Article Rule Rules Election Elections Primary Debate Week Month Year Festival Bowl Code Charter
    Constitution Deal Strip Question Questions Championship Championships Age Ages Revolution Crisis Dream Medal""")
"""Last words of names that are neither persons nor organisations."""
BUILT = words(
    """Hall Tower Towers Wall Arena Church Plaza Lodge Wing Belt Gym Stadium Hotel Castle Palace Temple Cemetery Garden Gardens Station
    Airport Theater Theatre Springs Circle Club Mall Jail Prison Dam Canal Tunnel Pac"""
)
"""Last words of the names of buildings and places."""
SHOWING = words(
    """experience history chart graph figure figures map picture evidence practice precedent logic records record video videos
    footage film photo photos photograph photographs pictures image images data statistics numbers documents diary diaries clip
    tape tapes recording recordings scan scans test tests results sample samples x-ray x-rays"""
)
"""What shows something without saying it."""
NARRATING = words(
    "diary diaries novel novels film films movie play series memoir memoirs biography story song musical exhibition"
)
"""Works that tell how something was, and say nothing of their own."""
NARRATED = frozenset(("how", "of", "why"))
"""What follows "tells" where a work narrates."""
STAND_INS = frozenset(("what", "that", "which", "so", "this", "it"))
"""Words that stand for a whole statement."""
WORKS = words(
    """book books novel novels memoir memoirs biography autobiography album albums song songs single film films movie documentary
    play musical opera series show programme program poem poems essay podcast exhibition painting titled entitled called"""
)
"""Words before quotation marks that hold a title."""
STUDIES = words(
    "study survey analysis report research poll review paper book essay article investigation estimate assessment"
)
"""What somebody made who says what it says: "according to a survey by Jane Doe"."""
WRITTEN_WORKS = STUDIES | words(
    """letter letters op-ed column columns story stories piece memo email note script scripts screenplay play poem song songs lyrics
    code bill law laws legislation amendment ordinance rules opinion ruling brief judgment judgement manifesto speech foreword chapter"""
)
"""What somebody writes, who says nothing by it ("wrote the bill with two senators")."""
LETTERS_AND_CALLS = words(
    "text texts sms email emails e-mail message messages letter letters note notes card postcard voicemail call telegram fax dm memo tweet reply"
)
"""What somebody gets from who wrote or called."""
BEFORE_WRITERS = words("from that which by")
"""Between a letter and who wrote it."""
ANSWERS = words("answer response cry shout retort")
"""What else comes from who speaks."""
BOOKS = words("book memoir memoirs novel biography autobiography")
"""What makes its writer an author."""
SENT = words("wrote written sent emailed e-mailed posted tweeted texted circulated issued released penned")
"""What somebody has done to a letter or statement."""
WROTE = words("wrote written writing penned published publishes authored")
"""What an author has done to a book."""
