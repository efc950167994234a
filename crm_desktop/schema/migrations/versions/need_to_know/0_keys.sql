-- Keys that the side tables point to.
ALTER TABLE crm.contact ADD CONSTRAINT uq_contact_id_account_id_owner_id UNIQUE (id, account_id, owner_id);
ALTER TABLE crm.service ADD CONSTRAINT uq_service_id_account_id_owner_id UNIQUE (id, account_id, owner_id);
ALTER TABLE crm.opportunity
    ADD CONSTRAINT uq_opportunity_id_account_id_owner_id UNIQUE (id, account_id, owner_id);
