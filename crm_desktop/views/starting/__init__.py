"""From the command to the first window: one program a person, the parts in turn, crashes."""
