"""The fields of each kind of record, declared."""
