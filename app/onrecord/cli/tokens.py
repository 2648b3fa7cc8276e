"""`onrecord token`: who may write."""

import argparse

from onrecord.cli.record import opened
from onrecord.config import Settings
from onrecord.store.database.sessions import reading, writing
from onrecord.store.rows.tokens import create_token, list_tokens, revoke_token


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Make a token and show it once, revoke one, or list them without their secrets."""
    with opened(settings) as engine:
        if arguments.action == "list":
            with reading(engine) as session:
                for token in list_tokens(session):
                    state = f"revoked {token.revoked_at}" if token.revoked_at else "valid"
                    print(f"{token.name}\t{' '.join(token.scopes) or 'read'}\t{token.created_at}\t{state}")
            return 0
        with writing(engine) as session:
            if arguments.action == "revoke":
                revoke_token(session, arguments.name)
                secret = None
            else:
                secret = create_token(session, arguments.name, arguments.scope)
    print(secret or f"{arguments.name} is revoked")
    return 0
