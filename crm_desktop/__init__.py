"""A desktop CRM that talks straight to the firm's own PostgreSQL server."""

__version__ = "0.1.0"
