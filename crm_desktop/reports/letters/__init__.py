"""Letters: the letter, its address and its salutation, with the vocative of names."""
