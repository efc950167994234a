-- What stands already gets the keys and copies that the new rights need.

-- Its list of columns holds on to columns that go; the installer makes it anew.
DROP TRIGGER IF EXISTS z_version ON crm.contact;
DROP TRIGGER IF EXISTS z_version ON crm.service;
DROP TRIGGER IF EXISTS z_version ON crm.sale;

ALTER TABLE crm.firm
    ADD COLUMN stand_in_days SMALLINT DEFAULT 60 NOT NULL,
    ADD CONSTRAINT ck_firm_stand_in_days_range CHECK (stand_in_days >= 1 AND stand_in_days <= 400);
COMMENT ON COLUMN crm.firm.stand_in_days IS 'How long somebody may be covered for at most, in days';

ALTER TABLE crm.product_line
    ADD COLUMN manager_id BIGINT,
    ADD CONSTRAINT fk_product_line_manager_id FOREIGN KEY (manager_id) REFERENCES crm.employee (id);
COMMENT ON COLUMN crm.product_line.manager_id IS 'Product manager, who sees what is sold of it';

-- Notes move beside their records: a slice that shows the record shows no note.
INSERT INTO crm.contact_note (contact_id, account_id, owner_id, note)
    SELECT id, account_id, owner_id, note FROM crm.contact WHERE note IS NOT NULL;
INSERT INTO crm.service_note (service_id, account_id, owner_id, note)
    SELECT id, account_id, owner_id, note FROM crm.service WHERE note IS NOT NULL;
INSERT INTO crm.sale_note (sale_id, account_id, owner_id, note)
    SELECT id, account_id, owner_id, note FROM crm.sale WHERE note IS NOT NULL;
ALTER TABLE crm.contact DROP COLUMN note;
ALTER TABLE crm.service DROP COLUMN note;
ALTER TABLE crm.sale DROP COLUMN note;

-- Until when marketing sees a contact, by its consents.
ALTER TABLE crm.contact ADD COLUMN marketing_until DATE;
COMMENT ON COLUMN crm.contact.marketing_until IS
    'Until when marketing sees the contact, by its consents; kept by a trigger';
CREATE INDEX ix_contact_sort_key_id_marketing_until ON crm.contact (sort_key, id, marketing_until)
    WHERE marketing_until IS NOT NULL AND deleted_at IS NULL;
ALTER TABLE crm.contact_point ADD COLUMN marketing_until DATE;
COMMENT ON COLUMN crm.contact_point.marketing_until IS
    'Until when marketing sees the contact, copied; kept by a trigger';

-- Lines carry the day and the currency of their sale: who sees only lines needs both.
ALTER TABLE crm.sale_line ADD COLUMN sold_on DATE, ADD COLUMN currency TEXT;
UPDATE crm.sale_line l SET sold_on = s.sold_on, currency = s.currency
    FROM crm.sale s WHERE s.id = l.sale_id;
ALTER TABLE crm.sale_line
    ALTER COLUMN sold_on SET NOT NULL, ALTER COLUMN currency SET NOT NULL,
    ADD CONSTRAINT ck_sale_line_sold_on_range
        CHECK (sold_on >= '1000-01-01'::date AND sold_on < '9001-01-01'::date),
    ADD CONSTRAINT ck_sale_line_currency_length CHECK (length(currency) <= 3);
COMMENT ON COLUMN crm.sale_line.sold_on IS 'Day of the sale, copied; kept by a trigger';
COMMENT ON COLUMN crm.sale_line.currency IS 'Currency of the sale, copied; kept by a trigger';
DROP INDEX crm.ix_sale_line_product_id;
CREATE INDEX ix_sale_line_product_id_sold_on ON crm.sale_line (product_id, sold_on);
CREATE INDEX ix_sale_line_sold_on_id ON crm.sale_line (sold_on, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_service_product_id ON crm.service (product_id);

INSERT INTO crm.forecast (id, account_id, owner_id, stage_id, probability, amount, currency,
        expected_close, closed_on, product_id, employee_id, version, deleted_at)
    SELECT id, account_id, owner_id, stage_id, probability, amount, currency,
        expected_close, closed_on, product_id, employee_id, version, deleted_at
    FROM crm.opportunity;

-- What each role may do until an admin says otherwise.
INSERT INTO crm.act_right (act, role_name) VALUES
    ('export', 'crm_sales'), ('export', 'crm_marketing'), ('export', 'crm_product'),
    ('export', 'crm_finance'), ('export', 'crm_auditor'),
    ('print_bulk', 'crm_sales'), ('print_bulk', 'crm_service'), ('print_bulk', 'crm_marketing'),
    ('print_bulk', 'crm_finance'),
    ('mass_mail', 'crm_marketing'),
    ('merge', 'crm_sales'),
    ('hand_over', 'crm_sales'),
    ('design_template', 'crm_marketing'), ('design_template', 'crm_admin'),
    ('break_glass', 'crm_sales'), ('break_glass', 'crm_service');
