"""The article of pages whose header is what counts: a lock that is to close."""

HEAD = "<title>Lock at Ostel to close - The Ostel Courier</title>"
LEAD = "The lock at Ostel will close to all boats on Monday for nine weeks, the canal board said."
SAID = "“We looked at every way of keeping one gate, and there is none,” said Desmond Arkle."
MORE = "The board has set aside money for those who trade on the east bank, and will say soon who may ask."
TEXT = f"<p>{LEAD}</p><p>{SAID}</p><p>{MORE}</p>"
BODY = f"{LEAD}\n\n{SAID}\n\n{MORE}"
