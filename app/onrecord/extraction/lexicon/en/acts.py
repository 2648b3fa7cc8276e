"""What verbs of speech do when they report nothing: by lemma the nouns of what is done ("answered the phone"). From general knowledge."""

from onrecord.text.lexicon import words

_SPORT = "goal goals penalty run runs point points try tries wicket wickets lap laps assist assists set frame"
_PICTURES = "picture pictures photo photos photograph photographs video videos link links clip selfie map image images"
_PRIZES = "prize prizes seat seats title titles lead place spot medal medals win wins victory victories crown pole bronze silver gold"
ACTS: dict[str, frozenset[str]] = {
    lemma: words(nouns)
    for lemma, nouns in {
        "add": f"salt pepper sugar water milk butter flour oil stock wine cream garlic onions onion eggs {_SPORT}",
        "admit": "patient patients student students pupils refugees",
        "announce": "winner winners engagement names",
        "answer": "phone telephone door doorbell bell call calls prayers",
        "argue": "referee umpire",
        "blast": "ball shot",
        "call": "meeting police ambulance cab taxi doctor doctors firefighters 911 999 election elections roll",
        "challenge": "champion champions",
        "charge": "battery batteries phone",
        "cite": "driver drivers motorist motorists",
        "claim": f"benefits asylum lives life refund expenses pension {_PRIZES} {_SPORT}",
        "concede": f"race election seat match {_SPORT}",
        "conclude": "tour deal treaty agreement visit trip season talks",
        "confirm": "booking reservation",
        "deny": "striker bail entry access visa",
        "disclose": "income",
        "dismiss": "batsman batter class jury",
        "maintain": "lead lawn garden unbeaten record",
        "note": "plate plates registration",
        "observe": "silence birds holiday ramadan sabbath",
        "order": "beer pizza coffee pie drinks drink meal lunch dinner food uniforms parts",
        "post": "parcel letter bail profit loss",
        "promise": "land moon",
        "read": "will meter poem",
        "recall": "ambassador cars vehicles toys troops",
        "repeat": "feat grade trick",
        "report": "theft burglary crime loss",
        "respond": "fire call calls emergency alarm scene",
        "rule": "club roost country kingdom",
        "show": "signs visitors ticket",
        "state": "name",
        "stress": "joints",
        "tell": "time jokes joke story stories tales",
        "tweet": _PICTURES,
        "urge": "horse",
        "voice": "character rabbit",
    }.items()
}
TO_PEOPLE = words("call text question instruct threaten tease phone")
"""Lemmas that take a person as an object and report nothing: "questioned the suspects overnight"."""
OBJECTS = words("him them it us me you himself herself themselves")
"""Pronouns behind which a noun says what somebody is called."""
MEETING: dict[str, frozenset[tuple[str, str]]] = {
    "call": frozenset(
        (
            ("on", "the"),
            ("at", "home"),
            ("at", "work"),
            ("from", "the"),
            ("from", "a"),
            ("back", "."),
            ("over", "to"),
        )
    ),
    "challenge": frozenset((("to", "a"), ("to", "an"))),
    "describe": frozenset(
        (("to", "police"), ("to", "officers"), ("to", "detectives"), ("to", "investigators"), ("to", "the"))
    ),
    "propose": frozenset(
        (("in", "the"), ("on", "a"), ("on", "the"), ("at", "the"), ("in", "a"), ("in", "front"))
    ),
}
"""By lemma what follows whom it is done to: "called Jane Doe | at home", "challenged him | to a duel", "described the thief | to police"."""
