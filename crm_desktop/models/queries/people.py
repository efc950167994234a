"""Administering people: who they are and what an admin does, by the functions of `crm_people`."""

# The groups that an admin gives; crm_admin only together with a second admin.
ROLES = (
    "crm_sales",
    "crm_service",
    "crm_marketing",
    "crm_product",
    "crm_finance",
    "crm_partner",
    "crm_auditor",
    "crm_admin",
)
