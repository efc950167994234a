"""The commands of crm-admin, one module per area; admin.py names them and asks for the sign-in."""
