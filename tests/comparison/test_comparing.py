"""A draft's words beside those of one quotation of the record."""

import pytest
from onrecord.comparison.alignment import align
from onrecord.comparison.changes import Variant

from tests.comparison.quotations import compared, differences, passage

SAID = (
    "We will not accept any offer from Moscow that costs 43 percent of our land. The army won't leave in 2024."
    " People in Kyiv know that, and they said so often."
)


@pytest.mark.parametrize(
    "draft",
    [
        SAID,
        "We will not accept any offer from Moscow",
        "we will not accept any offer from Moscow that costs 43 per cent of our land,",
        "The army will not leave in 2024!",
        "[Ukraine] will not accept any offer",
        "We will not accept any offer [of peace] from Moscow",
        "We will [never] accept any offer from Moscow",
        "[T]he army won’t leave",
    ],
)
def test_the_same_words_are_exact_however_they_are_printed(draft: str) -> None:
    assert differences(draft, SAID) == [("exact", "", "", "")]


@pytest.mark.parametrize(
    ("draft", "kind", "printed", "recorded"),
    [
        ("We will accept any offer from Moscow that costs 43 percent", "negation", "", "not"),
        ("The army will leave in 2024", "negation", "", "won't"),
        ("We will never accept any offer from Moscow", "negation", "never", "not"),
        ("We will not accept any offer from Moscow that costs 48% of our land.", "number", "48", "43"),
        ("The army won't leave in 2025", "number", "2025", "2024"),
        (
            "We will not accept any offer from Moscow that costs 43 euros of our land",
            "unit",
            "euros",
            "percent",
        ),
        ("We will not accept any offer from Minsk that costs 43 percent", "name", "Minsk", "Moscow"),
        ("We would not accept any offer from Moscow that costs 43 percent", "modal", "would", "will"),
        ("We will not accept every offer from Moscow that costs 43 percent", "quantifier", "every", "any"),
        ("People in Kyiv knew that, and they said so", "tense", "knew", "know"),
        ("We will not refuse any offer from Moscow that costs 43 percent", "negation", "refuse", "accept"),
        ("We will not accept any proposal from Moscow that costs 43 percent", "wording", "proposal", "offer"),
        ("We will not accept any kind of offer from Moscow that costs 43 percent", "wording", "kind of", ""),
        ("We will … accept any offer from Moscow", "negation", "", "not"),
        ("We will [] accept any offer from Moscow", "negation", "", "not"),
        ("We will [now] accept any offer from Moscow", "negation", "now", "not"),
        ("costs [48] percent of our land", "number", "48", "#43"),
        ("We will not [not] accept any offer from Moscow", "negation", "not", ""),
    ],
)
def test_each_change_is_named_with_its_kind(draft: str, kind: str, printed: str, recorded: str) -> None:
    expected = ("altered", "negation" if printed == "never" else kind, printed, recorded)
    if printed == "never":  # as much denied, in another word
        expected = ("altered", "wording", printed, recorded)
    assert differences(draft, SAID) == [expected]


def test_a_run_of_other_words_is_one_change_and_what_matters_in_it_stands_alone() -> None:
    assert differences("We will not take some gift from Moscow that costs 43 percent of our land.", SAID) == [
        ("altered", "wording", "take", "accept"),
        ("altered", "quantifier", "some", "any"),
        ("altered", "wording", "gift", "offer"),
    ]
    assert differences(
        "The army won't leave in 2024. People in Kyiv know that, and they tell us often.", SAID
    ) == [
        ("altered", "wording", "tell us", "said so"),
    ]


@pytest.mark.parametrize(
    ("draft", "left_out"),
    [
        (
            "We will not accept any offer … The army will not leave",
            "from Moscow that costs 43 percent of our land",
        ),
        ("We will not accept any offer [...] of our land", "from Moscow that costs 43 percent"),
        ("that costs 43 percent of our land. People in Kyiv know that", "The army won't leave in 2024"),
    ],
)
def test_words_left_out_at_a_joint_are_a_cut(draft: str, left_out: str) -> None:
    assert differences(draft, SAID) == [("cut", "wording", "", left_out)]


def test_an_attribution_in_between_leaves_out_nothing_or_says_what() -> None:
    assert differences(passage("We will wait", "until spring comes"), "We will wait until spring comes") == [
        ("exact", "", "", "")
    ]
    assert differences(
        passage("We will wait", "until spring comes"), "We will wait and hope until spring comes"
    ) == [("cut", "wording", "", "and hope")]


def test_a_not_right_before_the_quoted_words_is_missed_unless_the_draft_says_it_itself() -> None:
    assert differences("accept any offer from Moscow", SAID) == [("cut", "negation", "", "not")]
    assert differences("accept any offer from Moscow", SAID, lead="it would not") == [("exact", "", "", "")]
    assert differences("we will wait here", "No, we will wait here") == [("exact", "", "", "")]
    assert differences("We will wait here", "She will not. We will wait here") == [("exact", "", "", "")]
    assert differences("in the big hall", "It is not known who was seen in the big hall") == [
        ("exact", "", "", "")
    ]


def test_an_editors_words_in_the_record_are_not_the_speakers() -> None:
    record = "[The government] will wait for [late] spring"
    assert differences("The government will wait", record) == [("insertion_as_speech", "", "", "")]
    assert differences("will wait for spring", record) == [("exact", "", "", "")]


def test_a_paraphrase_is_no_speech() -> None:
    record = passage("~it would wait for spring", "or longer than that")
    assert differences("it would wait for spring", record) == [("paraphrase_only", "", "", "")]
    assert differences("it will wait for spring", record) == [("paraphrase_only", "modal", "will", "would")]
    assert differences("or longer than that", record) == [("exact", "", "", "")]
    twice = passage("~it would wait", "it would wait")
    assert differences("it would wait", twice) == [("exact", "", "", "")]


def test_words_that_share_nothing_have_no_place_in_each_other() -> None:
    assert align(["a", "b"], ["c", "d"]) is None


def test_a_paraphrase_in_other_words_is_another_statement() -> None:
    assert (
        compared("like folks are running for sheriff", passage("~like you're running for governor")) is None
    )


def test_a_few_words_picked_from_a_sentence_are_no_cut_of_it() -> None:
    assert compared("all not by it and", "of it the spring all not and open we by the it spring and") is None


def test_the_name_of_a_unit_without_its_number_is_the_same_word() -> None:
    record = "The owners will not sell the old granary while it yields 428 euros from each of the workers"
    [(grade, kind, draft, _)] = differences(
        "The owners will not sell […] euros from each of the workers", record
    )
    assert (grade, kind, draft) == ("cut", "wording", "")


def test_spelling_contractions_and_figures_are_said_and_not_counted() -> None:
    found = compared(
        "We don't colour 1,000 of them; it's grey", "We do not color one thousand of them; it is gray"
    )
    assert found is not None
    assert (found.grade, found.changes) == ("exact", ())
    assert found.variants == (
        Variant("don't", "do not"),
        Variant("colour", "color"),
        Variant("1,000", "one thousand"),
        Variant("it's", "it is"),
        Variant("grey", "gray"),
    )


@pytest.mark.parametrize(
    ("draft", "record"), [("They can", "They can't"), ("They can't", "They can"), ("They do", "They don't")]
)
def test_half_a_contraction_whose_other_half_counts_is_not_said_not_to_count(draft: str, record: str) -> None:
    found = compared(f"{draft} pay for grey boats", f"{record} pay for gray boats")
    assert found is not None
    assert [change.kind for change in found.changes] == ["negation"]
    assert found.variants == (Variant("grey", "gray"),)


@pytest.mark.parametrize("draft", ["The weather was fine at sea yesterday", "xyzzy plugh", "the of and"])
def test_other_statements_are_not_alterations(draft: str) -> None:
    assert compared(draft, SAID) is None


def test_offsets_name_the_changed_words_in_the_draft() -> None:
    draft = "We would not accept offers"
    found = compared(passage(draft, at=100), "We will not accept any offers")
    assert found is not None
    assert [(change.draft, change.start - 100, change.end - 100) for change in found.changes] == [
        ("would", 3, 8),
        ("", 19, 19),
    ]


def test_a_long_quotation_is_compared_by_its_beginning_and_end() -> None:
    words = [f"w{number}x" for number in range(3_000)]
    changed = [*words[:1_000], "other", *words[1_001:]]
    assert differences(" ".join(changed), " ".join(words)) == [("altered", "wording", "other", "w1000x")]
    assert differences(" ".join(words), " ".join(words)) == [("exact", "", "", "")]


def test_words_that_stray_are_put_beside_the_rest() -> None:
    record = "the mayor told them that the old mill is open today"
    assert differences("the old mill was open", record) == [("altered", "tense", "was", "is")]
    assert differences("We go … we stay here", "We go and then we go and we stay here") == [
        ("cut", "wording", "", "and then we go and")
    ]


@pytest.mark.parametrize(
    ("draft", "record", "kind"),
    [
        ("It is likely to rain today", "It is unlikely to rain today", "negation"),
        ("They have seen the mill", "They had seen the mill", "tense"),
        ("They stopped the mill at once", "They stop the mill at once", "tense"),
        ("They are running the old mill today", "They ran the old mill today", "tense"),
        ("They did see the mill", "They see the mill", "tense"),
        ("The old town paid for the mill", "The old town pays for the mill", "tense"),
        ("It works for the old town", "It worked for the old town", "tense"),
        ("They mend mills for the old town", "They mend mill for the old town", "wording"),
        ("They see the mills there", "They see the mill there", "wording"),
        ("I saw 5 of the mills", "I saw the first of the mills", "number"),
    ],
)
def test_kinds_of_changes_to_verbs(draft: str, record: str, kind: str) -> None:
    assert {found[1] for found in differences(draft, record)} == {kind}


def test_an_ellipsis_in_brackets_of_an_editor_is_one_sign() -> None:
    assert differences("We will wait [and … so on] until spring", "We will wait a while until spring")[0][
        0
    ] in {
        "exact",
        "cut",
        "altered",
    }


def test_last_words_stand_beside_the_rest_and_gaps_at_the_joint_on_either_side() -> None:
    assert differences("they went there now", "they go there now and again now")[0][0] == "altered"
    assert differences("they all went home and … sleep there", "they all go home and eat and sleep there")
    assert differences("they all went home … and sleep there", "they all go home and eat and sleep there")


def test_a_gap_is_said_where_the_draft_shows_its_joint() -> None:
    found = differences("we will rest … and sleep there", "we will rest and eat and sleep there")
    assert found == [("cut", "wording", "", "and eat")]


def test_words_that_the_record_says_nearly_twice_are_compared_where_they_differ_least() -> None:
    record = "We pay for harm that we cause. We never pay for harm that the storm causes"
    assert differences("We pay for harm that the storm causes", record) == [
        ("altered", "negation", "", "never")
    ]


def test_whole_sentences_that_are_left_out_begin_and_end_where_sentences_do() -> None:
    record = "We want no gold. We want no excuses from anybody. We want that the bells ring again"
    assert differences("We want no gold. We want that the bells ring again", record) == [
        ("cut", "wording", "", "We want no excuses from anybody")
    ]


def test_a_share_in_place_of_another_is_no_number_and_an_opening_word_no_name() -> None:
    record = "Every one of the mills on the river is open"
    assert differences("Some of the mills on the river are open", record)[0][1] == "quantifier"
    half = "I fear that half of the mills on the river will close"
    assert differences(half.replace("half", "all"), half)[0][1] == "quantifier"
    assert differences(half.replace("half", "a third"), half)[0][1] == "number"
    added = differences("Nearly every mill on the long river is open", "Every mill on the long river is open")
    assert added[0][1:3] == ("quantifier", "Nearly")


def test_a_few_words_far_apart_in_a_sentence_are_no_quotation_of_it() -> None:
    assert compared("Mill river night", "Mill stands beside river banks freeze night") is None
