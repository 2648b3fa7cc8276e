"""Newer layouts of archives' exports, in text files and in documents; every article, name and paper is invented."""

from pathlib import Path

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats import TEXT, media_type_of
from onrecord.ingest.formats.services.labels import lines_apart
from onrecord.ingest.reader import Given, read_articles, read_input
from onrecord.ingest.records import ArticleRecord

from tests.ingest.formats.documents_made import docx

FIRST = "The pier opened again on Friday.\n\n“It was time,” said Jo Bly, the keeper."
SECOND = "Nobody has said who will pay.\n\n“Not the town,” said Ida Moss, the mayor."
LAYOUTS = {
    "ProQuest with a citation and headings": f"""Report Information from ProQuest

TABLE OF CONTENTS

1. Pier reopens after repairs

Document 1 of 2

Pier reopens after repairs

Vexley, Ann. The Ely Post; Ely [Ely]. 05 May 2018: A3.

https://proquest.example/docview/1

ABSTRACT (ENGLISH)

The pier is open. It was shut for a year.

FULL TEXT

{FIRST}

DETAILS

Publication title: The Ely Post; Ely

ProQuest document ID: 1

Database: ProQuest Central

Document 2 of 2

Who pays for the pier?

Sund Courier; Sund [Sund]. 08 May 2018.

FULL TEXT

{SECOND}

DETAILS

Database: ProQuest Central

Copyright ProQuest

Terms and Conditions
""",
    "NewsBank one after the other": f"""Ely Post, The (Ely) - May 5, 2018
Author/Byline: Ann Vexley
Section: News
Page: A3

Pier reopens after repairs

{FIRST}

Record Number: 17F0
Copyright (c) 2018 Ely Media. All rights reserved.

Sund Courier - May 8, 2018
Page: 1

Who pays for the pier?

{SECOND}

Record Number: 17F1
Copyright (c) 2018 Sund Courier.
""",
    "Factiva with codes and spaces": f"""SE  Local
HD  Pier reopens after repairs
BY  Ann Vexley
WC  41 words
PD  5 May 2018
SN  The Ely Post
LP  {FIRST.partition(chr(10))[0]}
TD  {FIRST.rpartition(chr(10))[2]}
AN  Document ELYPST0020180506ee550000x

HD  Who pays for the pier?
PD  8 May 2018
SN  Sund Courier
LP  {SECOND.partition(chr(10))[0]}
TD  {SECOND.rpartition(chr(10))[2]}
AN  Document SUNDC00020180508ee57000ab
""",
    "Europresse without a page": f"""The Ely Post
News, Saturday, May 5, 2018, p. A3

Pier reopens after repairs

Ann Vexley

{FIRST}

© 2018 Ely Media. All rights reserved.
news·20180505·ELY·0003

Sund Courier
Local, Tuesday, May 8, 2018

Who pays for the pier?

{SECOND}

© 2018 Sund Courier. All rights reserved.
news·20180508·SUN·0001
""",
}
ONE = {
    "Gale with its authors below the title": f"""Pier reopens after repairs.
Vexley, Ann
The Ely Post. (May 5, 2018): News: pA3.
Copyright: COPYRIGHT 2018 Ely Media
Full Text:

{FIRST}

Source Citation   (MLA 8th Edition)

Gale Document Number: GALE|A1
""",
    "Gale with the day in its source": f"""Title: Pier reopens after repairs
Author(s): Ann Vexley
Source: The Ely Post (Ely). May 5, 2018, p3.
Document Type: Article
Full Text:
{FIRST}

Source Citation (MLA 9th Edition)
Gale Document Number: GALE|A1
""",
    "EBSCO with values below its labels": f"""Title:
Pier reopens after repairs.
Authors:
Vexley, Ann
Source:
Ely Post, The. 05/05/2018, pA3.
Full Text Word Count:
51
Accession Number:
2W1
Full Text:

{FIRST}

(c) 2018 Ely Media.
""",
    "PressReader with labels below": f"""Pier reopens after repairs

The Ely Post · 5 May 2018 · News · By Ann Vexley

{FIRST}

Article Name: Pier reopens after repairs
Publication: The Ely Post
Author: By Ann Vexley
Start Page: 3
End Page: 3
""",
}


def seen(record: ArticleRecord) -> tuple[str | None, ...]:
    name = record.publisher.name if record.publisher else None
    return record.headline, record.byline, name, record.published_at, record.text


def articles(text: str) -> list[tuple[str | None, ...]]:
    return [seen(record) for record in read_articles(text.encode(), name="a.txt", media_type=TEXT)]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_article_of_an_export_is_one(layout: str) -> None:
    assert articles(LAYOUTS[layout]) == [
        ("Pier reopens after repairs", "Ann Vexley", "The Ely Post", "2018-05-05", FIRST),
        ("Who pays for the pier?", None, "Sund Courier", "2018-05-08", SECOND),
    ]


@pytest.mark.parametrize("layout", ONE)
def test_one_article_is_read_as_its_archive_prints_it(layout: str) -> None:
    assert articles(ONE[layout]) == [
        ("Pier reopens after repairs", "Ann Vexley", "The Ely Post", "2018-05-05", FIRST)
    ]


def test_a_document_may_be_an_export() -> None:
    lines = [
        line
        for title, paper, day, body in (
            ("Pier reopens after repairs", "The Ely Post", "May 5, 2018 Saturday", FIRST),
            ("Who pays for the pier?", "Sund Courier", "May 8, 2018 Tuesday", SECOND),
        )
        for line in (title, paper, day, "Length: 41 words", "Body", *body.split("\n\n"), "Load-Date: May 9, 2018", "End of Document")
    ]  # fmt: skip
    data = docx(*(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines))
    given = Given(data, name="a.docx", media_type=media_type_of(Path("a.docx")))
    assert [seen(one) for _, one in read_input(given) if isinstance(one, ArticleRecord)] == [
        ("Pier reopens after repairs", None, "The Ely Post", "2018-05-05", FIRST),
        ("Who pays for the pier?", None, "Sund Courier", "2018-05-08", SECOND),
    ]


def test_lines_of_other_texts_stay_where_they_are() -> None:
    text = "HD\nSN\nLP: no codes of an export\nDocument of the year"
    assert lines_apart(text) == text


def test_a_question_below_a_headline_is_text() -> None:
    text = f"Pier reopens\nThe Ely Post\nMay 5, 2018 Saturday\n\nLength: 41 words\n\nBody\n\nWas it time at last?\n\n{FIRST}\n\nEnd of Document"
    assert articles(text) == [
        ("Pier reopens", None, "The Ely Post", "2018-05-05", f"Was it time at last?\n\n{FIRST}")
    ]


@pytest.mark.parametrize(
    "text", ["TY  - NEWS\nTI  - Pier reopens\nER  -", "@article{roe2018,\n  title = {Pier reopens},\n}"]
)
def test_a_list_of_references_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="is a list of references"):
        articles(text)
