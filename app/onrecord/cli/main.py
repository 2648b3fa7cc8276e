"""The program `onrecord`: its commands and their arguments.

Each command is a module of this package with `run(arguments, settings) -> int`, loaded on demand, so that
`extract` does not wait for the database's library nor `migrate` for the engine.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import TypeAlias

from onrecord import __version__
from onrecord.cli.modules import load
from onrecord.config import load_settings
from onrecord.errors import AppError
from onrecord.ingest.inputs.files import shown_name

SCOPES = ("ingest", "correct", "merge", "withdraw")
"""What a token may do beside reading (`onrecord.store.rows.tokens.Scope`, which would load the database's library)."""

CHECK_FORMATS = ("text", "json", "sarif", "html")
"""Of `onrecord.cli.reports.FORMATS`, which would load the database's library."""

EXTRACT_FORMATS = ("jsonl", "csv", "parquet")
EXPORT_FORMATS = ("jsonl", "csv", "parquet")

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - argparse gives it no other name

INTERRUPTED = 130
"""What shells report for a command that was stopped from the keyboard."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 something was rejected (one line each), 2 wrong usage."""
    arguments = build_parser().parse_args(argv)
    _write_utf8()
    try:
        settings = load_settings()
        code = int(load(f"onrecord.cli.{arguments.module}").run(arguments, settings))
        sys.stdout.flush()
    except (AppError, ValueError) as error:
        print(f"onrecord: {shown_name(str(error))}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone, as with `| head`
        _discard_output()
        return 1
    except (
        OSError
    ) as error:  # inputs and the database say so themselves; what is left is a full disk behind our output
        _discard_output()
        print(f"onrecord: {shown_name(str(error))}", file=sys.stderr)
        return 1
    return code


def _discard_output() -> None:
    """Let what is still buffered go nowhere, so that the interpreter does not fail again when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def build_parser() -> argparse.ArgumentParser:
    """Describe every command."""
    parser = argparse.ArgumentParser(
        prog="onrecord", description="News articles as a record of who said what."
    )
    parser.add_argument("--version", action="version", version=f"onrecord {__version__}")
    verbs = parser.add_subparsers(metavar="COMMAND", required=True)

    _reading_verbs(verbs)
    _report_verb(verbs)
    _lookup_verbs(verbs)
    _record_verbs(verbs)
    return parser


def _reading_verbs(verbs: Verbs) -> None:
    ingest = _verb(
        verbs, "ingest", "ingest", "read articles and store them with the quotes of those in English"
    )
    _paths(ingest)
    ingest.add_argument(
        "--scheduler", metavar="ADDRESS", help="read on the workers of a Dask cluster: tcp://HOST:8786"
    )
    _storing(ingest)

    fetch = _verb(
        verbs, "fetch", "fetch", "download pages within limits, respecting robots.txt, and ingest them"
    )
    fetch.add_argument("urls", nargs="+", metavar="URL", help="http or https address")
    fetch.add_argument(
        "--allow-private", action="store_true", help="also fetch from private and local addresses"
    )
    fetch.add_argument("--keep", metavar="FOLDER", help="save each page as received in this folder")
    _storing(fetch)

    _watch_verb(verbs)

    read = _verb(verbs, "read", "read", "show what is read from where in each article, and what is left out")
    read.add_argument("paths", nargs="+", metavar="PATH", help="file, folder, or - for standard input")
    _verbose(read)
    read.add_argument("--json", action="store_true", help="print one JSON line an article")

    extract = _verb(
        verbs, "extract", "extract", "print quotes and speakers of English texts as JSON lines; no database"
    )
    _paths(extract)
    extract.add_argument(
        "--raw", action="store_true", help="treat the whole file as body; offsets index the file itself"
    )
    extract.add_argument(
        "--with-text", action="store_true", help="add the text that the offsets index to each line"
    )
    extract.add_argument(
        "--format",
        choices=EXTRACT_FORMATS,
        help="a line an article (jsonl) or a row a quote (csv, parquet); default: as FILE ends, else jsonl",
    )
    extract.add_argument("-o", "--output", metavar="FILE", help="write this file, and a summary at the end")
    extract.add_argument(
        "--explain", action="store_true", help="print what was found and why, for a person to read"
    )


def _report_verb(verbs: Verbs) -> None:
    report = _verb(
        verbs, "report", "report", "draw who is quoted, in which capacity, where and when, as one HTML file"
    )
    report.add_argument("source", metavar="PATH|DATABASE", help="articles, or a record: its file or its URL")
    report.add_argument("-o", "--output", metavar="FILE", required=True, help="the page, such as report.html")
    report.add_argument("--workers", type=_count, default=1, help="number of processes that read articles")


def _watch_verb(verbs: Verbs) -> None:
    watch = _verb(
        verbs, "watch", "watch", "follow folders and feeds: what is new is ingested once, across restarts"
    )
    watch.add_argument("sources", nargs="+", metavar="SOURCE", help="folder, file, or address of a feed")
    watch.add_argument(
        "--every",
        type=_seconds,
        default=900,
        metavar="SECONDS",
        help="between two questions for a feed (default: %(default)s)",
    )
    watch.add_argument(
        "--scan",
        type=_seconds,
        default=5,
        metavar="SECONDS",
        help="between two looks at a folder (default: %(default)s)",
    )
    watch.add_argument("--once", action="store_true", help="look at everything once, then stop")
    watch.add_argument(
        "--state", metavar="FILE", help="where to remember what was seen (default: beside the database)"
    )
    watch.add_argument("--allow-private", action="store_true", help="ask private and local addresses, too")
    watch.add_argument("--json", action="store_true", help="print one JSON line an article")


def _lookup_verbs(verbs: Verbs) -> None:
    check = _verb(verbs, "check", "check", "look the quotations of drafts up in the record")
    check.add_argument("paths", nargs="+", metavar="DRAFT", help="file, folder, or - for standard input")
    check.add_argument(
        "--format", choices=CHECK_FORMATS, default="text", help="form of the report (default: %(default)s)"
    )
    mcp = _verb(verbs, "mcp", "mcp", "let assistants look quotes up and check texts, read-only")
    mcp.add_argument("--http", action="store_true", help="serve over HTTP at /mcp instead of standard input")
    mcp.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    mcp.add_argument("--port", type=_port, default=8001, help="port to listen on (default: %(default)s)")
    mcp.add_argument(
        "--tokens",
        action="store_true",
        help="ask for a token over HTTP on this machine, too; elsewhere one is always asked for",
    )


def _record_verbs(verbs: Verbs) -> None:
    serve = _verb(verbs, "serve", "serve", "serve the record over HTTP")
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    serve.add_argument("--port", type=_port, default=8000, help="port to listen on (default: %(default)s)")
    serve.add_argument("--workers", type=_count, default=1, help="number of processes (default: %(default)s)")

    _verb(verbs, "migrate", "migrate", "create the database, or bring it to the newest schema")
    _verb(verbs, "verify", "verify", "prove every stored span, id and hash of the database")
    export = _verb(
        verbs,
        "export",
        "export",
        "write the whole record with its journal to standard output, or plain tables",
    )
    export.add_argument(
        "--format",
        choices=EXPORT_FORMATS,
        default="jsonl",
        help="everything, as import takes it (jsonl), or quotes, articles and speakers for analysis (csv, parquet)",
    )
    export.add_argument(
        "-o", "--output", metavar="FOLDER", help="where the tables go; needed for csv and parquet"
    )
    restore = _verb(
        verbs, "import", "import_", "rebuild a record from what export wrote, in an empty database"
    )
    restore.add_argument(
        "path", metavar="FILE", help="an export, or Citron's JSON of one article; - is standard input"
    )
    copy = _verb(verbs, "copy", "copying", "copy the record into another database, or go on with it")
    copy.add_argument("source", metavar="FROM", help="URL of the database to copy")
    copy.add_argument(
        "target", metavar="TO", help="URL of an empty database, or of one that a copy was begun in"
    )

    review = _verb(
        verbs, "review", "review", "list what needs a human: uncertain places, speakers who may be one"
    )
    review.add_argument(
        "--keep", metavar="QUOTE", help="remove this one from the list: it stays on its older text"
    )
    review.add_argument(
        "--different",
        nargs=2,
        metavar="SPEAKER",
        help="these two are not one: no longer listed, never merged",
    )
    review.add_argument(
        "--stand", metavar="UTTERANCE", help="each whom articles name said these words: no longer listed"
    )
    review.add_argument("--undo", metavar="SETTLEMENT", help="list again what --different or --stand settled")
    review.add_argument("--settled", action="store_true", help="list what is settled instead")
    review.add_argument("--reason", help="why, for the public journal; needed by all but the lists")

    token = _verb(verbs, "token", "tokens", "create, revoke and list the tokens of those who may write")
    actions = token.add_subparsers(metavar="ACTION", dest="action", required=True)
    create = actions.add_parser(
        "create", help="create a token and print it once; without scopes it may only read"
    )
    create.add_argument("name", metavar="NAME", help="whom it is for, as the journal names them")
    create.add_argument(
        "--scope", action="append", default=[], choices=SCOPES, help="what it may do; can be repeated"
    )
    revoke = actions.add_parser("revoke", help="revoke a token permanently")
    revoke.add_argument("name", metavar="NAME", help="whose token")
    actions.add_parser("list", help="print name, scopes, time and state of every token")


def _verb(verbs: Verbs, name: str, module: str, purpose: str) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=purpose, description=f"{purpose[0].upper()}{purpose[1:]}.")
    parser.set_defaults(module=module, refuse=parser.error)
    return parser


def _paths(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="file, folder, or - for standard input")
    _verbose(parser)
    parser.add_argument(
        "--workers", type=_count, default=1, help="number of processes (default: %(default)s)"
    )


def _verbose(parser: argparse.ArgumentParser) -> None:
    naming = "name every file of a folder that is not read"
    parser.add_argument("-v", "--verbose", action="store_true", help=naming)


def _storing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dry-run", action="store_true", help="read and extract, store nothing")
    parser.add_argument("--json", action="store_true", help="print one JSON line per article, and the counts")
    again = "re-extract stored articles with the current engine"
    parser.add_argument("--again", action="store_true", help=again)


def _count(text: str) -> int:
    return _whole(text, 1, 256)


def _seconds(text: str) -> int:
    return _whole(text, 1, 604_800)


def _port(text: str) -> int:
    return _whole(text, 0, 65_535)


def _whole(text: str, least: int, most: int) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(most)) and least <= int(text) <= most):
        raise argparse.ArgumentTypeError(f"must be a whole number from {least} to {most}, not {text[:20]!r}")
    return int(text)


def _write_utf8() -> None:
    """Write UTF-8 whatever the locale says; names of files that are not UTF-8 go out as the bytes they are."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
