"""The states of the US, and how news shortens them (AP Stylebook, "state names"; postal codes)."""

_SHORT = """Alabama=Ala.,AL Alaska=AK Arizona=Ariz.,AZ Arkansas=Ark.,AR California=Calif.,CA Colorado=Colo.,CO Connecticut=Conn.,CT
Delaware=Del.,DE Florida=Fla.,FL Georgia=Ga.,GA Hawaii=HI Idaho=ID Illinois=Ill.,IL Indiana=Ind.,IN Iowa=IA Kansas=Kan.,Kans.,KS
Kentucky=Ky.,KY Louisiana=La.,LA Maine=ME Maryland=Md.,MD Massachusetts=Mass.,MA Michigan=Mich.,MI Minnesota=Minn.,MN
Mississippi=Miss.,MS Missouri=Mo.,MO Montana=Mont.,MT Nebraska=Neb.,NE Nevada=Nev.,NV New_Hampshire=N.H.,NH New_Jersey=N.J.,NJ
New_Mexico=N.M.,NM New_York=N.Y.,NY North_Carolina=N.C.,NC North_Dakota=N.D.,ND Ohio=OH Oklahoma=Okla.,OK Oregon=Ore.,OR
Pennsylvania=Pa.,PA Rhode_Island=R.I.,RI South_Carolina=S.C.,SC South_Dakota=S.D.,SD Tennessee=Tenn.,TN Texas=Tex.,TX Utah=UT
Vermont=Vt.,VT Virginia=Va.,VA Washington=Wash.,WA West_Virginia=W.Va.,WV Wisconsin=Wis.,Wisc.,WI Wyoming=Wyo.,WY"""
US_STATES = {
    form.replace("_", " "): name.replace("_", " ")
    for name, _, forms in (entry.partition("=") for entry in _SHORT.split())
    for form in (name, *forms.split(","))
}
"""The state that each of its names means, short or whole."""
