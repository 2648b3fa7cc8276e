"""What all tables share: names of constraints, closed vocabularies, the shape of ids."""

from typing import Any, ClassVar

from sqlalchemy import BigInteger, CheckConstraint, Integer, MetaData
from sqlalchemy.orm import DeclarativeBase

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

WHOLE = BigInteger().with_variant(Integer(), "sqlite")
"""Whole numbers of 64 bits: SQLite's integers are, and PostgreSQL's keys must not end at two thousand million spans."""


class Base(DeclarativeBase):
    """Every table has an integer `key` for joins; what the world sees is the derived text `id`.

    Keys depend on the order of writing and never leave the database; ids do not (`onrecord.store.rows.identity`).
    """

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[type, Any]] = {int: WHOLE}


def one_of(column: str, words: tuple[Any, ...]) -> CheckConstraint:
    """Demand that `column` holds one of `words`, or NULL where the column may."""
    listed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def id_shape(prefix: str) -> CheckConstraint:
    """Demand an id of `prefix` and twelve characters, as `onrecord.store.rows.identity` makes them."""
    return CheckConstraint(f"length(id) = 16 AND substr(id, 1, 4) = '{prefix}_'", name="id")
