"""Tables of speeches: a row for what each speaker says; every name is invented."""

from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.formats.records.tables import read_table

HEAD = "speaker\tparty\tdate\tagenda\ttext\n"


def test_the_rows_of_one_debate_are_a_transcript() -> None:
    rows = (
        "Kate Muir\tSNP\t2024-06-04\tFerries\tWhen will it sail?\n"
        "Morag Sinclair\tSNP\t2024-06-04\tFerries\tIn September.\n"
        "\tSNP\t2024-06-04\tFerries\tThe House rose.\n"
        "Kate Muir\tSNP\t2024-06-05\tEels\tI rise.\n"
        "Kate Muir\tSNP\t2024-06-06\tOtters\t\n"
    )
    assert list(read_table(HEAD + rows)) == [
        Draft(
            body="Kate Muir: When will it sail?\n\nMorag Sinclair: In September.\n\nThe House rose.",
            headline="Ferries",
            published_at="2024-06-04",
        ),
        Draft(body="Kate Muir: I rise.", headline="Eels", published_at="2024-06-05"),
    ]


def test_speeches_of_one_day_are_one_where_nothing_names_the_debate() -> None:
    (draft,) = read_table("speaker,text\nKate Muir,When?\nMorag Sinclair,Now.\n")
    assert draft == Draft(body="Kate Muir: When?\n\nMorag Sinclair: Now.")


def test_a_table_with_authors_holds_articles_and_a_damaged_one_rows() -> None:
    (article,) = read_table("speaker,author,title,text\nKate Muir,Lea Voss,Pier,It rots.\n")
    _, broken = read_table("speaker,text\nKate Muir,When?\nMorag Sinclair,Now.,more\n")

    assert isinstance(article, Draft)
    assert article.body == "It rots."
    assert isinstance(broken, LeftOut)


def test_a_table_of_what_a_program_heard_is_one_transcript() -> None:
    (alone,) = read_table(
        "start\tend\ttext\n0\t900\tThe mayor said: “We will\n900\t1200\tnot go.”\n1200\t1300\t\n"
    )
    (voices,) = read_table(
        "Start Time,End Time,Speaker,Text\n0,1,Ann Roe,We will\n1,2,Ann Roe,not go.\n2,3,Jo Bly,Why?\n"
    )

    assert alone == Draft(body="The mayor said: “We will not go.”")
    assert voices == Draft(body="Ann Roe: We will not go.\n\nJo Bly: Why?")
    assert list(read_table("start,end,text\n0,1,\n")) == []
