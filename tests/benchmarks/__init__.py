"""Benchmarks: two ways in one run, interleaved, and the ratio that is to be held."""
