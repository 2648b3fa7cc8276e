"""The marks by which a class or an id says what an element holds that is none of the article."""

import re
from collections.abc import Iterable
from functools import lru_cache

_FURNITURE = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?-i:(?=[A-Z])))(?P<mark>newsletters?|sign-?up|subscri(?:be|ption)s?(?:-?(?:box|form|wall|bar))?|related\w*|recommend(?:ed|ations?|s)?|(?:also-?)?read-?(?:more|next|also)"
    r"|also-?read|see-?also|most-?(?:read|viewed|popular)|popular|trending|up-?next|next-?up|shar(?:e|ing|edaddy)|social\w*|comments?-?(?:box|list|area|section|form|wrap)?|respond|reactions?|reader-?views"
    r"|more-?(?:stories|news|coverage|on-?this|from|articles)|latest-?(?:news|stories|posts)|interstitial|carousel|taboola|outbrain|disqus|replies|discussion|talkback|inset|betting|score-?(?:card|board|box|widget)|(?:instagram|tiktok)-?(?:media|embed)|fb-?post|sponsors?(?:-?(?:message|box|block))?"
    r"|author-?(?:bio|box|card|profile|description|info)|about-?(?:the-?)?(?:author|writer|reporter)|bio|(?:photo|image|img|picture|pic|media|figure|fig|video)?-?(?:caption(?:s|ed)?|credits?)|cut-?lines?|disclosure|foot(?:er)?|tag-?line|call-?out|cta|facts?-?(?:box|file|sheet)?|factoids?|did-?you-?know|print-?only|info-?box"
    r"|ads?|advert\w*|promos?|promotion|cookies?|consent|gdpr|pop-?ups?|modal|banner|side-?bar|right-?rail|quiz(?:zes)?|polls?|survey|foot-?notes?|end-?notes?"
    r"|recirc\w*|sponsored-?\w*|share-?bar|(?:match|key)?-?stats|promo-?(?:box|links?)|most-?watched|see-?alsos|internal-?links?"
    r"|article-?(?:actions|tools|extras)|(?:site|sub|inline)-?(?:message|prompt)|reader-?s?-?(?:comments?|questions)|other-?stories|breadcrumbs?|feedback|teasers?|tags|toolbar|tools|paywall-?(?:offer|prompt|message|box|banner)|reg-?wall|video-?(?:headline|details|title)|(?:audio|video|podcast)-?(?:player|card|module|bar)|metadata|donat(?:e|ion)s?|copyright|disclaimer"
    r"|chapo|chapeau|entradilla|bajada|sub-?titulo|sottotitolo|untertitel|unterzeile|ingress|manchet|(?:article|story)(?:__|-)desc(?:ription)?"
    r"|wp-embedded-content|reader-?revenue|membership|summary-(?:v2|item)|review-?(?:box|facts|details)|(?:photo|image)?-?galler(?:y|ies)|slide-?show"
    r"|standfirst|dek|deck|sub-?title|strapline|sub-?hea?d(?:line)?)(?:$|[\s_-]|(?-i:(?=[A-Z])))",
    re.IGNORECASE,
)
_IN_SMALL_LETTERS = re.compile(_FURNITURE.pattern)
"""The same for names without capitals, as most are: three times as quick where no case is to be minded."""
SURE = re.compile(
    r"newsletters?|sign-?up|related\w*|recommend\w*|also-?read|see-?also|most-?\w+|trending|up-?next|next-?up|more-?.+|latest-?.+|carousel|taboola|outbrain"
    r"|comments?\w*|disqus|replies|discussion|talkback|inset|betting|score-?(?:card|board|box|widget)|(?:instagram|tiktok)-?(?:media|embed)|fb-?post|sponsors?(?:-?(?:message|box|block))?|reader-?views|author-?.+|\w*-?caption\w*|cut-?lines?|ads?|advert\w*|promos?|promotion|cookies?|consent|gdpr|pop-?ups?|modal|banner"
    r"|recirc\w*|sponsored-?\w*|share-?bar|promo-?.+|see-?alsos|other-?stories|side-?bar|right-?rail|quiz(?:zes)?|polls?|survey|wp-embedded-content|reader-?revenue|summary-(?:v2|item)"
)
"""Marks that hardly ever mean something else."""
DEKS = frozenset(
    (
        "standfirst",
        "dek",
        "deck",
        "subtitle",
        "sub-title",
        "strapline",
        "subhed",
        "subhead",
        "sub-hed",
        "sub-head",
        "subheadline",
        "sub-headline",
        "chapo",
        "chapeau",
        "entradilla",
        "bajada",
        "subtitulo",
        "sub-titulo",
        "sottotitolo",
        "untertitel",
        "unterzeile",
        "ingress",
        "manchet",
        *(
            f"{of}{mark}"
            for of in ("article", "story")
            for mark in ("__desc", "-desc", "__description", "-description")
        ),
    )
)
"""The marks of a dek, and of subheadings: no furniture."""
_OF_OTHERS = (
    "comment",
    "respond",
    "related",
    "recommend",
    "read",
    "most",
    "popular",
    "trending",
    "up",
    "next",
    "teaser",
    "promo",
    "also",
    "see",
    "media-object",
)
"""How marks begin under which other people's names and other articles' dates stand."""


@lru_cache(maxsize=2048)
def mark_in(names: str) -> str:
    """Return the mark of furniture in a class or id; empty where there is none."""
    mark = (_IN_SMALL_LETTERS if names.isascii() and names.islower() else _FURNITURE).search(names)
    return mark["mark"].lower() if mark else ""


def is_of_others(marks: Iterable[str]) -> bool:
    """Return whether one of several marks says that other people and other articles are named there."""
    return any(mark.startswith(_OF_OTHERS) for mark in marks)
