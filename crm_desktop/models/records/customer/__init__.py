"""Records of a customer: account, contacts, what stands apart, what was done and planned."""
