"""Reports: their rows read under the rights of whoever looks, and what is kept of them."""
