"""What is watched: feeds of a server on 127.0.0.1."""

from pathlib import Path

from onrecord.cli.watch_state import WatchState, load_state

from tests.cli.commands import Command
from tests.ingest.web_server import WebServer

ITEM = "<item><title>{0}</title><link>https://paper.example/{0}</link>{1}</item>"
FULL = "<content:encoded><![CDATA[<p>It {0}.</p><p>“{0} is good,” said Ann Roe.</p>]]></content:encoded>"
NOTHING = "0 unchanged, 0 revised, 0 rejected"


def feed(*items: str) -> bytes:
    head = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
    return f"{head}{''.join(items)}</channel></rss>".encode()


def full(title: str) -> str:
    return ITEM.format(title, FULL.format(title))


def once(onrecord: Command, *sources: object) -> tuple[int, str, str]:
    return onrecord("watch", "--once", "--allow-private", *sources)


def asked(web: WebServer, path: str) -> list[bytes]:
    return [head for head in web.asked if head.startswith(f"GET {path} ".encode())]


def states(database: Path) -> WatchState:
    return load_state(Path(f"{database}.watch.json"))
