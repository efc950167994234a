"""Names of people: vocatives, titles as address, salutations, and what gender a name tells."""
