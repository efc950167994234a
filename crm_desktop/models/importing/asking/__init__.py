"""What an import is asked to do: columns and fields, kept mappings, what headings are called."""
