"""Short forms of English given names; general knowledge. Names on one line may name the same person."""

_LINES = """
Abe Abraham
Al Albert Alan Allan Alfred
Alex Alexander Alexandra
Andy Andrew
Ben Benjamin Benny
Bernie Bernard
Beth Liz Lizzie Betty Betsy Eliza Elizabeth
Bill Billy Will Willy William
Bob Bobby Rob Robbie Robert
Cathy Kathy Kate Katie Catherine Katherine Kathryn Kathleen
Charlie Chuck Charles
Chris Christopher Christine Christina
Dan Danny Daniel
Dave David
Deb Debbie Deborah Debra
Dick Rick Ricky Rich Richie Richard
Don Donnie Donald
Doug Douglas
Drew Andrew
Ed Eddie Ted Edward Edwin Edmund
Fran Frances Francis
Frank Francis Franklin
Fred Freddie Frederick
Gabe Gabriel
Gene Eugene
Geoff Jeff Geoffrey Jeffrey
Gerry Jerry Gerald Gerard Jerome
Greg Gregory
Hank Harry Henry Harold
Jack Johnny John Jonathan Jon
Jake Jacob
Jan Janet Janice
Jen Jenny Jennie Jennifer
Jess Jessie Jessica
Jim Jimmy Jamie James
Joe Joey Joseph
Josh Joshua
Judy Judith
Ken Kenny Kenneth
Larry Lawrence Laurence
Len Lenny Leonard
Les Leslie
Maggie Meg Peggy Margaret
Marty Martin
Matt Matthew
Max Maxwell Maximilian
Mel Melvin Melanie Melissa
Mick Mickey Mike Michael
Mitch Mitchell
Nancy Ann Anne
Nate Nathan Nathaniel
Nick Nicky Nicholas
Pat Patrick Patricia Patty Tricia Trish
Pete Peter
Phil Philip Phillip
Ray Raymond
Ron Ronnie Ronald
Russ Russell
Sam Sammy Samuel Samantha
Sandy Sandra Alexander
Steve Stephen Steven
Stu Stuart
Sue Susie Suzy Susan Suzanne
Terry Terrence Terence Theresa Teresa
Tim Timothy
Toby Tobias
Tom Tommy Thomas
Tony Anthony Antonio
Val Valerie
Vic Victor Victoria
Vicky Vicki Victoria
Vince Vincent
Walt Walter
Wes Wesley
Zach Zack Zachary
"""


def _short_forms() -> dict[str, frozenset[str]]:
    forms: dict[str, frozenset[str]] = {}
    for line in _LINES.strip().splitlines():
        group = frozenset(line.split())
        for name in group:
            forms[name] = forms.get(name, frozenset()) | group
    return forms


SHORT_FORMS = _short_forms()
"""Given name: all the given names that may name the same person."""
ALIASES = frozenset(("alias", "aka", "a.k.a.", "a.k.a"))
"""Words between somebody's name and another one for the same person."""
