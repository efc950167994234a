"""The value of a condition: days, sums of money, two ends, several."""
