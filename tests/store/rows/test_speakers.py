from tests.factories import Named, Said, extraction_of, record_of
from tests.store.conftest import Documents, Save


def test_a_speaker_keeps_the_name_that_most_articles_print(save: Save, documents: Documents) -> None:
    for number, name in enumerate(["ANN LEE", "Ann Lee", "Ann Lee"]):
        words = f"“Boat {number},” said {name}."
        said = [Said(content=[f"“Boat {number},”"], source=name, speaker=0)]
        save(record_of(words, extraction_of(words, [Named(name=name)], said)))
    [speaker] = documents("speaker").values()
    assert (speaker["name"], speaker["aliases"], speaker["slug"]) == ("Ann Lee", ["ANN LEE"], "ann-lee")
    assert {quote["speaker"]["name"] for quote in documents("quote").values()} == {"Ann Lee"}


def test_two_speakers_of_one_article_may_be_one_row(save: Save, documents: Documents) -> None:
    words = "“Yes,” said Ann Lee. Ann LEE agreed."
    extraction = extraction_of(
        words, [Named(name="Ann Lee"), Named(name="Ann LEE")], [Said(content=["“Yes,”"], speaker=0)]
    )
    save(record_of(words, extraction))
    [article] = documents("article").values()
    assert [speaker["printed_as"] for speaker in article["speakers"]] == [["Ann Lee", "Ann LEE"]]


def test_what_has_no_latin_letters_has_its_id_for_a_slug(save: Save, documents: Documents) -> None:
    save(record_of("Nothing was said.", extraction_of("", [], []), headline="東京"))
    [(key, article)] = documents("article").items()
    assert article["slug"] == key.replace("_", "-")


def test_equal_slugs_get_a_part_of_the_id(save: Save, documents: Documents) -> None:
    for number in (1, 2):
        words = f"“Boat {number},” said José or Jose."
        said = [Said(content=[f"“Boat {number},”"], speaker=0)]
        speaker = Named(name="José" if number == 1 else "Jose")
        save(record_of(words, extraction_of(words, [speaker], said), headline="Boats"))
    slugs = sorted(speaker["slug"] for speaker in documents("speaker").values())
    assert slugs[0] == "jose"
    assert slugs[1].startswith("jose-")
    assert len(slugs[1]) == len("jose-1234")
