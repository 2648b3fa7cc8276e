"""Words that are capitalised without being names: closed classes and sentence openers, from general knowledge."""

from onrecord.text.lexicon import words

TIMES = words("""
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
Mon Tue Tues Wed Thu Thurs Fri Sat
January February March April May June July August September October November December Jan. Feb. Mar. Apr. Aug. Sept. Sep.
Oct. Nov. Dec. Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec Christmas Easter Ramadan Eid Hanukkah Passover Thanksgiving
Halloween A.M. P.M. AM PM GMT BST EST PST EDT CET
""")
"""Days, months and feasts: they end a name and never are one."""

OPENERS = words("""
a about above according accordingly across actually add added adding additionally admittedly after afterward afterwards again
against all almost along already also although always amid among an and another any anybody anyone anything anyway apart
apparently are around as aside ask asked asking at away back based basically be because before behind being below
beneath beside besides between beyond both breaking but by can certainly citing clearly come comments consider contrary
could currently describing despite did do does doing down due during each earlier early either else elsewhere enough
especially essentially even eventually ever every everybody everyone everything everywhere evidently except exactly fair far
few fewer file finally fine first firstly five following for former formerly fortunately four from further furthermore
generally get give given go going good great had half happy hardly has have having he hello hence her here hers herself hey
hi him himself his historically hopefully how however i if image images imagine in including increasingly indeed initially
inside instead interestingly into ironically is isn’t isn't it its itself just keep last late lately later latest leading
least left less lest let let’s let's like likewise little look looking made make making many marking may maybe me meanwhile
might mine more moreover most mostly much must my myself naturally near nearby nearly neither never nevertheless new next
nine no nobody none nonetheless nor normally not notably nothing notwithstanding now nowadays nowhere obviously of off
officially often oh ok okay old on once one only onto opposite or originally other others otherwise our ours out outside
over overall own particularly past people per perhaps photo picture pictured please plus possibly presumably previously
probably provided rather read really recall recalling recent recently referring regarding regardless remarkably remember
reportedly respondents responding right roughly said say saying says second secondly see seemingly seven several shall she
should similarly simply since six so some somebody somehow someone something sometimes somewhere soon sorry source sources
speaking specifically starting still strangely strikingly subsequently such suddenly supporters supposedly sure surely
surprisingly take taken taking tell telling ten thank thanks that that’s that's the their theirs them then there thereafter
therefore these they thing things think third this those though three through throughout thus till to today together tomorrow tonight too
top toward towards true try turning twenty two typically ultimately under underneath unfortunately unless unlike until unto
up upon us used using usually various very via video was watch we well were what whatever when whenever where whereas
wherever whether which whichever while whilst who whoever whom whose why will with within without women won’t won't
would furious defiant devastated heartbroken angry shocked grieving delighted disgraced embattled beleaguered outspoken
tearful stunned jubilant distraught worried gutted shameless write writing yeah yes yesterday yet you young your yours yourself men critics officials police prosecutors
analysts experts residents researchers scientists lawmakers investigators witnesses protesters authorities doctors
voters parents students teachers workers reporters journalists activists advocates opponents rivals allies fans
families friends neighbours neighbors locals lawyers attorneys judges jurors
it’s it's he’s he's she’s she's they’re they're we’re we're i’m i'm i’ve i've i’d i'd i’ll i'll you’re you're there’s
there's don’t don't doesn’t doesn't didn’t didn't can’t can't what’s what's who’s who's here’s here's we’ve we've
we’ll we'll you’ve you've they’ve they've isn aren’t aren't wasn’t wasn't couldn’t couldn't wouldn’t wouldn't
day days week weeks month months year years time times part number report reports study studies news analysis
opinion exclusive update updated live related more subscribe advertisement
story continued continues correction editor’s note
""")
"""Lower-case forms; a capitalised one that opens a sentence is no name unless a given name."""
BEFORE_ROLES = words(
    """academy airport artistic branch business campaign centre center charity church city clinic club college committee company
    conference council county court department district event factory farm festival film finance fund gallery garden
    government hospital hotel housing league library market marketing match museum music network office orchard orchestra
    parish park party plant police port prison product production programme program project pub race ranch region research
    resort restaurant safety sales school security shelter shop site sporting stadium stage station store studio supply
    support team technical theatre theater tour tournament town trade transport union university venue village ward
    warehouse winery youth zoo"""
)
"""Common nouns that a sentence may open with before somebody's title ("Tournament director Jane Doe")."""
SMALL_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
"""Figures that are written out."""
