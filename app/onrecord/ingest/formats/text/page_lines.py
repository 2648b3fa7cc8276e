"""Lines that a page prints between and around the paragraphs of its article: they lead elsewhere, sell or ask something."""

import re

from onrecord.ingest.formats.markup.blocks import Block
from onrecord.ingest.formats.text.page_captions import is_caption
from onrecord.ingest.formats.text.page_pitches import addresses_reader
from onrecord.text.quote_marks import DOUBLE_MARK

_BARE = (
    "share|tweet|pin it|print|e-?mail|save|listen|like(?: this)?|follow|recommend|your e-?mail(?: address)?|e-?mail address|comments?|reply|close|register|donate|loading|home|sponsored"
    "|sign (?:up|in)|log ?in|subscribe"
)
_DOES = (
    rf"(?:{_BARE}|gift|bookmark|forward|submit|post|leave|add|join|copy|view|read|see|show|hide|load|watch|play|scroll|skip|back"
    "|continue|download|report)"
)
_WITH = "(?:this|the|full|all|our|your|an?|to|on|via|in|with|for|it|reading|below|free)"
_WHAT = (
    "(?:article|story|page|post|content|links?|comments?|reply|replies|conversation|discussion|top|list|window|video|audio|podcast|newsletters?|summary"
    "|editors?|app|pdf|more|next|now|today|here|us|advertisement|ad|facebook|twitter|reddit|whatsapp|linkedin|pinterest|telegram|instagram|e-?mail)"
)
_ALONE = re.compile(
    rf"(?:(?:{_BARE})(?: this)?|{_DOES}(?: {_WITH}){{0,4}} {_WHAT}(?: {_WITH}){{0,3}}(?: {_WHAT}){{0,2}}"
    r"|scroll (?:down )?(?:to continue|for|to (?:see|watch|read))\b.{0,30}|\(?(?:(?:article|story|content) continues|continue reading)(?: (?:below|after))?(?: (?:the |this )?(?:advertisement|ad|photos?|pictures?|images?|video|gallery|map))?(?: below)?\.?\)?"
    r"|[-–—\s]*(?:advertisement|advertising|ad)(?: feature)?[-–—·•\s]*(?:(?:article|story|content|scroll|continue)\b.{0,40})?"
    r"|\d{0,6} ?(?:comments?|shares?)|(?:(?:photo|image|slide|picture) )?\d{1,3}(?: / | ?of ?)\d{1,3}|_{3,}|\(?ENDS?\)?|-30-|#{3}|back(?: to .{2,20})?|view this (?:post|photo|profile) on \w+|this \w+ requires javascript|(?:image|photo|video) (?:caption|source|credit)s?"
    r"|(?:# ?){3}|comments are (?:closed|off)|be the first to comment|report an? (?:error|typo|problem)|text size|click to (?:share|print|e-?mail|copy)\b.{0,30}"
    r"|(?:(?:sign up|subscribe|register|log ?in)(?: or )?){1,2} to (?:read|continue|view|see|access|participate|comment|vote)\b.{0,40}|(?:sorry, )?your browser (?:does ?n[o’']t|cannot)\b.{0,60}|\d{1,2}[ -]min(?:ute)?s? read|(?:sorry, )?this (?:content|video|page|audio|player|media) (?:is (?:not|no longer|un)(?: ?available)\b.{0,40}|can(?:not|[’']t| not) be (?:played|shown|loaded|displayed)\b.{0,40})"
    r"|(?:story|article) saved|(?:next|previous) (?:story|article|post)|have your say|topics|tags|categories|filed under|(?:full )?obituary|death notice|end of (?:article|story)|all rights reserved|thank you for reading|an error (?:has )?occurred.{0,40})(?: \([^()]{1,20}\))?[.!:…»>→]*",
    re.IGNORECASE,
)
"""Labels of a page's own buttons and gaps, each a whole block; nothing that somebody writes about."""
_BUTTONS = re.compile(r"(?:\[[^\[\]“”\"]{1,30}\]\s*){2,}")
"""Links of old pages, each in brackets."""
_MINUTES = r"\d{1,2}[ -]min(?:ute)?s? read"
_CARD = re.compile(
    rf"(?!by\b)(?P<title>[^.!?“”\"\n]{{5,150}}\??)(?:\s*[\n·|•]\s*| [–—-] ){_MINUTES}", re.IGNORECASE
)
"""The headline of another article, and how long that is."""
_ROW = re.compile(
    r"(?:pages?:?\W{1,3})?\d{1,2}(?:\W{1,4}\d{1,2}){1,20}(?:\W{1,8}(?:next|last|view (?:as (?:a )?)?single page|(?:view|show) all)){0,3}\W{0,4}"
    r"|(?:(?:play|pause|stop|mute|rewind|skip|volume|speed)\W+){1,6}(?:\d{1,2}(?::\d{2}){1,2}\W{0,3}){1,3}",
    re.IGNORECASE,
)
"""The pages that an article is in, or the buttons and clock of a recording, in one line."""
_LASTS = re.compile(r"\d:[0-5]\d")
"""How long a film is, below its title."""
_RULED = re.compile(r"(?:[^\w“”\"‘’'?!….]|_)+")
"""A line between parts of a page, made of signs; dots, marks and what asks may be somebody's silence."""
_EMBEDDED = re.compile(
    r"view this (?:post|photo|profile) on \w+|post by @\S{2,60}(?: view on \w+)?|an? (?:post|photo|video|reel) (?:shared|posted) by .{2,80}\(@.{2,40}|to view this video please\b.{0,200}",
    re.IGNORECASE,
)
"""What stands in place of a post or a film that a page shows from elsewhere."""
_ELSEWHERE = re.compile(
    r"[\[(]?(?:(?:read|see|click|watch|listen)(?: also| more| next| on)|(?:also|now) (?:read|see|on [\w.]+)|related(?: \w+)?|recommended(?: \w+)?"
    r"|don[’']t miss|more (?:on this|from [\w .]{2,30}|on [\w .]{2,30})|further reading|what to read next|suggested reading"
    r"|must[- ]read|you may (?:also )?like|on (?:[a-z0-9-]+\.)+[a-z]{2,8}|(?:next up|up next)|(?P<short>more|watch|listen|map|chart|graphic|tagged(?: with| as)?|in this article|videos?|photos?|gallery|in pictures))"
    r"\s?(?:[:|»>–—-]|\s-)+\s*\S.{0,220}",
    re.IGNORECASE | re.DOTALL,
)
"""A label and the headline of another article, which ends no sentence behind a short one."""
_OTHERS = re.compile(
    r"(?:(?:associated|useful|external|further|quick) links|(?:today|this week|yesterday)[’']s (?:top )?(?:headlines|stories|news)|related(?: (?:internet|external|web))?(?: (?:articles?|stories|posts|news|content|topics|links|coverage|reading))?|(?:top|latest|other|featured|partner|recent|breaking)"
    r" (?:stories|news|articles|posts|headlines|(?:press |news )?releases|announcements)|most (?:read|popular|viewed|shared|commented)\b.{0,20}|trending(?: now| stories)?"
    r"|popular(?: now| stories| posts| articles)?|(?:read|up|what to read) next|recommended\b.{0,30}"
    r"|(?:you (?:may|might) (?:also )?(?:like|be interested in)|more (?:[\w’'-]*(?:reads|stories|news|headlines|coverage|reporting) )?(?:from|on|in|stories|news|like this|by)\b.{0,40})"
    r"|also (?:in|on|today|read)\b.{0,40}|(?:read|see|watch) also|(?:other|more) (?:stories|news|articles)\b.{0,30}|more (?:coverage|headlines)|don[’']t miss|must[- ]reads?|share this(?: \w+)?|read more(?: (?:about|on|from)\b.{0,40})?"
    r"|(?:latest |recent )?comments (?:about|on) this (?:article|story|post)|comments?(?: \(\d+\))?|\d+ (?:comments|responses)|responses(?: \(\d+\))?|about the authors?|sponsored(?: \w+)?"
    r"|end of (?:article|story)|(?:visual|web|photo) (?:stories|galleries)|references|bibliography|works cited|from (?:around )?the web|editors?[’']s? (?:picks|choice)|explore more\b.{0,40}|(?:(?:blog|monthly|news) )?archives?|blogroll|recent (?:posts|comments))[:….»>]*",
    re.IGNORECASE,
)
"""What stands over a list of other articles."""
_ON_PAGES = re.compile(
    r"(?:latest|(?:table of )?contents|on this page|in this (?:article|story|post)|jump to)\W*", re.IGNORECASE
)
"""What stands over such a list in an element of a page; in texts that were copied out of one it may head a part of them."""
_SHARE = "(?:you can (?:reach|contact|e-?mail|text|call) (?:us|our|the|me)\\b|share your (?:views?|thoughts|opinions?|comments?|stor(?:y|ies)) (?:in|on|with|below)\\b)"
_INVITES = (
    "(?:get in touch (?:with (?:us|our)|by)\\b|contact us(?= (?:at|on|by|via|with|for|if|to|about|here|today|now)\\b|[.:!]|\\Z)|tell us (?:about|what|your|here\\b)|(?:e-?mail|send|text|tweet) (?:us|(?:in )?your (?:views?|letters?"
    "|comments?|thoughts?|photos?|pictures?|stor(?:y|ies)|tips?|opinions?|questions?)) ?(?:at|to|on|your|with|by)?\\b)"
)
_ASKED_FIRST = re.compile(
    rf"(?:[^.!?“”\"]{{0,80}}\byou\b[^.!?“”\"]{{0,60}}|(?:got|have) (?:a|an|any)\b[^.!?“”\"]{{0,60}})\? (?:{_INVITES}|{_SHARE}|(?:please )?(?:e-?mail|contact|write to|call|text)\b[^.!?@]{{0,40}}(?:\S*@|\d{{3}}[-. ]\d{{3,4}}))",
    re.IGNORECASE,
)
"""A question to the reader before the invitation."""
_ADDRESSES = re.compile(
    r"(?:(?:contact|reach|e-?mail|follow|write to|you can (?:reach|contact|follow)) .{3,60}\s(?:at|on|via):? \S*@"
    r"|(?:[^“”\"]{3,200}[.!?] )?(?:please )?(?:contact|reach|e-?mail|follow|write to) (?:him|her|them|me|us|the \w+) .{0,40}(?:at|on|via|:) \S*@|[^.!?“”\"@]{0,30}\[email.protected\]\Z"
    r"|.{3,60} can be (?:reached|contacted) (?:at|by|on|via) \S*@|[^.!?“”\"@]{0,60}\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)\]]?(?:[;,|/ ]{1,3}[\d().+ -]{7,20})?\Z)",
    re.IGNORECASE,
)
"""Where somebody is written to."""
_OF_PAGE = re.compile(
    r"(?:©|\(c\) ?(?:\d|copy)|this is a (?:developing|breaking)(?: news)? (?:story|report)\b|(?:click|tap) (?:on )?(?:the|any) (?:map|image|photo|picture|graphic|arrows?|video|button)s?\b|@\w{3,30}\Z|letters to the editor (?:may|can|should) be\b|copyright (?:©|\(c\)|\d{4}|by |(?-i:[A-Z])[\w &,-]{2,50}\.?\Z)|citation: .{0,200}\bretrieved\b|printed from\b|you are here\s?[:»>]|get (?:unlimited|full|instant) (?:digital |online )?access\b|(?:this )?(?:page|site) (?:was )?(?:last )?(?:generated|updated|modified|reviewed|created)\b.{0,40}\d{4}.{0,20}\Z|last (?:updated|modified|reviewed)(?: on)?:? .{4,30}\Z|(?:keep|continue) reading (?:for|with) |(?:printed|retrieved|downloaded|accessed) (?:on )?(?:(?-i:[A-Z])[a-z]{2,8} \d|\d{1,2} (?-i:[A-Z])|\d{4}-)|this (?:entry|post) was (?:posted|published) (?:on|in|by)\b"
    r"|(?:a version of )?this (?:article|story|piece) (?:appears|appeared|was (?:first |originally )?published) in\b.*\b(?:print|issue|edition|magazine)\b"
    r"|(?:read|like|share)(?: (?:or|and) \w+)? this (?:article|story|post|page|video)(?=[:.!]|\Z| (?:on|in|via|with|at)\b)|follow (?:us|him|her|them|@\w+) (?:on|at) |(?:follow|like|find|join) (?:[^.!?,]|\.(?=\w)){2,60} on (?:twitter|x|google news|facebook|instagram|whatsapp|telegram|linkedin|youtube|threads)\b"
    r"|thanks for reading\b[^.!?“”\"]{0,60}[.!]?(?: (?:subscribe\b|(?:please |if )[^“”\"]{0,80}\b(?:subscribe|share|forward|like|tell)\b).{0,80})?\Z|(?:was|is) this (?:story|article|page|post)? ?(?:useful|helpful)|(?:like|enjoy)(?:d|ing)? (?:(?:this|the) (?:story|article|post|piece)|this)\?"
    r"|(?:this|the|find this) (?:article|story|page)(?: (?:was|can be)(?: found)?)? at:? (?:https?://|www\.)|article printed from\b|url (?:to|of|for) (?:this )?(?:article|story|page)\b|(?:https?://|www\.|twitter\.com/|facebook\.com/)\S+\Z"
    r"|this (?:article|story|piece) (?:was )?(?:first |originally )?(?:appeared|published) (?:first |originally )?(?:(?:on|in)\b|(?-i:[A-Z])[a-z]{2,8}\.? \d)|article (?:originally|first) (?:appeared|published)\b|originally published as\b"
    r"|\W{0,4}(?:previous|next|older|newer) (?:story|article|post|page|entry)s?\b.{0,3}:|(?:this page has been (?:visited|viewed)|you are visitor)\b"
    r"|(?:listen to|watch|hear|read|download) (?:the|our|this) (?:full |whole |entire |complete )?(?:interview|podcast|episode|video|report|documentary|program(?:me)?|broadcast|story|article|statement|speech|segment)\b.{0,60}\b(?:here|below|above)\b"
    r"|let us know (?:what you think|in the comments)\b|(?:what do you think|do you agree|what are your thoughts|(?:have|do|did|are|were|will|would|should) you\b[^.!?]{2,80})(?: [^.!?“”]{2,60})?\? (?:let us know|tell us|comment|share|have your say|join|vote|leave|write)\b|to sign up\b"
    r"|(?:(?:this|the) )?(?:article|story|audio|summary|translation)(?: \w+)? (?:is|was|has been) (?:(?:an )?ai[- ]generated|(?:generated|created|made|produced|narrated|summari[sz]ed|translated|read) (?:by|with|using) (?:an? )?(?:ai|artificial|automat|machine|computer|synthetic))\b"
    r"|(?:request|order|buy|purchase) (?:a |an )?(?:re)?prints?\b"
    r"|for (?:all )?(?:the )?(?:latest|breaking|more|live) [^.!?“”\"]{2,80}, ?(?:please )?(?:download|install|follow|join|subscribe|log on|visit|click|like|tune)\b"
    r"|(?:subscribe|follow us|find us|listen)(?: on)?: ?[^.!?“”\"]{3,120}\Z"
    r"|(?:stay|stick) (?:with|tuned to) [^.!?“”\"]{2,50} for (?:the )?(?:latest|more|updates|details|continuing)\b"
    r"|for more (?:(?-i:[A-Z])[\w’'-]+ ){0,3}(?:stories|news|coverage|on this story|like this|from .{2,40})\b.{0,40}\b(?:visit|go to|click|check|follow|see|read|subscribe|sign up)\b"
    r"|(?:support|help) (?:us|(?-i:[A-Z])[^.!?]{2,40}[’'](?:s )? ?(?:journalism|reporting)|our (?:journalism|reporting|newsroom|reporters|work(?=[.:!]|\Z| (?:by|with|at|here|today)\b))|independent journalism)\b"
    r"|this (?:story|article|report|series|investigation|reporting) (?:was|is) made possible by (?:our |the )?(?:readers|members|donors|subscribers)\b[^“”\"]{0,160}\Z|when you (?:buy|purchase|shop|click)\b.{0,80}\bcommissions?\b|this (?:post|article|story|page) (?:may )?contains? affiliate|we may (?:earn|receive) (?:an? )?(?:affiliate )?commission"
    r"|(?:watch|see) more of our videos?\b|you can find this (?:story|article) in\b|to contact the (?:reporter|editor|author|writer)s?\b|contact the (?:writer|reporter|author)\s?:|join our (?:new )?(?:whatsapp|telegram|facebook|discord)\b|our standards\s?:"
    r"|\W?(?:(?:except for|only) the headline\b.{0,60}|this (?:story|article|copy|report) has (?:not )?been (?:edited|published|auto|sourced|generated) (?:by|from|in))\b|this (?:interview|conversation) (?:has been|was) (?:[a-z]+ (?:and )?){0,3}(?:edited|condensed|shortened)\b|comments:? our rules\b|we want our comments to be\b"
    r"|this (?:story|article|report|series|investigation|reporting) (?:was|is) (?:produced|supported|funded|made possible) (?:with|by|through) [^.!?“”\"]{0,40}\b(?:support|grants?|fellowships?|funding|fund|foundation)\b[^“”\"]{0,160}\Z"
    r"|want more (?:stories|news|articles) like (?:this|these)\?|every (?:day|morning|evening|week) we (?:send|e-?mail)\b[^“”\"]{0,80}\b(?:e-?mail|stories|news)\b"
    r"|stay (?:updated|up to date) (?:with|on) [^“”\"]{0,40}\b(?:news|cities|stories|headlines|updates)\b"
    r"|continue reading this (?:post|story|article)\b|(?:or )?purchase a (?:paid )?subscription\b|doi:\s?\S+\Z|letters (?:may|will|can) be (?:edited|cut|shortened)\b|become an? (?:[a-z]+ ){0,3}(?:member|subscriber|supporter|patron)\b[^.!?“”\"]{0,60}[.!]?\Z|listen to (?:the|our) (?:latest|newest|full) (?:episode|podcast)\b[^.!?“”\"]{0,60}\Z|this content is (?:provided|hosted) by\b|[^“”\"]{0,120}\bunsubscribe (?:at )?any ?time\b|get (?-i:[A-Z])[^.!?“”\"]{2,50} by e-?mail\b|if you want other stories on this topic\b|(?:other languages|available in \d+ (?:other )?languages)\b.{0,40}\Z|we (?:welcome|invite|publish) (?:reader )?(?:letters|comments|submissions)\b|our mailing address is\b|[^.!?“”\"]{3,80} (?:does not work for, consult|provides funding as a (?:founding )?(?:partner|member))\b|republish (?:this|our) (?:story|article|stories|articles)\b|(?:was this|were you) (?:e-?mail |newsletter )?forwarded (?:to you|this)\b|how (?:did you like|was) today[’']s (?:e-?mail|newsletter|edition|issue|briefing)\b"
    r"|(?:\w+ )?transcripts? (?:is|are|was|were) (?:created|produced|provided|generated) (?:on|by|for)\b"
    r"|(?:twitter|facebook|instagram|phone|tel)\s?: ?@?\S+\Z|(?:the )?(?:views|opinions) expressed\b.{0,80}\b(?:own|authors?|writers?)\b|disclaimer\s?:"
    r"|you(?:[’']ve| have) (?:(?:\w+ ){0,3}(?:free )?(?:articles?|stories) (?:left|remaining)\b|(?:now )?(?:read|used|viewed|reached) [^.!?“”]{0,40}\bfree (?:articles?|stories)\b)|if you(?:[’']ve| have)\b[^.!?“”]{2,120}\b(?:get in touch|contact|e-?mail|call)\b.{0,80}\b(?:us|our)\b"
    rf"|{_INVITES}|{_SHARE}"
    r"|for more (?:on|about) [^.!?“”\"]{2,80}\b(?:visit|go to|click|check out|follow)\b|(?:please )?(?:activate|enable|turn on) javascript\b|loading\b[^.!?]{0,40}(?:…|\.\.\.)\Z"
    r"|(?:watch|see|view) (?:this|the|our|more|all) (?:[\w’'-]+ ){0,2}(?:videos?|clips?|explainers?|photos?|pictures|images)\b(?: \w+){0,2}:\Z|read more (?:stories|news|articles) (?:[^.!?“”]{2,50} )?here\b|\(via (?-i:[A-Z])[^()]{2,40}\)\Z"
    r"|this (?:column|article|story|piece|post|op-ed) does not necessarily\b|\W{0,3}join the (?:conversation|discussion|debate)\b[^“”\"]{0,80}\Z|this \w+ is (?:exclusive to|(?:only )?available (?:only )?to|reserved for) (?:our |registered )?(?:readers|users|members|subscribers)\b"
    r"|\d+ ?[-–] ?\d+ of \d+ (?:results|articles|stories)\b|this (?:story|article|post) has been (?:shared|viewed|read) [\d,.]+ times"
    r"|(?:photo(?:s|graphs?|graphy)?|pictures?|illustrations?|images?|video|graphics?) (?:by|courtesy of|credit:?) (?=(?-i:[A-Z]).{0,60}\Z)"
    r"|(?:\w+ly )?(?:reviewed|fact[- ]?checked|edited|translated) by (?-i:[A-Z])(?:[^.!?“”\"]|\.(?= )){2,60}\Z"
    r"|tags?:\s|filed under:?\s|categor(?:y|ies):\s|labels?:\s|topics?:\s|source urls?:\s|(?:web )?(?:url|address|link):\s?https?://\w\S+\Z)",
    re.IGNORECASE,
)
"""How the other lines of a page begin."""
_ABOUT_WRITER = re.compile(
    r"about (?:the|our) (?:authors?|writers?|reporters?|contributors?)\W*", re.IGNORECASE
)
_ENDED = re.compile(r"[.!?][”’\"')]{0,2}\Z")
_LONGEST = 400
_SHORT = 20
"""Characters of what stands beside a label in its row."""
_LABEL = 80
"""Characters of the longest label."""
_ABOUT = re.compile(
    r"(?:,?\s\([^()]{1,60}\)|,?\s@\w+)?,?\s(?:also\s|currently\s)?(?:is|was|are|writes|covers|reports|joined|works|worked|has (?:been|written|covered|worked|reported)|lives|can be reached"
    r"|holds|edits|leads|teaches|studies|tweets)\b"
)
"""What follows an author's name in a biography."""

_JOINED = re.compile(
    r"(?P<name>[A-Z][\w’'-]+) (?:joined|covers|reports (?:on|for|from)|writes (?:about|for|on)|has (?:written|covered|reported|worked)) "
)
"""The same behind no more than a first name."""


def is_of_page(block: Block) -> bool:
    """Return whether a block is a label or line of the page around the article, or several of them."""
    text = " ".join(block.text.split())
    if _EMBEDDED.fullmatch(text) or _RULED.fullmatch(text) or _is_row(text):
        return True
    if len(text) > _LONGEST or block.quotation:
        return False
    if _is_list_of_others(block.text) or _is_line(text) or _is_card(block.text):
        return True
    first, *others = block.text.split("\n")
    if block.tag == "div" and len(others) == 1 and _LASTS.fullmatch(others[0]):
        return True
    row = block.tag == "div" and len(others) > 1 and _is_beside(first)
    return (
        bool(others)
        and (row or _is_line(first))
        and all(_is_line(line) or _is_beside(line) for line in others)
    )


def _is_row(text: str) -> bool:
    """Return whether a line counts pages or seconds beside words that lead there; figures alone may be somebody's."""
    return len(text) <= _LABEL and text[:1].lower() in "pmrsv" and _ROW.fullmatch(text) is not None


def _is_beside(line: str) -> bool:
    """Return whether a line is a label or a figure beside others, as how long a recording is."""
    return len(line) <= _SHORT and not _ENDED.search(line) and not DOUBLE_MARK.search(line)


def is_line_of_page(text: str) -> bool:
    """Return whether a line that was copied out of a page is one of its own labels and lines."""
    return len(text) <= _LONGEST and (_EMBEDDED.fullmatch(text) is not None or _is_line(text))


def _is_card(text: str) -> bool:
    """Return whether a line is a headline and how long its article is: some of its words are in small letters, as in no name."""
    card = _CARD.fullmatch(text) if text.endswith(("read", "READ")) else None
    return card is not None and any(map(str.islower, card["title"].split()))


def _is_line(text: str) -> bool:
    if (
        _BUTTONS.fullmatch(text)
        or _is_card(text)
        or is_caption(text)
        or (len(text) <= _LABEL and all(map(_ALONE.fullmatch, text.split(" | "))))
        or _OF_PAGE.match(text)
        or addresses_reader(text)
    ):
        return True
    if (("@" in text or "[email" in text) and _ADDRESSES.match(text)) or (
        "?" in text and _ASKED_FIRST.match(text)
    ):
        return True
    elsewhere = _ELSEWHERE.fullmatch(text)
    return elsewhere is not None and not (elsewhere["short"] and _ENDED.search(text))


def _is_list_of_others(text: str) -> bool:
    """Return whether a block is a heading over other articles, with their headlines in the lines below it."""
    first, _, rest = text.partition("\n")
    if rest and _ABOUT_WRITER.fullmatch(first.strip()):
        return True
    return (
        bool(rest)
        and _OTHERS.fullmatch(first.strip()) is not None
        and not any(map(_ENDED.search, rest.split("\n")))
    )


def heads_others(block: Block) -> bool:
    """Return whether a block stands over a list of other articles, or of the parts of its own."""
    if len(block.text) > _LABEL:
        return False
    text = " ".join(block.text.split())
    return stands_over_others(text) or _ON_PAGES.fullmatch(text) is not None


def stands_over_others(text: str) -> bool:
    """Return whether a line that was copied out of a page stood over a list of other articles."""
    return len(text) <= _LABEL and _OTHERS.fullmatch(text) is not None


def is_about(block: Block, names: tuple[str, ...]) -> bool:
    """Return whether a block says who an author is."""
    text = block.text
    low = text.casefold()
    name = next((name for name in names if low.startswith(name.casefold())), None)
    if name is None and (own := _JOINED.match(text)):
        return own["name"] in (name.partition(" ")[0] for name in names) and not DOUBLE_MARK.search(text)
    return name is not None and not DOUBLE_MARK.search(text) and _ABOUT.match(text[len(name) :]) is not None
