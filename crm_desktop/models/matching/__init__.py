"""Which records mean the same firm or person: one matcher for screens, import and console.

`record.prepare` brings a record into the form that is compared, `blocking` finds the pairs worth
comparing, `scoring.compare` says how alike two records are and why, `find.find_pairs` does all.
"""
