"""Flat rows as Parquet, group by group."""

import io

import pytest
from onrecord.ingest import tabular
from onrecord.ingest.tabular import write_parquet


@pytest.mark.parametrize(("rows", "groups"), [(0, 0), (3, 1), (4, 1), (5, 2), (8, 2)])
def test_rows_are_written_in_groups_however_they_come(
    monkeypatch: pytest.MonkeyPatch, rows: int, groups: int
) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pip install 'onrecord[parquet]'")
    monkeypatch.setattr(tabular, "ROWS_OF_A_GROUP", 4)
    batches = ([(f"quo_{number}", number)] for number in range(rows))
    data = b"".join(write_parquet({"id": str, "words": int}, batches))
    file = parquet.ParquetFile(io.BytesIO(data))
    assert file.num_row_groups == groups
    assert file.read().to_pylist() == [{"id": f"quo_{number}", "words": number} for number in range(rows)]
