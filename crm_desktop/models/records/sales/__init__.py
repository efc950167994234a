"""Records of selling: products and their prices, opportunities, services, sales, targets."""
