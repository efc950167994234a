"""What stands around the documents: top row, menus, navigation, status and offline bar."""
