"""The whole engine on texts of our own."""

import subprocess
import sys
from hashlib import sha256
from importlib import resources
from pathlib import Path

import pytest
from onrecord import __version__
from onrecord.extraction import engine
from onrecord.extraction.engine import extract
from onrecord.extraction.quotation import Attribution, Content, Extraction, Quotation, Source
from onrecord.extraction.weights.loading import MODEL_FILE, engine_name
from onrecord.text.spans import Span

from tests.extraction.readings import span


def test_a_quotation_with_everything() -> None:
    text = "“The [old] pier is shut,” Ann Bly told The Herald on Monday. “It was never safe.”"
    found = extract(text)

    (quotation,) = found.quotations
    assert quotation == Quotation(
        kind="direct",
        contents=(
            Content(span(text, "The [old] pier is shut,"), verbatim=True, break_before=None),
            Content(span(text, "It was never safe."), verbatim=True, break_before="attribution"),
        ),
        insertions=(span(text, "[old]"),),
        cue=span(text, "told"),
        source=Source(span(text, "Ann Bly"), "person", "named"),
        audience=span(text, "The Herald"),
        speaker=0,
        capacity=quotation.capacity,
        confidence=quotation.confidence,
        rule="content_source_cue",
        method="model",
        confidence_content=quotation.confidence_content,
    )
    assert [speaker.name for speaker in found.speakers] == ["Ann Bly"]
    assert 0.5 <= quotation.confidence <= 1


def test_a_text_without_quotations_gives_none() -> None:
    assert extract("The pier was shut for years.") == Extraction((), ())
    assert extract("") == Extraction((), ())


def test_a_name_that_runs_on_into_what_was_said_is_cut() -> None:
    text = "said Jane Doe A:"

    for quotation in extract(text).quotations:
        assert quotation.source is not None
        assert not any(quotation.source.span.overlaps(run.span) for run in quotation.contents)


def test_spans_index_the_text_as_it_stands() -> None:
    body = "“The pier is shut,” said Ann Bly."
    (plain,) = extract(body).quotations
    (moved,) = extract("\ufeff 🎉\r\n\r\n" + body).quotations

    assert moved.contents[0].span.start - plain.contents[0].span.start == 7


def test_the_engine_names_itself_its_version_and_the_weights_it_has_learned() -> None:
    data = resources.files("onrecord.extraction.weights").joinpath(MODEL_FILE).read_bytes()

    assert engine_name() == f"onrecord {__version__} rules+model {sha256(data).hexdigest()[:8]}"


WITHOUT_MODEL = """
import pathlib, shutil, sys
import onrecord
copy = pathlib.Path(sys.argv[1]) / "onrecord"
shutil.copytree(pathlib.Path(onrecord.__file__).parent, copy, ignore=shutil.ignore_patterns("model.bin", "__pycache__"))
for name in [name for name in sys.modules if name.split(".")[0] == "onrecord"]:
    del sys.modules[name]
sys.path.insert(0, sys.argv[1])
from onrecord.extraction.engine import extract
from onrecord.extraction.weights.loading import engine_name
print(engine_name(), [one.method for one in extract("“The pier is shut,” said Ann Bly.").quotations])
"""


def test_without_the_model_file_the_engine_works_by_rules_alone_and_says_so(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_MODEL, tmp_path], capture_output=True, text=True, check=True
    )

    assert done.stdout == f"onrecord {__version__} rules ['rule']\n"


def test_a_source_that_reaches_into_what_was_said_is_named_as_printed_at_the_cue() -> None:
    printed, whole = Span(20, 28), Span(0, 28)
    content = Content(Span(0, 10), verbatim=False, break_before=None)
    attribution = Attribution((content,), Span(30, 34), printed, None, None, 0.9, "cue", "model")

    assert engine._outside_content(Source(whole, "person", "named"), attribution) == Source(
        printed, "person", "named"
    )


@pytest.mark.parametrize(
    "text", ["“We lost it,” said Kern", "“We do,” said Jane Doe (Lib", "“No,” said the mayor"]
)
def test_a_text_may_end_in_the_midst_of_a_sentence(text: str) -> None:
    (quotation,) = extract(text).quotations
    assert quotation.kind == "direct"
