"""Rows as files for other programs: workbooks, CSV, vCards."""
