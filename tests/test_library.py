"""The face that Python users see, and its page in docs/, whose examples are run."""

import doctest
import json
import pickle
import zipfile
from dataclasses import replace
from pathlib import Path

import onrecord
import pytest
from onrecord import Article, Articles, InputError, extract, read
from onrecord.cli import main
from onrecord.config import Settings

ROOT = Path(__file__).parents[1]
SAID = "“Prices are up,” said Ann Roe. It was [so] late, officials said."


def test_the_page_for_python_users_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(ROOT / "docs/python.md"), module_relative=False, encoding="utf-8")
    assert (failed, tried > 10) == (0, True)


def test_all_that_is_promised_is_there_and_nothing_else() -> None:
    assert set(onrecord.__all__) < set(dir(onrecord))
    assert all(getattr(onrecord, name) is not None for name in onrecord.__all__)
    with pytest.raises(AttributeError, match="no attribute 'extracts'"):
        _ = onrecord.extracts


def test_a_text_is_read_as_it_stands() -> None:
    article = extract("\r\n" + SAID)
    assert [quote.text for quote in article.quotes] == ["Prices are up,", "It was [so] late"]
    assert article.text[2:] == SAID
    assert repr(article.quotes[1]) == "<Quote 'It was [so] late' (indirect; officials)>"
    assert repr(article.speakers) == "(<Speaker Ann Roe (unknown)>,)"
    assert repr(article) == "<Article '“Prices are up,” said Ann Roe. It was': 2 quotes>"


def test_long_words_and_nobody_are_shown_shortly() -> None:
    [quote] = extract(f"“{'We were late again. ' * 5}”").quotes
    assert repr(quote) == f"<Quote '{'We were late again. ' * 2}We were late again.…' (direct; nobody named)>"


def test_an_article_is_read_again() -> None:
    article = replace(extract(SAID), headline="Up")
    assert extract(article) == article
    [quote] = extract(replace(article, text="“No,” said Tom Reed.")).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Tom Reed"


def test_too_long_a_text_is_refused() -> None:
    with pytest.raises(InputError, match="more than the limit"):
        extract("a" * (Settings().max_text_characters + 1))


def test_what_is_read_is_what_extract_prints(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(f"- Ely Post - https://ely.example -\n\nUp\n\n{SAID}")
    (tmp_path / "b.html").write_text(f"<title>Up</title><article><p>{SAID}</article>")
    assert main(["extract", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert read(tmp_path).to_dict() == [json.loads(line) for line in out.splitlines()]
    assert main(["extract", "--with-text", str(tmp_path / "a.txt")]) == 0
    out = capsys.readouterr().out
    [article] = read(str(tmp_path / "a.txt"))
    assert json.dumps(article.to_dict(with_text=True), ensure_ascii=False) == out.rstrip("\n")


def test_bytes_are_told_by_how_they_begin() -> None:
    [article] = read(f"<!doctype html><title>Up</title><article><p>{SAID}</article>".encode())
    assert (article.path, article.headline, len(article.quotes)) == (None, "Up", 2)


def test_a_bad_file_of_a_folder_is_a_warning_and_kept_in_mind(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SAID)
    (tmp_path / "b.txt").write_bytes(b"\xff")
    with pytest.warns(UserWarning, match=r"not read: .*b\.txt is neither UTF-8"):
        found = read(tmp_path)
    assert repr(found) == "<Articles: 1 article, 2 quotes, 1 rejected>"
    [error] = found.rejected
    assert f"{tmp_path}/b.txt is neither" in str(error)
    with pytest.raises(InputError, match=r"b\.txt is neither UTF-8"):
        read(tmp_path / "b.txt")


def test_articles_of_a_file_are_read_although_others_of_it_cannot_be(tmp_path: Path) -> None:
    items = f"<item><title>Up</title><description>Up.</description></item><item><title>Down</title><content:encoded>{SAID}</content:encoded></item>"
    feed = f'<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ely Post</title>{items}</channel></rss>'
    (tmp_path / "feed.xml").write_text(feed)
    for source in (tmp_path, tmp_path / "feed.xml", feed.encode()):
        with pytest.warns(UserWarning, match=r"item 1 \('Up'\) holds only a summary") as told:
            found = read(source)
        assert ([one.headline for one in found], len(found.rejected)) == (["Down"], 1)
        assert [warning.filename for warning in told] == [__file__]


def test_a_file_in_an_archive_has_the_name_that_extract_prints(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("ely/a.txt", SAID)
        archive.writestr("ely/b.txt", b"\xff")
    with pytest.warns(UserWarning, match=r"not read: .*a\.zip/ely/b\.txt is neither UTF-8"):
        [article] = read(tmp_path / "a.zip")
    assert article.path == f"{tmp_path}/a.zip/ely/a.txt"


def test_what_its_ending_does_not_tell_is_read_as_by_ingest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"<!doctype html><title>Up</title><article><p>{SAID}</article>")
    [article] = read(tmp_path)
    assert article.headline == "Up"


def test_a_fault_of_the_program_is_not_taken_for_one_of_the_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.ingest.reader.canonical", _broken)
    with pytest.raises(ZeroDivisionError):
        read(SAID.encode())


def _broken(_: object) -> str:
    raise ZeroDivisionError


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.scandir", _unreadable)
    with pytest.warns(UserWarning, match="cannot be read: Permission denied"):
        found = read(tmp_path)
    assert (len(found), len(found.rejected)) == (0, 1)


def _unreadable(_: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_articles_are_a_sequence_and_travel() -> None:
    article = extract(SAID)
    both = Articles((article, article))
    assert (len(both), both[1], both[1:]) == (2, article, Articles((article,)))
    assert ({*both}, both.quotes) == ({article}, article.quotes * 2)
    assert pickle.loads(pickle.dumps(both)) == both  # noqa: S301 - our own


def test_a_quote_knows_its_article() -> None:
    article = extract(SAID)
    assert [quote.article for quote in article.quotes] == [article] * 2
    named = replace(article, headline="Up")
    assert named.quotes[0].article.headline == "Up"
    again = pickle.loads(pickle.dumps(named))  # noqa: S301 - our own
    assert again == named
    assert again.quotes[1].article is again
    assert "article" not in again.quotes[0].to_dict()
    assert replace(named.quotes[0], text="x").text == "x"


def test_half_a_surrogate_pair_is_no_obstacle() -> None:
    assert len(Article(text="\ud800", quotes=(), speakers=()).text_sha256) == 64


def test_notebooks_show_an_article_with_marks_and_no_markup_of_its_own() -> None:
    article = replace(
        extract("“A <b>,” said Ann Roe.\n\nIt was late, officials said. “No.” It rained."), headline="A & B"
    )
    shown = article._repr_html_()
    assert shown.startswith("<article><h3>A &amp; B</h3><p><small><mark")
    assert 'title="Ann Roe">A &lt;b&gt;,</mark>” said Ann Roe.</p><p><mark' in shown
    assert 'title="officials">It was late</mark>, officials said.' in shown
    nobody = extract("“We were late again, and it was raining.”")
    assert 'title="nobody named">' in nobody._repr_html_()
    assert "<h3>" not in nobody._repr_html_()


def test_notebooks_show_articles_as_a_table() -> None:
    one = replace(extract(SAID), headline="A <b>", published_at="2019-01-02")
    shown = Articles((one,) * 21, (InputError("bad"),))._repr_html_()
    assert "<caption>Articles: 21 articles, 42 quotes, 1 rejected</caption>" in shown
    assert shown.count("<tr><td>A &lt;b&gt;</td><td></td><td>2019-01-02</td><td>2</td></tr>") == 20
    assert shown.endswith("<p><small>and 1 more</small></p>")
    assert "more" not in Articles((one,))._repr_html_()


def test_notebooks_say_that_an_article_was_not_read() -> None:
    shown = Article(text="Ja.", language="de", quotes=(), speakers=())._repr_html_()
    assert "In a language that is not read (de)" in shown
    assert "<p>Ja.</p>" in shown


def test_rows_are_flat_and_one_a_quote(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"- Ely Post - https://ely.example -\n\nUp\n\n{SAID}")
    first, second = read(tmp_path).rows()
    assert (first["publisher"], first["headline"], first["speaker"]) == ("Ely Post", "Up", "Ann Roe")
    assert (second["speaker"], second["speaker_kind"], second["source"]) == (None, None, "officials")
    [bare] = Articles((extract("“We were late again, and it was raining.”"),)).rows()
    assert (bare["publisher"], bare["source"], bare["text"]) == (
        None,
        None,
        "We were late again, and it was raining.",
    )


def test_of_runs_that_overlap_the_first_is_marked() -> None:
    article = extract("“Prices are up,” said Ann Roe.")
    [quote] = article.quotes
    twice = replace(article, quotes=(quote, quote))
    assert twice._repr_html_() == article._repr_html_()
