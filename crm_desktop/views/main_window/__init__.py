"""The main window: top row, navigation, document tabs, status bar, command palette."""
