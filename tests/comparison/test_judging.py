"""The verdict on a draft's quotation, given what the record has."""

from onrecord.comparison.judging import judge

from tests.comparison.quotations import known, said

WAIT = "We will wait until the spring comes"
MILL = "The old mill has been open since Monday"


def test_the_same_words_of_the_same_speaker_are_exact_and_every_record_of_them_is_named() -> None:
    found = judge(said(WAIT), [known(WAIT), known(WAIT, key=2, by=None), known(MILL, key=3)])
    assert found.verdict == "exact"
    assert [match.candidate.key for match in found.matches] == [1, 2]


def test_the_same_words_of_somebody_else_are_said_to_be_theirs() -> None:
    found = judge(said(WAIT), [known(WAIT, by="John Poe")])
    assert (found.verdict, found.matches[0].other_speaker) == ("exact_other_speaker", True)
    both = judge(said(WAIT), [known(WAIT, by="John Poe"), known(WAIT, key=2, by="Ms. Doe")])
    assert (both.verdict, both.matches[0].candidate.key) == ("exact", 2)
    assert judge(said(WAIT, by=None), [known(WAIT, by="John Poe")]).verdict == "exact"


def test_a_few_words_that_somebody_else_said_too_are_a_coincidence() -> None:
    assert judge(said("We will wait"), [known(WAIT, by="John Poe")]).verdict == "not_on_record"
    other = known("We will stay until the spring is over", by="John Poe")
    assert judge(said(WAIT), [other]).verdict == "not_on_record"


def test_what_is_disputed_is_said_unless_the_same_words_stand_undisputed_elsewhere() -> None:
    doubtful = known(WAIT, disputed=True)
    assert judge(said(WAIT), [doubtful]).verdict == "disputed"
    assert judge(said(WAIT), [doubtful, known(WAIT, key=2)]).verdict == "exact"
    assert judge(said("We will not wait until the spring comes"), [doubtful]).verdict == "altered"


def test_a_short_statement_before_a_long_one_is_seen() -> None:
    long = f"{MILL} and nobody who lives along the quay has complained of its noise, not even at night"
    record = [known(WAIT, by="John Poe", article="a"), known(long, key=2, article="b")]
    assert judge(said(f"{WAIT}. {long}"), record).verdict == "spliced"


def test_a_very_long_quotation_is_not_searched_for_joints() -> None:
    assert (
        judge(said(f"{WAIT}. {MILL}. {'Herons nest there. ' * 140}"), [known(WAIT)]).verdict
        == "not_on_record"
    )


def test_statements_with_words_in_brackets_are_seen_to_be_joined() -> None:
    own = "We will [not yet] wait until the spring comes"
    record = [known(own, article="a"), known(MILL, key=2, article="b")]
    assert judge(said(f"{own}. {MILL}"), record).verdict == "spliced"


def test_two_statements_joined_are_spliced() -> None:
    record = [known(WAIT, article="a"), known(MILL, key=2, article="b")]
    found = judge(said(f"{WAIT}. {MILL}"), record)
    assert (found.verdict, [match.candidate.key for match in found.matches]) == ("spliced", [1, 2])
    assert judge(said(f"{WAIT} and {MILL}"), record).verdict == "spliced"
    assert judge(said(f"{WAIT} … {MILL}"), record).verdict == "spliced"
    assert judge(said(WAIT, MILL), record).verdict == "spliced"


def test_statements_of_one_article_may_stand_side_by_side_where_the_draft_shows_the_joint() -> None:
    record = [known(WAIT), known(MILL, key=2, at=500)]
    assert judge(said(WAIT, MILL), record).verdict == "exact"
    assert judge(said(f"{WAIT} … {MILL}"), record).verdict == "cut"
    assert judge(said(f"{MILL} … {WAIT}"), record).verdict == "spliced"
    other = [known(WAIT), known(MILL, key=2, at=500, by="John Poe")]
    assert judge(said(WAIT, MILL), other).verdict == "spliced"


def test_what_is_not_all_in_the_record_is_not_spliced() -> None:
    record = [known(WAIT), known(MILL, key=2)]
    assert judge(
        said(f"{WAIT}. But nobody has told the council about any of it, of course"), record
    ).verdict in {
        "not_on_record",
        "altered",
    }
    assert judge(said("Will the spring be here until we open it"), record).verdict == "not_on_record"
    assert judge(said(f"[Well] {WAIT}. {MILL}"), record).verdict == "altered"
    pieces = " ".join(f"{number} is a good number of all" for number in range(10, 17))
    numbers = [known(f"{number} is a good number of all", key=number) for number in range(10, 17)]
    assert judge(said(pieces), numbers).verdict == "not_on_record"


def test_nothing_alike_is_not_on_record() -> None:
    found = judge(said("Nobody asked the fishermen about the price of cod"), [known(WAIT)])
    assert (found.verdict, found.matches) == ("not_on_record", ())


def test_a_piece_ends_where_a_statement_may_end() -> None:
    record = [known("We will go now", key=1), known("on the old mill they wait for all of us", key=2)]
    assert judge(said("We will go on the old mill they wait for all of us"), record).verdict != "exact"
    twice = known("We will go and we will go today with them", key=3)
    assert judge(
        said("we will go today. on the old mill they wait for all of us"), [twice, record[1]]
    ).verdict


def test_of_two_places_that_begin_alike_the_longer_one_is_meant() -> None:
    twice = known("We will all go there today with them, and we will all go there by car", key=1)
    found = judge(said(f"We will all go there today with them … {MILL}"), [twice, known(MILL, key=2)])
    assert (found.verdict, [match.candidate.key for match in found.matches]) == ("spliced", [1, 2])


def test_sentences_of_one_quotation_out_of_their_order_are_spliced_and_in_their_order_not() -> None:
    long = f"{WAIT}. {MILL}. Nobody who lives along the quay has complained of its noise at night"
    turned = f"Nobody who lives along the quay has complained of its noise at night. {WAIT}"
    assert judge(said(turned), [known(long)]).verdict == "spliced"
    kept = "We will wait until the spring comes and nobody who lives along the quay has complained"
    assert judge(said(kept), [known(long)]).verdict == "altered"
