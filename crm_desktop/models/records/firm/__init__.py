"""Records of the firm itself: people, rights, lists, rules and own fields."""
