"""For whom somebody works or speaks. Every sentence is made up."""

import pytest
from onrecord.extraction.engine import extract


def _bodies(text: str, name: str) -> list[str]:
    found = extract(text)
    speaker = next(one for one in found.speakers if one.name == name)
    return [role.organization.cut(text) for role in speaker.roles if role.organization is not None]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "“No,” Ann Bly of the Peter Marsh Center for Harbour Studies wrote.",
            "Peter Marsh Center for Harbour Studies",
        ),
        ("“No,” said Ann Bly, Mrs. Carter's communications director.", "Carter"),
        ("“No,” said Ann Bly, a spokeswoman for Mrs. Carter.", "Carter"),
        ("“No,” said Ann Bly, a top adviser to Sandell.", "Sandell"),
        ("“No,” said Ann Bly, a spokeswoman for the city.", None),
        ("“No,” said Ann Bly, an adviser to him and to Joe Pell.", None),
        ("“No,” said Ann Bly, an adviser for years.", None),
        ("“No,” said Ann Bly, a spokeswoman for the Harbour Fund.", "Harbour Fund"),
        ("“No,” said Ann Bly, a Republican running for the state Senate.", "Republican"),
        ("The Marsh Trust closed. “No,” said Ann Bly, the trust's director.", "Marsh Trust"),
        ("The Marsh Trust closed. “No,” said Ann Bly, its chairwoman.", "Marsh Trust"),
        ("Marsh Foods and Tidal Foods closed. “No,” said Ann Bly, its chairwoman.", None),
        ("Tidal Foods closed. “No,” said company spokesman Joe Bly.", "Tidal Foods"),
        ("It rained. “No,” said Ann Bly, the trust's director.", None),
        ("Norvane shares fell. Norvane makes paint. “No,” Chief Executive Ann Bly said.", "Norvane"),
        ("It rained in Ashmoor. Shops in Ashmoor shut. “No,” Chief Executive Ann Bly said.", None),
        ("Norvane met Tidal Foods. Norvane left. “No,” Chief Executive Ann Bly said.", "Norvane"),
        ("Norvane met Tidal Foods. “No,” Chief Executive Ann Bly said.", None),
        ("“No,” Chief Executive Ann Bly said.", None),
        ("“No,” Coast News’ Ann Bly said.", "Coast News"),
        ("“No,” Joe Pell's Ann Bly said.", None),
        ("“No,” said Ann Bly of London broker Byrne & Co.", "Byrne & Co"),
        ("“No,” said Ann Bly from the Marlow Institute.", "Marlow Institute"),
        ("“No,” said Ann Bly, Marlow Institute.", "Marlow Institute"),
        ("“No,” said Ann Bly, for the Harbour Fund.", "Harbour Fund"),
        ("“No,” said Ann Bly, representing the Harbour Fund.", "Harbour Fund"),
        ("“No,” said Ann Bly, speaking on behalf of the Harbour Fund.", "Harbour Fund"),
        ("“No,” said Ann Bly, speaking at the Marlow Institute.", None),
        ("“No,” said Ann Bly, speaking for many.", None),
        ("“No,” said Ann Bly, speaking for Joe Pell.", None),
        ("“No,” said Ann Bly, who has worked at Tidal Foods for years.", "Tidal Foods"),
        ("“No,” said Ann Bly, who has two dogs.", None),
        ("“No,” said Ann Bly, who joined the Marlow Institute in 2012.", "Marlow Institute"),
        ("“No,” said Ann Bly, who joined in.", None),
        ("“No,” said Ann Bly, who works as a cook.", None),
        ("“No,” said Ann Bly, who manages the Larkfield branch of Tidal Bank.", "Tidal Bank"),
        ("Ann Bly studies eels. She works for the Marlow Institute. “No,” she said.", "Marlow Institute"),
        ("Ann Bly met Joe Pell. She works for the Marlow Institute. “No,” Ann Bly said.", None),
        ("Ann Bly studies eels. She saw the Marlow Institute. “No,” she said.", None),
        ("“No,” said Ann Bly. She", None),
        ("Tidal Foods, which Ann Bly founded in 2016, sells eels. “No,” Ann Bly said.", "Tidal Foods"),
        ("The eels, which Ann Bly sold in 2016, were dear. “No,” Ann Bly said.", None),
        ("The eels, which Ann Bly coached in 2016, were dear. “No,” Ann Bly said.", None),
        ("The Harbour Fund is helping. “No,” said spokeswoman Ann Bly.", "Harbour Fund"),
        ("The Harbour Fund is helping. His spokeswoman, Ann Bly, said no to it.", None),
        ("“No,” said Mud Gulls skipper Ann Bly.", "Mud Gulls"),
        ("“No,” said Scottish captain Ann Bly.", None),
        ("“No,” said the Fianna Larne politician Ann Bly.", "Fianna Larne"),
        ("The Commissioner for Works, Ann Bly, said no to it.", None),
        ("“No,” said Minister of Regattas Ann Bly.", None),
        ("“No,” said Ann Bly (Harbour Fund).", "Harbour Fund"),
        ("“No,” said Ann Bly (Marlow, left).", None),
        ("“No,” said Ann Bly (in a hat).", None),
        ("“No,” said Ann Bly (Ashmoor).", None),
        ("“No,” Joe Pell's spokeswoman Ann Bly said.", "Joe Pell"),
        ("“No,” said former NYPD Det. Ann Bly.", "NYPD"),
        ("“No,” said Ann Bly at noon.", None),
        ("“No,” said Ashmoor's mayor Ann Bly.", None),
        ("“No,” said Tidal Foods' strategist Ann Bly.", "Tidal Foods"),
        ("“No,” said Ann Bly, who represents drivers as president of the Harbour Union.", "Harbour Union"),
        ("“No,” said Ann Bly, who will join Tidal Foods in May.", "Tidal Foods"),
        ("“No,” said Ann Bly, whose dog, Rex, barked.", None),
        ("“No,” said Ann Bly, director, the Harbour Fund.", "Harbour Fund"),
        ("“No,” said Ann Bly, director, by phone.", None),
        ("“No,” said Ann Bly, a partner in its Leeds office.", None),
        ("“No,” said the Supporters' club chair Ann Bly.", None),
        ("Marlow Police came. Leeds Police left. “No,” Inspector Ann Bly said.", None),
        ("At Marlow Crown Court, director Ann Bly said no to it.", None),
        ("At noon, director Ann Bly said no to it.", None),
        ("For Joe Pell, director Ann Bly said no to it.", None),
        ("Marlow Theatre has named Ann Bly as its director. “No,” Ann Bly said.", "Marlow Theatre"),
        ("“No,” said Ann Bly, author of Harvest of Rules.", None),
        ("“No,” said Ann Bly of Wynne & Sons.", "Wynne & Sons"),
        (
            "Shares of paint maker Norvane fell. “No,” it said. “Yes,” said Ann Bly, its chairwoman.",
            "Norvane",
        ),
    ],
)
def test_the_body_is_told_in_the_title_or_beside_it(text: str, body: str | None) -> None:
    people = [name for name in ("Ann Bly", "Joe Bly") if name in text]
    assert _bodies(text, people[0]) == ([] if body is None else [body])
