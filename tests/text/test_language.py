import pytest
from onrecord.text.language import guess_language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board met on Monday and said that it was late.", "en"),
        ("Der Rat tagte am Montag und sagte, es sei zu spät gewesen.", None),
        ("El consejo se reunió el lunes y dijo que era tarde.", None),
        ("…", None),
    ],
)
def test_only_english_is_told_by_its_function_words(text: str, expected: str | None) -> None:
    assert guess_language(text) == expected
