"""Documents of articles, quotes and speakers were rendered anew here; since then 0005 does it, on the columns that it adds."""

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Change nothing: what the documents hold now needs columns that come later."""


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
