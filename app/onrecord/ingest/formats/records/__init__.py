"""Articles as rows and records: exports of content management systems, tables and datasets."""
