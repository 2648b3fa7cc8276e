"""Debates as Public Whip and TheyWorkForYou publish those of the United Kingdom's parliaments: speech by speech, who speaks as an attribute."""

import re
from dataclasses import replace
from xml.etree.ElementTree import Element, SubElement

from onrecord.ingest.formats.news.akoma_ntoso import read_akoma_ntoso
from onrecord.ingest.formats.news.xml_tree import words_of
from onrecord.ingest.formats.parsed_article import Draft

_HEADINGS = ("oral-heading", "major-heading", "minor-heading")
_DAY = re.compile(r"/(\d{4}-\d{2}-\d{2})")


def read_public_whip(root: Element) -> Draft:
    """Read the debates of one day.

    Raises:
        InputError: There is no speech.
    """
    titles = [words_of(one) for one in root.iter() if one.tag in _HEADINGS]
    days = [day[1] for one in root.iter("speech") if (day := _DAY.search(one.get("id", "")))]
    for element in list(root.iter()):
        if element.tag in _HEADINGS:
            element.tag = "heading"
        elif element.tag == "speech" and element.get("speakername"):
            label = Element("from")
            label.text = element.get("speakername")
            element.insert(0, label)
        elif element.tag == "speech":  # what the reporters note
            element.tag = "narrative"
    root.tag = "debateBody"
    debates = Element("akomaNtoso")
    SubElement(debates, "debate").append(root)
    found = read_akoma_ntoso(debates)
    return replace(found, headline=next(filter(None, titles), None), published_at=next(iter(days), None))
