"""What developers and `crm.py` use: the set-up, translations, licences. Not part of the program."""
