-- Directory of customers: who they are and who is responsible; readable by all.
CREATE TABLE crm.account (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    owner_id BIGINT DEFAULT crm_private.me() NOT NULL,
    parent_id BIGINT,
    name TEXT NOT NULL,
    kind TEXT DEFAULT 'company'::text NOT NULL,
    status TEXT DEFAULT 'prospect'::text NOT NULL,
    company_id TEXT,
    vat_id TEXT,
    town TEXT,
    country TEXT,
    name_norm TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.norm(name)) STORED NOT NULL,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(name)) STORED NOT NULL,
    town_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(COALESCE(town, ''::text))) STORED NOT NULL,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.account_search_text(name, town, company_id, vat_id)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_account PRIMARY KEY (id),
    CONSTRAINT ck_account_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_account_kind CHECK (kind = ANY (ARRAY['company'::text, 'person'::text])),
    CONSTRAINT ck_account_status CHECK (status = ANY (ARRAY['prospect'::text, 'active'::text, 'dormant'::text, 'closed'::text])),
    CONSTRAINT uq_account_id_owner_id UNIQUE (id, owner_id),
    CONSTRAINT fk_account_owner_id FOREIGN KEY(owner_id) REFERENCES crm.employee (id),
    CONSTRAINT fk_account_parent_id FOREIGN KEY(parent_id) REFERENCES crm.account (id),
    CONSTRAINT ck_account_name_length CHECK (length(name) <= 200),
    CONSTRAINT ck_account_company_id_length CHECK (length(company_id) <= 20),
    CONSTRAINT ck_account_vat_id_length CHECK (length(vat_id) <= 20),
    CONSTRAINT ck_account_town_length CHECK (length(town) <= 100),
    CONSTRAINT ck_account_country_length CHECK (length(country) <= 2)
);
CREATE INDEX ix_account_company_id ON crm.account (company_id);
CREATE INDEX ix_account_grams ON crm.account USING gin (crm_private.grams(search_text));
CREATE INDEX ix_account_name_norm ON crm.account (name_norm);
CREATE INDEX ix_account_owner_id_sort_key_id ON crm.account (owner_id, sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_account_parent_id ON crm.account (parent_id);
CREATE INDEX ix_account_sort_key_id ON crm.account (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_account_town_key_sort_key_id ON crm.account (town_key, sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_account_vat_id ON crm.account (vat_id);
COMMENT ON TABLE crm.account IS 'Directory of customers: who they are and who is responsible; readable by all';
COMMENT ON COLUMN crm.account.id IS 'Key';
COMMENT ON COLUMN crm.account.owner_id IS 'Responsible person';
COMMENT ON COLUMN crm.account.parent_id IS 'Account above it in the group';
COMMENT ON COLUMN crm.account.name IS 'Name';
COMMENT ON COLUMN crm.account.kind IS 'company or person';
COMMENT ON COLUMN crm.account.status IS 'prospect, active, dormant or closed';
COMMENT ON COLUMN crm.account.company_id IS 'IČO, REGON or EIK in standard form';
COMMENT ON COLUMN crm.account.vat_id IS 'VAT number in standard form';
COMMENT ON COLUMN crm.account.town IS 'Town of the seat';
COMMENT ON COLUMN crm.account.country IS 'ISO 3166 code of the seat''s country';
COMMENT ON COLUMN crm.account.name_norm IS 'Name for type-ahead';
COMMENT ON COLUMN crm.account.sort_key IS 'Order by name';
COMMENT ON COLUMN crm.account.town_key IS 'Order by town';
COMMENT ON COLUMN crm.account.search_text IS 'What the directory search looks in';
COMMENT ON COLUMN crm.account.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.account.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.account.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.account.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.account.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.account.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Details of an account (1:1), for the responsible person, team, superiors.
CREATE TABLE crm.account_detail (
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    kind_id BIGINT,
    tier_id BIGINT,
    legal_form TEXT,
    street TEXT,
    postcode TEXT,
    region TEXT,
    sector TEXT,
    employee_count BIGINT,
    revenue BIGINT,
    currency TEXT,
    founded_on DATE,
    cooperation_since DATE,
    payment_days SMALLINT,
    verified_on DATE,
    phone TEXT,
    email TEXT,
    website TEXT,
    language TEXT,
    note TEXT,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_account_detail PRIMARY KEY (account_id),
    CONSTRAINT fk_account_detail_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_account_detail_employee_count_range CHECK (employee_count >= 0),
    CONSTRAINT ck_account_detail_revenue_range CHECK (revenue >= 0),
    CONSTRAINT ck_account_detail_payment_days_range CHECK (payment_days >= 0 AND payment_days <= 365),
    CONSTRAINT fk_account_detail_kind_id FOREIGN KEY(kind_id) REFERENCES crm.account_kind (id),
    CONSTRAINT fk_account_detail_tier_id FOREIGN KEY(tier_id) REFERENCES crm.tier (id),
    CONSTRAINT ck_account_detail_legal_form_length CHECK (length(legal_form) <= 100),
    CONSTRAINT ck_account_detail_street_length CHECK (length(street) <= 200),
    CONSTRAINT ck_account_detail_postcode_length CHECK (length(postcode) <= 12),
    CONSTRAINT ck_account_detail_region_length CHECK (length(region) <= 100),
    CONSTRAINT ck_account_detail_sector_length CHECK (length(sector) <= 100),
    CONSTRAINT ck_account_detail_currency_length CHECK (length(currency) <= 3),
    CONSTRAINT ck_account_detail_founded_on_range CHECK (founded_on >= '1000-01-01'::date AND founded_on < '9001-01-01'::date),
    CONSTRAINT ck_account_detail_cooperation_since_range CHECK (cooperation_since >= '1000-01-01'::date AND cooperation_since < '9001-01-01'::date),
    CONSTRAINT ck_account_detail_verified_on_range CHECK (verified_on >= '1000-01-01'::date AND verified_on < '9001-01-01'::date),
    CONSTRAINT ck_account_detail_phone_length CHECK (length(phone) <= 40),
    CONSTRAINT ck_account_detail_email_length CHECK (length(email) <= 200),
    CONSTRAINT ck_account_detail_website_length CHECK (length(website) <= 200),
    CONSTRAINT ck_account_detail_language_length CHECK (length(language) <= 2),
    CONSTRAINT ck_account_detail_note_length CHECK (length(note) <= 20000)
);
CREATE INDEX ix_account_detail_owner_id_tier_id ON crm.account_detail (owner_id, tier_id);
COMMENT ON TABLE crm.account_detail IS 'Details of an account (1:1), for the responsible person, team, superiors';
COMMENT ON COLUMN crm.account_detail.account_id IS 'Account';
COMMENT ON COLUMN crm.account_detail.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.account_detail.kind_id IS 'What it is to us';
COMMENT ON COLUMN crm.account_detail.tier_id IS 'How important it is';
COMMENT ON COLUMN crm.account_detail.legal_form IS 'Legal form';
COMMENT ON COLUMN crm.account_detail.street IS 'Street and number of the seat';
COMMENT ON COLUMN crm.account_detail.postcode IS 'Postcode of the seat';
COMMENT ON COLUMN crm.account_detail.region IS 'Region';
COMMENT ON COLUMN crm.account_detail.sector IS 'Line of business';
COMMENT ON COLUMN crm.account_detail.employee_count IS 'Number of employees';
COMMENT ON COLUMN crm.account_detail.revenue IS 'Annual revenue in minor units';
COMMENT ON COLUMN crm.account_detail.currency IS 'Currency of the revenue';
COMMENT ON COLUMN crm.account_detail.founded_on IS 'Founded';
COMMENT ON COLUMN crm.account_detail.cooperation_since IS 'Customer since';
COMMENT ON COLUMN crm.account_detail.payment_days IS 'Payment term in days';
COMMENT ON COLUMN crm.account_detail.verified_on IS 'When the data were verified last';
COMMENT ON COLUMN crm.account_detail.phone IS 'Switchboard';
COMMENT ON COLUMN crm.account_detail.email IS 'General e-mail';
COMMENT ON COLUMN crm.account_detail.website IS 'Website';
COMMENT ON COLUMN crm.account_detail.language IS 'Language we write in';
COMMENT ON COLUMN crm.account_detail.note IS 'Note';
COMMENT ON COLUMN crm.account_detail.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.account_detail.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.account_detail.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.account_detail.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.account_detail.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.account_detail.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Segments an account belongs to.
CREATE TABLE crm.account_segment (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    segment_id BIGINT NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_account_segment PRIMARY KEY (id),
    CONSTRAINT fk_account_segment_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_account_segment_segment_id FOREIGN KEY(segment_id) REFERENCES crm.segment (id)
);
CREATE UNIQUE INDEX ix_account_segment_account_id_segment_id ON crm.account_segment (account_id, segment_id) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.account_segment IS 'Segments an account belongs to';
COMMENT ON COLUMN crm.account_segment.id IS 'Key';
COMMENT ON COLUMN crm.account_segment.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.account_segment.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.account_segment.segment_id IS 'Segment';
COMMENT ON COLUMN crm.account_segment.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.account_segment.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.account_segment.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.account_segment.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.account_segment.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.account_segment.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Team of an account: who besides the responsible person sees or changes it.
CREATE TABLE crm.account_team (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    employee_id BIGINT NOT NULL,
    access TEXT DEFAULT 'read'::text NOT NULL,
    valid_from DATE DEFAULT CURRENT_DATE NOT NULL,
    valid_to DATE,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_account_team PRIMARY KEY (id),
    CONSTRAINT fk_account_team_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_account_team_access CHECK (access = ANY (ARRAY['read'::text, 'write'::text])),
    CONSTRAINT ck_account_team_valid_to_after_valid_from CHECK (valid_to >= valid_from),
    CONSTRAINT fk_account_team_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_account_team_valid_from_range CHECK (valid_from >= '1000-01-01'::date AND valid_from < '9001-01-01'::date),
    CONSTRAINT ck_account_team_valid_to_range CHECK (valid_to >= '1000-01-01'::date AND valid_to < '9001-01-01'::date)
);
CREATE INDEX ix_account_team_account_id ON crm.account_team (account_id);
CREATE INDEX ix_account_team_employee_id ON crm.account_team (employee_id);
COMMENT ON TABLE crm.account_team IS 'Team of an account: who besides the responsible person sees or changes it';
COMMENT ON COLUMN crm.account_team.id IS 'Key';
COMMENT ON COLUMN crm.account_team.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.account_team.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.account_team.employee_id IS 'Colleague';
COMMENT ON COLUMN crm.account_team.access IS 'read or write';
COMMENT ON COLUMN crm.account_team.valid_from IS 'First day';
COMMENT ON COLUMN crm.account_team.valid_to IS 'Last day; empty: without end';
COMMENT ON COLUMN crm.account_team.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.account_team.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.account_team.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.account_team.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.account_team.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.account_team.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- A person at one account.
CREATE TABLE crm.contact (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    title_before TEXT,
    first_name TEXT,
    last_name TEXT NOT NULL,
    title_after TEXT,
    gender TEXT,
    language TEXT,
    salutation TEXT,
    job_title TEXT,
    department TEXT,
    function_id BIGINT,
    reports_to_id BIGINT,
    valid_from DATE,
    valid_to DATE,
    note TEXT,
    full_name TEXT COLLATE "C" GENERATED ALWAYS AS (btrim((((COALESCE((title_before || ' '::text), ''::text) || COALESCE((first_name || ' '::text), ''::text)) || last_name) || COALESCE((', '::text || title_after), ''::text)))) STORED NOT NULL,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(((last_name || ' '::text) || COALESCE(first_name, ''::text)))) STORED NOT NULL,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.account_search_text(last_name, first_name, job_title, NULL::text)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_contact PRIMARY KEY (id),
    CONSTRAINT fk_contact_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT uq_contact_id_account_id UNIQUE (id, account_id),
    CONSTRAINT fk_contact_person_id FOREIGN KEY(person_id) REFERENCES crm.person (id),
    CONSTRAINT fk_contact_reports_to_id_account_id FOREIGN KEY(reports_to_id, account_id) REFERENCES crm.contact (id, account_id),
    CONSTRAINT ck_contact_gender CHECK (gender = ANY (ARRAY['f'::text, 'm'::text])),
    CONSTRAINT ck_contact_valid_to_after_valid_from CHECK (valid_to >= valid_from),
    CONSTRAINT ck_contact_last_name_not_empty CHECK (last_name <> ''::text),
    CONSTRAINT fk_contact_function_id FOREIGN KEY(function_id) REFERENCES crm.contact_function (id),
    CONSTRAINT ck_contact_title_before_length CHECK (length(title_before) <= 60),
    CONSTRAINT ck_contact_first_name_length CHECK (length(first_name) <= 100),
    CONSTRAINT ck_contact_last_name_length CHECK (length(last_name) <= 100),
    CONSTRAINT ck_contact_title_after_length CHECK (length(title_after) <= 60),
    CONSTRAINT ck_contact_language_length CHECK (length(language) <= 2),
    CONSTRAINT ck_contact_salutation_length CHECK (length(salutation) <= 200),
    CONSTRAINT ck_contact_job_title_length CHECK (length(job_title) <= 150),
    CONSTRAINT ck_contact_department_length CHECK (length(department) <= 150),
    CONSTRAINT ck_contact_valid_from_range CHECK (valid_from >= '1000-01-01'::date AND valid_from < '9001-01-01'::date),
    CONSTRAINT ck_contact_valid_to_range CHECK (valid_to >= '1000-01-01'::date AND valid_to < '9001-01-01'::date),
    CONSTRAINT ck_contact_note_length CHECK (length(note) <= 20000)
);
CREATE INDEX ix_contact_account_id_sort_key ON crm.contact (account_id, sort_key);
CREATE INDEX ix_contact_grams ON crm.contact USING gin (crm_private.grams(search_text));
CREATE INDEX ix_contact_owner_id_sort_key_id ON crm.contact (owner_id, sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_contact_person_id ON crm.contact (person_id);
CREATE INDEX ix_contact_sort_key_id ON crm.contact (sort_key, id) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.contact IS 'A person at one account';
COMMENT ON COLUMN crm.contact.id IS 'Key';
COMMENT ON COLUMN crm.contact.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.contact.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.contact.person_id IS 'The human being; made when left out';
COMMENT ON COLUMN crm.contact.title_before IS 'Title before the name';
COMMENT ON COLUMN crm.contact.first_name IS 'First name';
COMMENT ON COLUMN crm.contact.last_name IS 'Last name';
COMMENT ON COLUMN crm.contact.title_after IS 'Title after the name';
COMMENT ON COLUMN crm.contact.gender IS 'f or m; empty where it is not known';
COMMENT ON COLUMN crm.contact.language IS 'Language we write in';
COMMENT ON COLUMN crm.contact.salutation IS 'Salutation, where it is not the usual one';
COMMENT ON COLUMN crm.contact.job_title IS 'Job title';
COMMENT ON COLUMN crm.contact.department IS 'Department';
COMMENT ON COLUMN crm.contact.function_id IS 'Function';
COMMENT ON COLUMN crm.contact.reports_to_id IS 'Superior at the account';
COMMENT ON COLUMN crm.contact.valid_from IS 'Works there from';
COMMENT ON COLUMN crm.contact.valid_to IS 'Works there until';
COMMENT ON COLUMN crm.contact.note IS 'Note';
COMMENT ON COLUMN crm.contact.full_name IS 'Name with titles';
COMMENT ON COLUMN crm.contact.sort_key IS 'Order by last and first name';
COMMENT ON COLUMN crm.contact.search_text IS 'What the search for people looks in';
COMMENT ON COLUMN crm.contact.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.contact.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.contact.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.contact.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.contact.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.contact.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Phone numbers, e-mail addresses and the like, typed, with validity.
CREATE TABLE crm.contact_point (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    contact_id BIGINT,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    value_norm TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.norm(value)) STORED NOT NULL,
    label TEXT,
    valid_from DATE,
    valid_to DATE,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_contact_point PRIMARY KEY (id),
    CONSTRAINT fk_contact_point_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_contact_point_contact_id_account_id FOREIGN KEY(contact_id, account_id) REFERENCES crm.contact (id, account_id),
    CONSTRAINT ck_contact_point_kind CHECK (kind = ANY (ARRAY['phone'::text, 'mobile'::text, 'email'::text, 'fax'::text, 'web'::text, 'other'::text])),
    CONSTRAINT ck_contact_point_valid_to_after_valid_from CHECK (valid_to >= valid_from),
    CONSTRAINT ck_contact_point_value_not_empty CHECK (value <> ''::text),
    CONSTRAINT ck_contact_point_value_length CHECK (length(value) <= 200),
    CONSTRAINT ck_contact_point_label_length CHECK (length(label) <= 100),
    CONSTRAINT ck_contact_point_valid_from_range CHECK (valid_from >= '1000-01-01'::date AND valid_from < '9001-01-01'::date),
    CONSTRAINT ck_contact_point_valid_to_range CHECK (valid_to >= '1000-01-01'::date AND valid_to < '9001-01-01'::date)
);
CREATE INDEX ix_contact_point_account_id ON crm.contact_point (account_id);
CREATE INDEX ix_contact_point_contact_id ON crm.contact_point (contact_id);
CREATE INDEX ix_contact_point_owner_id_value_norm ON crm.contact_point (owner_id, value_norm);
COMMENT ON TABLE crm.contact_point IS 'Phone numbers, e-mail addresses and the like, typed, with validity';
COMMENT ON COLUMN crm.contact_point.id IS 'Key';
COMMENT ON COLUMN crm.contact_point.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.contact_point.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.contact_point.contact_id IS 'Contact; empty: of the account itself';
COMMENT ON COLUMN crm.contact_point.kind IS 'phone, mobile, email, fax, web, other';
COMMENT ON COLUMN crm.contact_point.value IS 'As people write it';
COMMENT ON COLUMN crm.contact_point.value_norm IS 'For finding by number or address';
COMMENT ON COLUMN crm.contact_point.label IS 'What it is for';
COMMENT ON COLUMN crm.contact_point.valid_from IS 'Valid from';
COMMENT ON COLUMN crm.contact_point.valid_to IS 'Valid until';
COMMENT ON COLUMN crm.contact_point.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.contact_point.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.contact_point.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.contact_point.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.contact_point.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.contact_point.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Addresses beside the seat, typed, with validity.
CREATE TABLE crm.address (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    contact_id BIGINT,
    kind TEXT NOT NULL,
    name TEXT,
    street TEXT,
    postcode TEXT,
    town TEXT NOT NULL,
    country TEXT NOT NULL,
    valid_from DATE,
    valid_to DATE,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_address PRIMARY KEY (id),
    CONSTRAINT fk_address_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_address_contact_id_account_id FOREIGN KEY(contact_id, account_id) REFERENCES crm.contact (id, account_id),
    CONSTRAINT ck_address_kind CHECK (kind = ANY (ARRAY['postal'::text, 'billing'::text, 'delivery'::text, 'branch'::text, 'home'::text, 'former'::text])),
    CONSTRAINT ck_address_valid_to_after_valid_from CHECK (valid_to >= valid_from),
    CONSTRAINT ck_address_name_length CHECK (length(name) <= 200),
    CONSTRAINT ck_address_street_length CHECK (length(street) <= 200),
    CONSTRAINT ck_address_postcode_length CHECK (length(postcode) <= 12),
    CONSTRAINT ck_address_town_length CHECK (length(town) <= 100),
    CONSTRAINT ck_address_country_length CHECK (length(country) <= 2),
    CONSTRAINT ck_address_valid_from_range CHECK (valid_from >= '1000-01-01'::date AND valid_from < '9001-01-01'::date),
    CONSTRAINT ck_address_valid_to_range CHECK (valid_to >= '1000-01-01'::date AND valid_to < '9001-01-01'::date)
);
CREATE INDEX ix_address_account_id ON crm.address (account_id);
CREATE INDEX ix_address_contact_id ON crm.address (contact_id);
COMMENT ON TABLE crm.address IS 'Addresses beside the seat, typed, with validity';
COMMENT ON COLUMN crm.address.id IS 'Key';
COMMENT ON COLUMN crm.address.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.address.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.address.contact_id IS 'Contact; empty: of the account itself';
COMMENT ON COLUMN crm.address.kind IS 'postal, billing, delivery, branch, home, former';
COMMENT ON COLUMN crm.address.name IS 'Name on the address, if another';
COMMENT ON COLUMN crm.address.street IS 'Street and number';
COMMENT ON COLUMN crm.address.postcode IS 'Postcode';
COMMENT ON COLUMN crm.address.town IS 'Town';
COMMENT ON COLUMN crm.address.country IS 'ISO 3166 code';
COMMENT ON COLUMN crm.address.valid_from IS 'Valid from';
COMMENT ON COLUMN crm.address.valid_to IS 'Valid until';
COMMENT ON COLUMN crm.address.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.address.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.address.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.address.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.address.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.address.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';
