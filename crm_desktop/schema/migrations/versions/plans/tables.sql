-- Account plans: the plan, what stands in it, the customer's divisions.
-- Other rows of an account point to a task by this key.
ALTER TABLE crm.task ADD CONSTRAINT uq_task_id_account_id UNIQUE (id, account_id);

CREATE TABLE crm.account_division (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    parent_id BIGINT,
    name TEXT NOT NULL,
    kind TEXT DEFAULT 'unit'::text NOT NULL,
    subsidiary_id BIGINT,
    position SMALLINT DEFAULT 0 NOT NULL,
    active BOOLEAN DEFAULT true NOT NULL,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(name)) STORED NOT NULL,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.norm(name)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_account_division PRIMARY KEY (id),
    CONSTRAINT fk_account_division_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT uq_account_division_id_account_id UNIQUE (id, account_id),
    CONSTRAINT fk_account_division_parent_id_account_id FOREIGN KEY(parent_id, account_id) REFERENCES crm.account_division (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_account_division_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_account_division_kind CHECK (kind = ANY (ARRAY['unit'::text, 'site'::text, 'subsidiary'::text])),
    CONSTRAINT ck_account_division_position_range CHECK (position >= 0),
    CONSTRAINT ck_account_division_subsidiary_kind CHECK (subsidiary_id IS NULL OR kind = 'subsidiary'::text),
    CONSTRAINT fk_account_division_subsidiary_id FOREIGN KEY(subsidiary_id) REFERENCES crm.account (id),
    CONSTRAINT ck_account_division_name_length CHECK (length(name) <= 200)
);
CREATE INDEX ix_account_division_account_id_position ON crm.account_division (account_id, position);
CREATE INDEX ix_account_division_owner_id_sort_key_id ON crm.account_division (owner_id, sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_account_division_parent_id ON crm.account_division (parent_id);
CREATE INDEX ix_account_division_sort_key_id ON crm.account_division (sort_key, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_account_division_subsidiary_id ON crm.account_division (subsidiary_id);
COMMENT ON TABLE crm.account_division IS 'Units, sites and subsidiaries of a customer, as a tree';
COMMENT ON COLUMN crm.account_division.id IS 'Key';
COMMENT ON COLUMN crm.account_division.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.account_division.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.account_division.parent_id IS 'Division above it';
COMMENT ON COLUMN crm.account_division.name IS 'Name';
COMMENT ON COLUMN crm.account_division.kind IS 'unit, site or subsidiary';
COMMENT ON COLUMN crm.account_division.subsidiary_id IS 'Account of its own, where the subsidiary has one';
COMMENT ON COLUMN crm.account_division.position IS 'Order';
COMMENT ON COLUMN crm.account_division.active IS 'Offered for new records';
COMMENT ON COLUMN crm.account_division.sort_key IS 'Order by name';
COMMENT ON COLUMN crm.account_division.search_text IS 'What the search looks in';
COMMENT ON COLUMN crm.account_division.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.account_division.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.account_division.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.account_division.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.account_division.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.account_division.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.account_plan (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT DEFAULT 'draft'::text NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    employee_id BIGINT NOT NULL,
    sponsor_id BIGINT,
    confidential BOOLEAN DEFAULT false NOT NULL,
    lean BOOLEAN DEFAULT false NOT NULL,
    summary TEXT,
    ambition TEXT,
    currency TEXT NOT NULL,
    next_review_on DATE,
    rhythm TEXT,
    customer_rhythm TEXT,
    rag TEXT,
    rag_reason TEXT,
    approved_by BIGINT,
    approved_at TIMESTAMP WITH TIME ZONE,
    previous_id BIGINT,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(name)) STORED NOT NULL,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.norm(name)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_account_plan PRIMARY KEY (id),
    CONSTRAINT fk_account_plan_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT uq_account_plan_id_account_id_owner_id UNIQUE (id, account_id, owner_id),
    CONSTRAINT uq_account_plan_id_account_id UNIQUE (id, account_id),
    CONSTRAINT fk_account_plan_previous_id_account_id FOREIGN KEY(previous_id, account_id) REFERENCES crm.account_plan (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_account_plan_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_account_plan_kind CHECK (kind = ANY (ARRAY['grow'::text, 'defend'::text, 'win_back'::text, 'new'::text])),
    CONSTRAINT ck_account_plan_status CHECK (status = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'active'::text, 'closed'::text])),
    CONSTRAINT ck_account_plan_rhythm CHECK (rhythm = ANY (ARRAY['month'::text, 'quarter'::text, 'half_year'::text, 'year'::text])),
    CONSTRAINT ck_account_plan_customer_rhythm CHECK (customer_rhythm = ANY (ARRAY['month'::text, 'quarter'::text, 'half_year'::text, 'year'::text])),
    CONSTRAINT ck_account_plan_rag CHECK (rag = ANY (ARRAY['green'::text, 'amber'::text, 'red'::text])),
    CONSTRAINT ck_account_plan_ends_on_after_starts_on CHECK (ends_on >= starts_on),
    CONSTRAINT fk_account_plan_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT fk_account_plan_sponsor_id FOREIGN KEY(sponsor_id) REFERENCES crm.employee (id),
    CONSTRAINT fk_account_plan_approved_by FOREIGN KEY(approved_by) REFERENCES crm.employee (id),
    CONSTRAINT ck_account_plan_name_length CHECK (length(name) <= 200),
    CONSTRAINT ck_account_plan_starts_on_range CHECK (starts_on >= '1000-01-01'::date AND starts_on < '9001-01-01'::date),
    CONSTRAINT ck_account_plan_ends_on_range CHECK (ends_on >= '1000-01-01'::date AND ends_on < '9001-01-01'::date),
    CONSTRAINT ck_account_plan_summary_length CHECK (length(summary) <= 2000),
    CONSTRAINT ck_account_plan_ambition_length CHECK (length(ambition) <= 2000),
    CONSTRAINT ck_account_plan_currency_length CHECK (length(currency) <= 3),
    CONSTRAINT ck_account_plan_next_review_on_range CHECK (next_review_on >= '1000-01-01'::date AND next_review_on < '9001-01-01'::date),
    CONSTRAINT ck_account_plan_rag_reason_length CHECK (length(rag_reason) <= 1000)
);
CREATE INDEX ix_account_plan_account_id_starts_on ON crm.account_plan (account_id, starts_on);
CREATE INDEX ix_account_plan_confidential ON crm.account_plan (id) WHERE confidential;
CREATE INDEX ix_account_plan_employee_id ON crm.account_plan (employee_id);
CREATE INDEX ix_account_plan_owner_id_next_review_on ON crm.account_plan (owner_id, next_review_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_account_plan_starts_on_id ON crm.account_plan (starts_on, id) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.account_plan IS 'Plans for important customers; what stands in them are rows of their own';
COMMENT ON COLUMN crm.account_plan.id IS 'Key';
COMMENT ON COLUMN crm.account_plan.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.account_plan.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.account_plan.name IS 'Name';
COMMENT ON COLUMN crm.account_plan.kind IS 'grow, defend, win_back or new';
COMMENT ON COLUMN crm.account_plan.status IS 'draft, submitted, approved, active or closed; kept by functions';
COMMENT ON COLUMN crm.account_plan.starts_on IS 'First day of the period';
COMMENT ON COLUMN crm.account_plan.ends_on IS 'Last day of the period';
COMMENT ON COLUMN crm.account_plan.employee_id IS 'Who owns the plan';
COMMENT ON COLUMN crm.account_plan.sponsor_id IS 'Executive sponsor on our side';
COMMENT ON COLUMN crm.account_plan.confidential IS 'Seen only by the owner of the plan, its team and their superiors';
COMMENT ON COLUMN crm.account_plan.lean IS 'One page is enough for this customer';
COMMENT ON COLUMN crm.account_plan.summary IS 'The plan in five lines';
COMMENT ON COLUMN crm.account_plan.ambition IS 'What we want to be to this customer';
COMMENT ON COLUMN crm.account_plan.currency IS 'Currency of all amounts of the plan';
COMMENT ON COLUMN crm.account_plan.next_review_on IS 'Next review; a review that is entered moves it';
COMMENT ON COLUMN crm.account_plan.rhythm IS 'Reviews inside: month, quarter, half_year, year';
COMMENT ON COLUMN crm.account_plan.customer_rhythm IS 'Reviews with the customer: month, quarter, half_year, year';
COMMENT ON COLUMN crm.account_plan.rag IS 'How it stands: green, amber or red';
COMMENT ON COLUMN crm.account_plan.rag_reason IS 'Why it stands so';
COMMENT ON COLUMN crm.account_plan.approved_by IS 'Who approved it; kept by a function';
COMMENT ON COLUMN crm.account_plan.approved_at IS 'When it was approved; kept by a function';
COMMENT ON COLUMN crm.account_plan.previous_id IS 'Plan that it was copied forward from; kept by a function';
COMMENT ON COLUMN crm.account_plan.sort_key IS 'Order by name';
COMMENT ON COLUMN crm.account_plan.search_text IS 'What the search looks in';
COMMENT ON COLUMN crm.account_plan.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.account_plan.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.account_plan.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.account_plan.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.account_plan.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.account_plan.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.plan_member (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    employee_id BIGINT NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_plan_member PRIMARY KEY (id),
    CONSTRAINT fk_plan_member_account_plan_id_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_plan_member_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id)
);
CREATE INDEX ix_plan_member_account_id ON crm.plan_member (account_id);
CREATE INDEX ix_plan_member_account_plan_id ON crm.plan_member (account_plan_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_plan_member_employee_id ON crm.plan_member (employee_id);
CREATE UNIQUE INDEX ix_plan_member_once ON crm.plan_member (account_plan_id, employee_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_plan_member_owner_id ON crm.plan_member (owner_id);
COMMENT ON TABLE crm.plan_member IS 'Who works on a plan; of a confidential one, who sees it beside its owner';
COMMENT ON COLUMN crm.plan_member.id IS 'Key';
COMMENT ON COLUMN crm.plan_member.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.plan_member.account_plan_id IS 'Account plan it stands in';
COMMENT ON COLUMN crm.plan_member.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.plan_member.employee_id IS 'Colleague';
COMMENT ON COLUMN crm.plan_member.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.plan_member.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.plan_member.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.plan_member.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.plan_member.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.plan_member.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.plan_division (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    account_division_id BIGINT NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_plan_division PRIMARY KEY (id),
    CONSTRAINT fk_plan_division_account_plan_id_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_plan_division_account_division_id_account_id FOREIGN KEY(account_division_id, account_id) REFERENCES crm.account_division (id, account_id) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX ix_plan_division_account_division_id ON crm.plan_division (account_division_id);
CREATE INDEX ix_plan_division_account_id ON crm.plan_division (account_id);
CREATE INDEX ix_plan_division_account_plan_id ON crm.plan_division (account_plan_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_plan_division_once ON crm.plan_division (account_plan_id, account_division_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_plan_division_owner_id ON crm.plan_division (owner_id);
COMMENT ON TABLE crm.plan_division IS 'Field of play of a plan: divisions; none means the whole account';
COMMENT ON COLUMN crm.plan_division.id IS 'Key';
COMMENT ON COLUMN crm.plan_division.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.plan_division.account_plan_id IS 'Account plan it stands in';
COMMENT ON COLUMN crm.plan_division.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.plan_division.account_division_id IS 'Division';
COMMENT ON COLUMN crm.plan_division.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.plan_division.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.plan_division.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.plan_division.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.plan_division.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.plan_division.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.plan_context (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    source TEXT,
    noted_on DATE NOT NULL,
    importance SMALLINT,
    employee_id BIGINT,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_plan_context PRIMARY KEY (id),
    CONSTRAINT fk_plan_context_account_plan_id_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_plan_context_kind CHECK (kind = ANY (ARRAY['vision'::text, 'priority'::text, 'indicator'::text, 'challenge'::text, 'trend'::text, 'competitor'::text, 'political'::text, 'economic'::text, 'social'::text, 'technological'::text, 'legal'::text, 'environmental'::text])),
    CONSTRAINT ck_plan_context_text_not_empty CHECK (text <> ''::text),
    CONSTRAINT ck_plan_context_importance_range CHECK (importance >= 1 AND importance <= 5),
    CONSTRAINT fk_plan_context_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_plan_context_text_length CHECK (length(text) <= 2000),
    CONSTRAINT ck_plan_context_source_length CHECK (length(source) <= 500),
    CONSTRAINT ck_plan_context_noted_on_range CHECK (noted_on >= '1000-01-01'::date AND noted_on < '9001-01-01'::date)
);
CREATE INDEX ix_plan_context_account_id ON crm.plan_context (account_id);
CREATE INDEX ix_plan_context_account_plan_id ON crm.plan_context (account_plan_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_plan_context_owner_id ON crm.plan_context (owner_id);
COMMENT ON TABLE crm.plan_context IS 'What moves the customer: vision, priorities, challenges, trends';
COMMENT ON COLUMN crm.plan_context.id IS 'Key';
COMMENT ON COLUMN crm.plan_context.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.plan_context.account_plan_id IS 'Account plan it stands in';
COMMENT ON COLUMN crm.plan_context.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.plan_context.kind IS 'vision, priority, indicator, challenge, trend, competitor, or one of PESTLE';
COMMENT ON COLUMN crm.plan_context.text IS 'What it is';
COMMENT ON COLUMN crm.plan_context.source IS 'Where it is from';
COMMENT ON COLUMN crm.plan_context.noted_on IS 'Day';
COMMENT ON COLUMN crm.plan_context.importance IS 'From 1 to 5';
COMMENT ON COLUMN crm.plan_context.employee_id IS 'Who noted it';
COMMENT ON COLUMN crm.plan_context.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.plan_context.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.plan_context.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.plan_context.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.plan_context.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.plan_context.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.plan_swot (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    quadrant TEXT NOT NULL,
    text TEXT NOT NULL,
    weight SMALLINT DEFAULT 3 NOT NULL,
    activity_id BIGINT,
    document_id BIGINT,
    opportunity_id BIGINT,
    task_id BIGINT,
    critical BOOLEAN DEFAULT false NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_plan_swot PRIMARY KEY (id),
    CONSTRAINT fk_plan_swot_account_plan_id_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT uq_plan_swot_id_account_plan_id UNIQUE (id, account_plan_id),
    CONSTRAINT fk_plan_swot_activity_id_account_id FOREIGN KEY(activity_id, account_id) REFERENCES crm.activity (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_plan_swot_document_id_account_id FOREIGN KEY(document_id, account_id) REFERENCES crm.document (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_plan_swot_opportunity_id_account_id FOREIGN KEY(opportunity_id, account_id) REFERENCES crm.opportunity (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_plan_swot_task_id_account_id FOREIGN KEY(task_id, account_id) REFERENCES crm.task (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_plan_swot_quadrant CHECK (quadrant = ANY (ARRAY['strength'::text, 'weakness'::text, 'opportunity'::text, 'threat'::text])),
    CONSTRAINT ck_plan_swot_text_not_empty CHECK (text <> ''::text),
    CONSTRAINT ck_plan_swot_weight_range CHECK (weight >= 1 AND weight <= 5),
    CONSTRAINT ck_plan_swot_critical_weakness CHECK (NOT critical OR quadrant = 'weakness'::text),
    CONSTRAINT ck_plan_swot_one_evidence CHECK (num_nonnulls(activity_id, document_id, opportunity_id) <= 1),
    CONSTRAINT ck_plan_swot_text_length CHECK (length(text) <= 2000)
);
CREATE INDEX ix_plan_swot_account_id ON crm.plan_swot (account_id);
CREATE INDEX ix_plan_swot_account_plan_id ON crm.plan_swot (account_plan_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_plan_swot_critical ON crm.plan_swot (account_plan_id) WHERE critical AND deleted_at IS NULL;
CREATE INDEX ix_plan_swot_owner_id ON crm.plan_swot (owner_id);
COMMENT ON TABLE crm.plan_swot IS 'Strengths, weaknesses, opportunities and threats, with their evidence';
COMMENT ON COLUMN crm.plan_swot.id IS 'Key';
COMMENT ON COLUMN crm.plan_swot.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.plan_swot.account_plan_id IS 'Account plan it stands in';
COMMENT ON COLUMN crm.plan_swot.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.plan_swot.quadrant IS 'strength, weakness, opportunity, threat';
COMMENT ON COLUMN crm.plan_swot.text IS 'What it is';
COMMENT ON COLUMN crm.plan_swot.weight IS 'From 1 to 5';
COMMENT ON COLUMN crm.plan_swot.activity_id IS 'Meeting or call that shows it';
COMMENT ON COLUMN crm.plan_swot.document_id IS 'Document that shows it';
COMMENT ON COLUMN crm.plan_swot.opportunity_id IS 'Opportunity that shows it';
COMMENT ON COLUMN crm.plan_swot.task_id IS 'Action derived from it';
COMMENT ON COLUMN crm.plan_swot.critical IS 'The one weakness at which the plan may fail';
COMMENT ON COLUMN crm.plan_swot.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.plan_swot.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.plan_swot.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.plan_swot.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.plan_swot.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.plan_swot.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.plan_investment (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    cost BIGINT,
    expected_return BIGINT,
    currency TEXT NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_plan_investment PRIMARY KEY (id),
    CONSTRAINT fk_plan_investment_account_plan_id_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_plan_investment_kind CHECK (kind = ANY (ARRAY['focus'::text, 'stop'::text])),
    CONSTRAINT ck_plan_investment_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_plan_investment_cost_range CHECK (cost >= 0),
    CONSTRAINT ck_plan_investment_expected_return_range CHECK (expected_return >= 0),
    CONSTRAINT ck_plan_investment_name_length CHECK (length(name) <= 200),
    CONSTRAINT ck_plan_investment_currency_length CHECK (length(currency) <= 3)
);
CREATE INDEX ix_plan_investment_account_id ON crm.plan_investment (account_id);
CREATE INDEX ix_plan_investment_account_plan_id ON crm.plan_investment (account_plan_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_plan_investment_owner_id ON crm.plan_investment (owner_id);
COMMENT ON TABLE crm.plan_investment IS 'What a plan puts in, and what it stops, with cost and expected return';
COMMENT ON COLUMN crm.plan_investment.id IS 'Key';
COMMENT ON COLUMN crm.plan_investment.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.plan_investment.account_plan_id IS 'Account plan it stands in';
COMMENT ON COLUMN crm.plan_investment.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.plan_investment.kind IS 'focus or stop';
COMMENT ON COLUMN crm.plan_investment.name IS 'What it is';
COMMENT ON COLUMN crm.plan_investment.cost IS 'Cost in minor units; of what is stopped: saved';
COMMENT ON COLUMN crm.plan_investment.expected_return IS 'What it brings, in minor units';
COMMENT ON COLUMN crm.plan_investment.currency IS 'Currency of the plan, copied; kept by a trigger';
COMMENT ON COLUMN crm.plan_investment.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.plan_investment.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.plan_investment.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.plan_investment.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.plan_investment.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.plan_investment.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.stakeholder (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    contact_id BIGINT,
    placeholder TEXT,
    name TEXT NOT NULL,
    account_division_id BIGINT,
    job TEXT,
    reports_to_id BIGINT,
    role TEXT DEFAULT 'none'::text NOT NULL,
    standing TEXT DEFAULT 'structure'::text NOT NULL,
    influence SMALLINT,
    support SMALLINT,
    coverage TEXT DEFAULT 'none'::text NOT NULL,
    relation TEXT,
    wanted_relation TEXT,
    employee_id BIGINT,
    x SMALLINT,
    y SMALLINT,
    note TEXT,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(name)) STORED NOT NULL,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.norm(name)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_stakeholder PRIMARY KEY (id),
    CONSTRAINT fk_stakeholder_account_plan_id_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT uq_stakeholder_id_account_plan_id UNIQUE (id, account_plan_id),
    CONSTRAINT fk_stakeholder_contact_id_account_id FOREIGN KEY(contact_id, account_id) REFERENCES crm.contact (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_stakeholder_account_division_id_account_id FOREIGN KEY(account_division_id, account_id) REFERENCES crm.account_division (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_stakeholder_reports_to_id_account_plan_id FOREIGN KEY(reports_to_id, account_plan_id) REFERENCES crm.stakeholder (id, account_plan_id),
    CONSTRAINT ck_stakeholder_contact_or_placeholder CHECK (contact_id IS NOT NULL OR placeholder IS NOT NULL),
    CONSTRAINT ck_stakeholder_role CHECK (role = ANY (ARRAY['sponsor'::text, 'anti_sponsor'::text, 'coach'::text, 'key_player'::text, 'none'::text])),
    CONSTRAINT ck_stakeholder_standing CHECK (standing = ANY (ARRAY['inner_circle'::text, 'structure'::text, 'outside'::text])),
    CONSTRAINT ck_stakeholder_coverage CHECK (coverage = ANY (ARRAY['none'::text, 'brief'::text, 'several'::text, 'in_depth'::text])),
    CONSTRAINT ck_stakeholder_relation CHECK (relation = ANY (ARRAY['vendor'::text, 'credible_source'::text, 'problem_solver'::text, 'trusted_adviser'::text])),
    CONSTRAINT ck_stakeholder_wanted_relation CHECK (wanted_relation = ANY (ARRAY['vendor'::text, 'credible_source'::text, 'problem_solver'::text, 'trusted_adviser'::text])),
    CONSTRAINT ck_stakeholder_influence_range CHECK (influence >= 1 AND influence <= 5),
    CONSTRAINT ck_stakeholder_support_range CHECK (support >= -2 AND support <= 2),
    CONSTRAINT fk_stakeholder_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_stakeholder_placeholder_length CHECK (length(placeholder) <= 200),
    CONSTRAINT ck_stakeholder_name_length CHECK (length(name) <= 400),
    CONSTRAINT ck_stakeholder_job_length CHECK (length(job) <= 200),
    CONSTRAINT ck_stakeholder_note_length CHECK (length(note) <= 20000)
);
CREATE INDEX ix_stakeholder_account_division_id ON crm.stakeholder (account_division_id);
CREATE INDEX ix_stakeholder_account_id ON crm.stakeholder (account_id);
CREATE INDEX ix_stakeholder_account_plan_id ON crm.stakeholder (account_plan_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_stakeholder_contact_id ON crm.stakeholder (contact_id);
CREATE INDEX ix_stakeholder_owner_id ON crm.stakeholder (owner_id);
CREATE INDEX ix_stakeholder_reports_to_id ON crm.stakeholder (reports_to_id);
COMMENT ON TABLE crm.stakeholder IS 'People of the customer in a plan, placeholders among them';
COMMENT ON COLUMN crm.stakeholder.id IS 'Key';
COMMENT ON COLUMN crm.stakeholder.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.stakeholder.account_plan_id IS 'Account plan it stands in';
COMMENT ON COLUMN crm.stakeholder.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.stakeholder.contact_id IS 'Contact';
COMMENT ON COLUMN crm.stakeholder.placeholder IS 'Whom we look for, while we do not know the person';
COMMENT ON COLUMN crm.stakeholder.name IS 'Name of the contact, copied, or the placeholder; kept by triggers';
COMMENT ON COLUMN crm.stakeholder.account_division_id IS 'Division';
COMMENT ON COLUMN crm.stakeholder.job IS 'Function there; empty: that of the contact';
COMMENT ON COLUMN crm.stakeholder.reports_to_id IS 'Stakeholder above; never in a ring';
COMMENT ON COLUMN crm.stakeholder.role IS 'sponsor, anti_sponsor, coach, key_player or none';
COMMENT ON COLUMN crm.stakeholder.standing IS 'inner_circle, structure or outside';
COMMENT ON COLUMN crm.stakeholder.influence IS 'From 1 to 5';
COMMENT ON COLUMN crm.stakeholder.support IS 'From -2, against us, to 2, for us';
COMMENT ON COLUMN crm.stakeholder.coverage IS 'How well we know them: none, brief, several, in_depth';
COMMENT ON COLUMN crm.stakeholder.relation IS 'What we are to them now';
COMMENT ON COLUMN crm.stakeholder.wanted_relation IS 'What we want to be to them';
COMMENT ON COLUMN crm.stakeholder.employee_id IS 'Who of us keeps the relation';
COMMENT ON COLUMN crm.stakeholder.x IS 'Place on the map from the left in mm; empty: laid out';
COMMENT ON COLUMN crm.stakeholder.y IS 'Place on the map from above in mm; empty: laid out';
COMMENT ON COLUMN crm.stakeholder.note IS 'Note';
COMMENT ON COLUMN crm.stakeholder.sort_key IS 'Order by name';
COMMENT ON COLUMN crm.stakeholder.search_text IS 'What the search looks in';
COMMENT ON COLUMN crm.stakeholder.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.stakeholder.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.stakeholder.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.stakeholder.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.stakeholder.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.stakeholder.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.stakeholder_role (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    stakeholder_id BIGINT NOT NULL,
    opportunity_id BIGINT NOT NULL,
    role TEXT NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_stakeholder_role PRIMARY KEY (id),
    CONSTRAINT fk_stakeholder_role_account_plan_id_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_stakeholder_role_stakeholder_id_account_plan_id FOREIGN KEY(stakeholder_id, account_plan_id) REFERENCES crm.stakeholder (id, account_plan_id),
    CONSTRAINT fk_stakeholder_role_opportunity_id_account_id FOREIGN KEY(opportunity_id, account_id) REFERENCES crm.opportunity (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_stakeholder_role_role CHECK (role = ANY (ARRAY['approver'::text, 'decision_maker'::text, 'evaluator'::text, 'user'::text]))
);
CREATE INDEX ix_stakeholder_role_account_id ON crm.stakeholder_role (account_id);
CREATE INDEX ix_stakeholder_role_account_plan_id ON crm.stakeholder_role (account_plan_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_stakeholder_role_once ON crm.stakeholder_role (account_plan_id, stakeholder_id, opportunity_id, role) WHERE deleted_at IS NULL;
CREATE INDEX ix_stakeholder_role_opportunity_id ON crm.stakeholder_role (opportunity_id);
CREATE INDEX ix_stakeholder_role_owner_id ON crm.stakeholder_role (owner_id);
COMMENT ON TABLE crm.stakeholder_role IS 'What stakeholders do in the decision about an opportunity';
COMMENT ON COLUMN crm.stakeholder_role.id IS 'Key';
COMMENT ON COLUMN crm.stakeholder_role.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.stakeholder_role.account_plan_id IS 'Account plan it stands in, copied; kept by a trigger';
COMMENT ON COLUMN crm.stakeholder_role.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.stakeholder_role.stakeholder_id IS 'Stakeholder';
COMMENT ON COLUMN crm.stakeholder_role.opportunity_id IS 'Opportunity';
COMMENT ON COLUMN crm.stakeholder_role.role IS 'approver, decision_maker, evaluator or user';
COMMENT ON COLUMN crm.stakeholder_role.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.stakeholder_role.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.stakeholder_role.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.stakeholder_role.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.stakeholder_role.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.stakeholder_role.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.stakeholder_link (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    from_id BIGINT NOT NULL,
    to_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    strength SMALLINT DEFAULT 2 NOT NULL,
    label TEXT,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_stakeholder_link PRIMARY KEY (id),
    CONSTRAINT fk_stakeholder_link_account_plan_id_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_stakeholder_link_from_id_account_plan_id FOREIGN KEY(from_id, account_plan_id) REFERENCES crm.stakeholder (id, account_plan_id),
    CONSTRAINT fk_stakeholder_link_to_id_account_plan_id FOREIGN KEY(to_id, account_plan_id) REFERENCES crm.stakeholder (id, account_plan_id),
    CONSTRAINT ck_stakeholder_link_two_people CHECK (from_id <> to_id),
    CONSTRAINT ck_stakeholder_link_kind CHECK (kind = ANY (ARRAY['formal'::text, 'informal'::text, 'influences'::text, 'conflicts'::text])),
    CONSTRAINT ck_stakeholder_link_strength_range CHECK (strength >= 1 AND strength <= 3),
    CONSTRAINT ck_stakeholder_link_label_length CHECK (length(label) <= 100)
);
CREATE INDEX ix_stakeholder_link_account_id ON crm.stakeholder_link (account_id);
CREATE INDEX ix_stakeholder_link_account_plan_id ON crm.stakeholder_link (account_plan_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_stakeholder_link_once ON crm.stakeholder_link (account_plan_id, from_id, to_id, kind) WHERE deleted_at IS NULL;
CREATE INDEX ix_stakeholder_link_owner_id ON crm.stakeholder_link (owner_id);
COMMENT ON TABLE crm.stakeholder_link IS 'How stakeholders stand to each other: formal, informal, influence, conflict';
COMMENT ON COLUMN crm.stakeholder_link.id IS 'Key';
COMMENT ON COLUMN crm.stakeholder_link.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.stakeholder_link.account_plan_id IS 'Account plan it stands in';
COMMENT ON COLUMN crm.stakeholder_link.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.stakeholder_link.from_id IS 'Stakeholder it comes from';
COMMENT ON COLUMN crm.stakeholder_link.to_id IS 'Stakeholder it leads to';
COMMENT ON COLUMN crm.stakeholder_link.kind IS 'formal, informal, influences or conflicts';
COMMENT ON COLUMN crm.stakeholder_link.strength IS 'From 1 to 3';
COMMENT ON COLUMN crm.stakeholder_link.label IS 'What stands beside the line';
COMMENT ON COLUMN crm.stakeholder_link.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.stakeholder_link.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.stakeholder_link.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.stakeholder_link.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.stakeholder_link.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.stakeholder_link.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.plan_cell (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    account_division_id BIGINT,
    product_line_id BIGINT NOT NULL,
    potential BIGINT,
    competitor_id BIGINT,
    competitor_ends_on DATE,
    competitor_amount BIGINT,
    blocked BOOLEAN DEFAULT false NOT NULL,
    blocked_reason TEXT,
    fit SMALLINT,
    next_step TEXT,
    checked_on DATE,
    checked_by BIGINT,
    currency TEXT NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_plan_cell PRIMARY KEY (id),
    CONSTRAINT fk_plan_cell_account_plan_id_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT uq_plan_cell_id_account_plan_id UNIQUE (id, account_plan_id),
    CONSTRAINT fk_plan_cell_account_division_id_account_id FOREIGN KEY(account_division_id, account_id) REFERENCES crm.account_division (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_plan_cell_potential_range CHECK (potential >= 0),
    CONSTRAINT ck_plan_cell_competitor_amount_range CHECK (competitor_amount >= 0),
    CONSTRAINT ck_plan_cell_fit_range CHECK (fit >= 1 AND fit <= 5),
    CONSTRAINT ck_plan_cell_blocked_with_reason CHECK (NOT blocked OR blocked_reason IS NOT NULL),
    CONSTRAINT fk_plan_cell_product_line_id FOREIGN KEY(product_line_id) REFERENCES crm.product_line (id),
    CONSTRAINT fk_plan_cell_competitor_id FOREIGN KEY(competitor_id) REFERENCES crm.competitor (id),
    CONSTRAINT fk_plan_cell_checked_by FOREIGN KEY(checked_by) REFERENCES crm.employee (id),
    CONSTRAINT ck_plan_cell_competitor_ends_on_range CHECK (competitor_ends_on >= '1000-01-01'::date AND competitor_ends_on < '9001-01-01'::date),
    CONSTRAINT ck_plan_cell_blocked_reason_length CHECK (length(blocked_reason) <= 500),
    CONSTRAINT ck_plan_cell_next_step_length CHECK (length(next_step) <= 200),
    CONSTRAINT ck_plan_cell_checked_on_range CHECK (checked_on >= '1000-01-01'::date AND checked_on < '9001-01-01'::date),
    CONSTRAINT ck_plan_cell_currency_length CHECK (length(currency) <= 3)
);
CREATE INDEX ix_plan_cell_account_division_id ON crm.plan_cell (account_division_id);
CREATE INDEX ix_plan_cell_account_id ON crm.plan_cell (account_id);
CREATE INDEX ix_plan_cell_account_plan_id ON crm.plan_cell (account_plan_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_plan_cell_competitor_id ON crm.plan_cell (competitor_id);
CREATE UNIQUE INDEX ix_plan_cell_once ON crm.plan_cell (account_plan_id, account_division_id, product_line_id) NULLS NOT DISTINCT WHERE deleted_at IS NULL;
CREATE INDEX ix_plan_cell_owner_id ON crm.plan_cell (owner_id);
COMMENT ON TABLE crm.plan_cell IS 'What is typed of a product line in a division: potential, competitor, fit';
COMMENT ON COLUMN crm.plan_cell.id IS 'Key';
COMMENT ON COLUMN crm.plan_cell.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.plan_cell.account_plan_id IS 'Account plan it stands in';
COMMENT ON COLUMN crm.plan_cell.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.plan_cell.account_division_id IS 'Division; empty: the whole account';
COMMENT ON COLUMN crm.plan_cell.product_line_id IS 'Product line';
COMMENT ON COLUMN crm.plan_cell.potential IS 'What they could buy a year, in minor units';
COMMENT ON COLUMN crm.plan_cell.competitor_id IS 'Who delivers it today';
COMMENT ON COLUMN crm.plan_cell.competitor_ends_on IS 'Until when that contract runs';
COMMENT ON COLUMN crm.plan_cell.competitor_amount IS 'Its worth a year in minor units';
COMMENT ON COLUMN crm.plan_cell.blocked IS 'Nothing can be sold there';
COMMENT ON COLUMN crm.plan_cell.blocked_reason IS 'Why not';
COMMENT ON COLUMN crm.plan_cell.fit IS 'How well we fit, from 1 to 5';
COMMENT ON COLUMN crm.plan_cell.next_step IS 'Next step';
COMMENT ON COLUMN crm.plan_cell.checked_on IS 'When it was checked last';
COMMENT ON COLUMN crm.plan_cell.checked_by IS 'Who checked it';
COMMENT ON COLUMN crm.plan_cell.currency IS 'Currency of the plan, copied; kept by a trigger';
COMMENT ON COLUMN crm.plan_cell.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.plan_cell.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.plan_cell.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.plan_cell.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.plan_cell.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.plan_cell.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.plan_target (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    measure TEXT NOT NULL,
    product_line_id BIGINT,
    account_division_id BIGINT,
    quarter DATE NOT NULL,
    baseline NUMERIC(16, 2),
    target NUMERIC(16, 2) NOT NULL,
    stretch NUMERIC(16, 2),
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_plan_target PRIMARY KEY (id),
    CONSTRAINT fk_plan_target_account_plan_id_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_plan_target_account_division_id_account_id FOREIGN KEY(account_division_id, account_id) REFERENCES crm.account_division (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_plan_target_measure CHECK (measure = ANY (ARRAY['revenue'::text, 'margin'::text, 'share'::text, 'divisions'::text, 'satisfaction'::text, 'inner_circle_meetings'::text])),
    CONSTRAINT ck_plan_target_quarter_first CHECK (EXTRACT(day FROM quarter) = 1 AND mod(EXTRACT(month FROM quarter)::integer, 3) = 1),
    CONSTRAINT ck_plan_target_baseline_range CHECK (baseline >= (0)::numeric),
    CONSTRAINT ck_plan_target_target_range CHECK (target >= (0)::numeric),
    CONSTRAINT ck_plan_target_stretch_range CHECK (stretch >= (0)::numeric),
    CONSTRAINT fk_plan_target_product_line_id FOREIGN KEY(product_line_id) REFERENCES crm.product_line (id),
    CONSTRAINT ck_plan_target_quarter_range CHECK (quarter >= '1000-01-01'::date AND quarter < '9001-01-01'::date)
);
CREATE INDEX ix_plan_target_account_division_id ON crm.plan_target (account_division_id);
CREATE INDEX ix_plan_target_account_id ON crm.plan_target (account_id);
CREATE INDEX ix_plan_target_account_plan_id ON crm.plan_target (account_plan_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_plan_target_once ON crm.plan_target (account_plan_id, measure, quarter, product_line_id, account_division_id) NULLS NOT DISTINCT WHERE deleted_at IS NULL;
CREATE INDEX ix_plan_target_owner_id ON crm.plan_target (owner_id);
COMMENT ON TABLE crm.plan_target IS 'Targets of a plan by quarter; actual values are worked out, never typed';
COMMENT ON COLUMN crm.plan_target.id IS 'Key';
COMMENT ON COLUMN crm.plan_target.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.plan_target.account_plan_id IS 'Account plan it stands in';
COMMENT ON COLUMN crm.plan_target.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.plan_target.measure IS 'revenue, margin, share, divisions, satisfaction or inner_circle_meetings';
COMMENT ON COLUMN crm.plan_target.product_line_id IS 'Product line; empty: all';
COMMENT ON COLUMN crm.plan_target.account_division_id IS 'Division; empty: the field of play';
COMMENT ON COLUMN crm.plan_target.quarter IS 'First day of the quarter';
COMMENT ON COLUMN crm.plan_target.baseline IS 'Where we stand: whole units of the currency, percent, points or a number';
COMMENT ON COLUMN crm.plan_target.target IS 'What is to be reached, in the same unit';
COMMENT ON COLUMN crm.plan_target.stretch IS 'What would be more than that';
COMMENT ON COLUMN crm.plan_target.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.plan_target.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.plan_target.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.plan_target.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.plan_target.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.plan_target.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.plan_objective (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    why TEXT,
    measure TEXT,
    goal TEXT,
    due_on DATE,
    employee_id BIGINT,
    stakeholder_id BIGINT,
    status TEXT DEFAULT 'open'::text NOT NULL,
    previous_id BIGINT,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_plan_objective PRIMARY KEY (id),
    CONSTRAINT fk_plan_objective_account_plan_id_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT uq_plan_objective_id_account_plan_id UNIQUE (id, account_plan_id),
    CONSTRAINT uq_plan_objective_id_account_id UNIQUE (id, account_id),
    CONSTRAINT fk_plan_objective_stakeholder_id_account_plan_id FOREIGN KEY(stakeholder_id, account_plan_id) REFERENCES crm.stakeholder (id, account_plan_id),
    CONSTRAINT fk_plan_objective_previous_id_account_id FOREIGN KEY(previous_id, account_id) REFERENCES crm.plan_objective (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_plan_objective_status CHECK (status = ANY (ARRAY['open'::text, 'reached'::text, 'missed'::text, 'dropped'::text])),
    CONSTRAINT ck_plan_objective_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT fk_plan_objective_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_plan_objective_name_length CHECK (length(name) <= 200),
    CONSTRAINT ck_plan_objective_why_length CHECK (length(why) <= 2000),
    CONSTRAINT ck_plan_objective_measure_length CHECK (length(measure) <= 200),
    CONSTRAINT ck_plan_objective_goal_length CHECK (length(goal) <= 200),
    CONSTRAINT ck_plan_objective_due_on_range CHECK (due_on >= '1000-01-01'::date AND due_on < '9001-01-01'::date)
);
CREATE INDEX ix_plan_objective_account_id ON crm.plan_objective (account_id);
CREATE INDEX ix_plan_objective_account_plan_id ON crm.plan_objective (account_plan_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_plan_objective_employee_id ON crm.plan_objective (employee_id);
CREATE INDEX ix_plan_objective_owner_id ON crm.plan_objective (owner_id);
COMMENT ON TABLE crm.plan_objective IS 'Objectives of a plan; their actions are tasks';
COMMENT ON COLUMN crm.plan_objective.id IS 'Key';
COMMENT ON COLUMN crm.plan_objective.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.plan_objective.account_plan_id IS 'Account plan it stands in';
COMMENT ON COLUMN crm.plan_objective.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.plan_objective.name IS 'What is to be reached';
COMMENT ON COLUMN crm.plan_objective.why IS 'Why the customer cares';
COMMENT ON COLUMN crm.plan_objective.measure IS 'By what it is measured';
COMMENT ON COLUMN crm.plan_objective.goal IS 'How much, or what state';
COMMENT ON COLUMN crm.plan_objective.due_on IS 'By which day';
COMMENT ON COLUMN crm.plan_objective.employee_id IS 'Who answers for it';
COMMENT ON COLUMN crm.plan_objective.stakeholder_id IS 'The customer''s person behind it';
COMMENT ON COLUMN crm.plan_objective.status IS 'open, reached, missed or dropped';
COMMENT ON COLUMN crm.plan_objective.previous_id IS 'Objective that it was copied forward from; kept by a function';
COMMENT ON COLUMN crm.plan_objective.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.plan_objective.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.plan_objective.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.plan_objective.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.plan_objective.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.plan_objective.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.plan_objective_cell (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    plan_objective_id BIGINT NOT NULL,
    plan_cell_id BIGINT NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_plan_objective_cell PRIMARY KEY (id),
    CONSTRAINT fk_plan_objective_cell_account_plan_id_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_plan_objective_cell_plan_objective_id_account_plan_id FOREIGN KEY(plan_objective_id, account_plan_id) REFERENCES crm.plan_objective (id, account_plan_id),
    CONSTRAINT fk_plan_objective_cell_plan_cell_id_account_plan_id FOREIGN KEY(plan_cell_id, account_plan_id) REFERENCES crm.plan_cell (id, account_plan_id)
);
CREATE INDEX ix_plan_objective_cell_account_id ON crm.plan_objective_cell (account_id);
CREATE INDEX ix_plan_objective_cell_account_plan_id ON crm.plan_objective_cell (account_plan_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_plan_objective_cell_once ON crm.plan_objective_cell (account_plan_id, plan_objective_id, plan_cell_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_plan_objective_cell_owner_id ON crm.plan_objective_cell (owner_id);
COMMENT ON TABLE crm.plan_objective_cell IS 'Cells of the whitespace matrix that an objective is about';
COMMENT ON COLUMN crm.plan_objective_cell.id IS 'Key';
COMMENT ON COLUMN crm.plan_objective_cell.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.plan_objective_cell.account_plan_id IS 'Account plan it stands in, copied; kept by a trigger';
COMMENT ON COLUMN crm.plan_objective_cell.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.plan_objective_cell.plan_objective_id IS 'Objective';
COMMENT ON COLUMN crm.plan_objective_cell.plan_cell_id IS 'Cell';
COMMENT ON COLUMN crm.plan_objective_cell.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.plan_objective_cell.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.plan_objective_cell.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.plan_objective_cell.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.plan_objective_cell.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.plan_objective_cell.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.plan_objective_opportunity (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    plan_objective_id BIGINT NOT NULL,
    opportunity_id BIGINT NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_plan_objective_opportunity PRIMARY KEY (id),
    CONSTRAINT fk_plan_objective_opportunity_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_plan_objective_opportunity_plan_objective_id_account_plan_id FOREIGN KEY(plan_objective_id, account_plan_id) REFERENCES crm.plan_objective (id, account_plan_id),
    CONSTRAINT fk_plan_objective_opportunity_opportunity_id_account_id FOREIGN KEY(opportunity_id, account_id) REFERENCES crm.opportunity (id, account_id) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX ix_plan_objective_opportunity_account_id ON crm.plan_objective_opportunity (account_id);
CREATE INDEX ix_plan_objective_opportunity_account_plan_id ON crm.plan_objective_opportunity (account_plan_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_plan_objective_opportunity_once ON crm.plan_objective_opportunity (account_plan_id, plan_objective_id, opportunity_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_plan_objective_opportunity_opportunity_id ON crm.plan_objective_opportunity (opportunity_id);
CREATE INDEX ix_plan_objective_opportunity_owner_id ON crm.plan_objective_opportunity (owner_id);
COMMENT ON TABLE crm.plan_objective_opportunity IS 'Opportunities that an objective is about';
COMMENT ON COLUMN crm.plan_objective_opportunity.id IS 'Key';
COMMENT ON COLUMN crm.plan_objective_opportunity.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.plan_objective_opportunity.account_plan_id IS 'Account plan it stands in, copied; kept by a trigger';
COMMENT ON COLUMN crm.plan_objective_opportunity.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.plan_objective_opportunity.plan_objective_id IS 'Objective';
COMMENT ON COLUMN crm.plan_objective_opportunity.opportunity_id IS 'Opportunity';
COMMENT ON COLUMN crm.plan_objective_opportunity.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.plan_objective_opportunity.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.plan_objective_opportunity.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.plan_objective_opportunity.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.plan_objective_opportunity.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.plan_objective_opportunity.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.plan_review (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    reviewed_on DATE NOT NULL,
    kind TEXT NOT NULL,
    decisions TEXT,
    next_on DATE,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_plan_review PRIMARY KEY (id),
    CONSTRAINT fk_plan_review_account_plan_id_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT uq_plan_review_id_account_plan_id UNIQUE (id, account_plan_id),
    CONSTRAINT ck_plan_review_kind CHECK (kind = ANY (ARRAY['internal'::text, 'customer'::text])),
    CONSTRAINT ck_plan_review_reviewed_on_range CHECK (reviewed_on >= '1000-01-01'::date AND reviewed_on < '9001-01-01'::date),
    CONSTRAINT ck_plan_review_decisions_length CHECK (length(decisions) <= 20000),
    CONSTRAINT ck_plan_review_next_on_range CHECK (next_on >= '1000-01-01'::date AND next_on < '9001-01-01'::date)
);
CREATE INDEX ix_plan_review_account_id ON crm.plan_review (account_id);
CREATE INDEX ix_plan_review_account_plan_id ON crm.plan_review (account_plan_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_plan_review_account_plan_id_reviewed_on ON crm.plan_review (account_plan_id, reviewed_on);
CREATE INDEX ix_plan_review_owner_id ON crm.plan_review (owner_id);
COMMENT ON TABLE crm.plan_review IS 'Reviews of a plan; entering one freezes a version';
COMMENT ON COLUMN crm.plan_review.id IS 'Key';
COMMENT ON COLUMN crm.plan_review.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.plan_review.account_plan_id IS 'Account plan it stands in';
COMMENT ON COLUMN crm.plan_review.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.plan_review.reviewed_on IS 'Day';
COMMENT ON COLUMN crm.plan_review.kind IS 'internal or customer';
COMMENT ON COLUMN crm.plan_review.decisions IS 'What was decided';
COMMENT ON COLUMN crm.plan_review.next_on IS 'Day of the next one; empty: by the rhythm';
COMMENT ON COLUMN crm.plan_review.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.plan_review.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.plan_review.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.plan_review.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.plan_review.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.plan_review.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.plan_review_participant (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    plan_review_id BIGINT NOT NULL,
    contact_id BIGINT,
    employee_id BIGINT,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_plan_review_participant PRIMARY KEY (id),
    CONSTRAINT fk_plan_review_participant_account_plan_id_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_plan_review_participant_plan_review_id_account_plan_id FOREIGN KEY(plan_review_id, account_plan_id) REFERENCES crm.plan_review (id, account_plan_id),
    CONSTRAINT fk_plan_review_participant_contact_id_account_id FOREIGN KEY(contact_id, account_id) REFERENCES crm.contact (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_plan_review_participant_one_side CHECK ((contact_id IS NULL) <> (employee_id IS NULL)),
    CONSTRAINT fk_plan_review_participant_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id)
);
CREATE INDEX ix_plan_review_participant_account_id ON crm.plan_review_participant (account_id);
CREATE INDEX ix_plan_review_participant_account_plan_id ON crm.plan_review_participant (account_plan_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_plan_review_participant_contact_id ON crm.plan_review_participant (contact_id);
CREATE INDEX ix_plan_review_participant_owner_id ON crm.plan_review_participant (owner_id);
CREATE INDEX ix_plan_review_participant_plan_review_id ON crm.plan_review_participant (plan_review_id);
COMMENT ON TABLE crm.plan_review_participant IS 'Who took part in a review: a contact or a colleague';
COMMENT ON COLUMN crm.plan_review_participant.id IS 'Key';
COMMENT ON COLUMN crm.plan_review_participant.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.plan_review_participant.account_plan_id IS 'Account plan it stands in, copied; kept by a trigger';
COMMENT ON COLUMN crm.plan_review_participant.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.plan_review_participant.plan_review_id IS 'Review';
COMMENT ON COLUMN crm.plan_review_participant.contact_id IS 'Their person';
COMMENT ON COLUMN crm.plan_review_participant.employee_id IS 'Our person';
COMMENT ON COLUMN crm.plan_review_participant.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.plan_review_participant.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.plan_review_participant.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.plan_review_participant.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.plan_review_participant.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.plan_review_participant.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.plan_version (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    account_plan_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    number SMALLINT NOT NULL,
    kind TEXT NOT NULL,
    taken_at TIMESTAMP WITH TIME ZONE NOT NULL,
    taken_by BIGINT,
    plan_review_id BIGINT,
    snapshot JSONB NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.author(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.author(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_plan_version PRIMARY KEY (id),
    CONSTRAINT fk_plan_version_account_plan_id_account_id_owner_id FOREIGN KEY(account_plan_id, account_id, owner_id) REFERENCES crm.account_plan (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_plan_version_kind CHECK (kind = ANY (ARRAY['approval'::text, 'review'::text])),
    CONSTRAINT ck_plan_version_number_range CHECK (number > 0),
    CONSTRAINT ck_plan_version_snapshot_object CHECK (jsonb_typeof(snapshot) = 'object'::text),
    CONSTRAINT fk_plan_version_taken_by FOREIGN KEY(taken_by) REFERENCES crm.employee (id)
);
CREATE INDEX ix_plan_version_account_id ON crm.plan_version (account_id);
CREATE INDEX ix_plan_version_account_plan_id ON crm.plan_version (account_plan_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_plan_version_number ON crm.plan_version (account_plan_id, number);
CREATE INDEX ix_plan_version_owner_id ON crm.plan_version (owner_id);
COMMENT ON TABLE crm.plan_version IS 'Plans as they were at each approval and review; written by functions only';
COMMENT ON COLUMN crm.plan_version.id IS 'Key';
COMMENT ON COLUMN crm.plan_version.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.plan_version.account_plan_id IS 'Account plan it stands in';
COMMENT ON COLUMN crm.plan_version.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.plan_version.number IS 'Counts the versions of the plan';
COMMENT ON COLUMN crm.plan_version.kind IS 'approval or review';
COMMENT ON COLUMN crm.plan_version.taken_at IS 'When it was taken';
COMMENT ON COLUMN crm.plan_version.taken_by IS 'Who approved or reviewed';
COMMENT ON COLUMN crm.plan_version.plan_review_id IS 'Review at which it was taken';
COMMENT ON COLUMN crm.plan_version.snapshot IS 'All rows of the plan by table, without those deleted';
COMMENT ON COLUMN crm.plan_version.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.plan_version.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.plan_version.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.plan_version.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.plan_version.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.plan_version.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- A task is an action where it names an objective; the plan is copied from there.
ALTER TABLE crm.task
    ADD COLUMN plan_objective_id BIGINT,
    ADD COLUMN account_plan_id BIGINT,
    ADD CONSTRAINT ck_task_objective_with_plan CHECK ((plan_objective_id IS NULL) = (account_plan_id IS NULL)),
    ADD CONSTRAINT fk_task_plan_objective_id_account_plan_id FOREIGN KEY (plan_objective_id, account_plan_id) REFERENCES crm.plan_objective (id, account_plan_id),
    ADD CONSTRAINT fk_task_account_plan_id_account_id FOREIGN KEY (account_plan_id, account_id) REFERENCES crm.account_plan (id, account_id) DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX ix_task_plan_objective_id ON crm.task (plan_objective_id) WHERE plan_objective_id IS NOT NULL;
CREATE INDEX ix_task_account_plan_id ON crm.task (account_plan_id) WHERE account_plan_id IS NOT NULL;
COMMENT ON COLUMN crm.task.plan_objective_id IS 'Objective of a plan that it is an action of';
COMMENT ON COLUMN crm.task.account_plan_id IS 'Plan of that objective, copied; kept by a trigger';

-- For which division something is sold.
ALTER TABLE crm.opportunity
    ADD COLUMN account_division_id BIGINT,
    ADD CONSTRAINT fk_opportunity_account_division_id_account_id FOREIGN KEY (account_division_id, account_id) REFERENCES crm.account_division (id, account_id) DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX ix_opportunity_account_division_id ON crm.opportunity (account_division_id);
COMMENT ON COLUMN crm.opportunity.account_division_id IS 'Division of the customer';
ALTER TABLE crm.service
    ADD COLUMN account_division_id BIGINT,
    ADD CONSTRAINT fk_service_account_division_id_account_id FOREIGN KEY (account_division_id, account_id) REFERENCES crm.account_division (id, account_id) DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX ix_service_account_division_id ON crm.service (account_division_id);
COMMENT ON COLUMN crm.service.account_division_id IS 'Division of the customer';
ALTER TABLE crm.sale
    ADD COLUMN account_division_id BIGINT,
    ADD CONSTRAINT fk_sale_account_division_id_account_id FOREIGN KEY (account_division_id, account_id) REFERENCES crm.account_division (id, account_id) DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX ix_sale_account_division_id ON crm.sale (account_division_id);
COMMENT ON COLUMN crm.sale.account_division_id IS 'Division of the customer';
