-- Activities: rhythm and rules of contact, series, reminders, effort, first calls and meetings.

CREATE TABLE crm.contact_policy (
    tier_id BIGINT,
    role TEXT,
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    name TEXT NOT NULL,
    code TEXT,
    position SMALLINT DEFAULT 0 NOT NULL,
    active BOOLEAN DEFAULT true NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_contact_policy PRIMARY KEY (id),
    CONSTRAINT ck_contact_policy_role CHECK (role = ANY (ARRAY['crm_sales'::text, 'crm_service'::text, 'crm_marketing'::text, 'crm_product'::text, 'crm_finance'::text])),
    CONSTRAINT ck_contact_policy_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT fk_contact_policy_tier_id FOREIGN KEY(tier_id) REFERENCES crm.tier (id),
    CONSTRAINT ck_contact_policy_role_length CHECK (length(role) <= 20),
    CONSTRAINT ck_contact_policy_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_contact_policy_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_contact_policy_code ON crm.contact_policy (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_contact_policy_name ON crm.contact_policy (name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.contact_policy IS 'Where what came out of each meeting and call must be written down';
COMMENT ON COLUMN crm.contact_policy.tier_id IS 'With accounts of this tier; empty: of any';
COMMENT ON COLUMN crm.contact_policy.role IS 'By people of this role; empty: by everybody';
COMMENT ON COLUMN crm.contact_policy.id IS 'Key';
COMMENT ON COLUMN crm.contact_policy.name IS 'Name as shown';
COMMENT ON COLUMN crm.contact_policy.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.contact_policy.position IS 'Order';
COMMENT ON COLUMN crm.contact_policy.active IS 'Offered for new records';
COMMENT ON COLUMN crm.contact_policy.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.contact_policy.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.contact_policy.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.contact_policy.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.contact_policy.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.contact_policy.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.recurrence (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    rule TEXT NOT NULL,
    zone TEXT NOT NULL,
    starts_at TIMESTAMP WITH TIME ZONE NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_recurrence PRIMARY KEY (id),
    CONSTRAINT fk_recurrence_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT uq_recurrence_id_account_id UNIQUE (id, account_id),
    CONSTRAINT ck_recurrence_rule_not_empty CHECK (rule <> ''::text),
    CONSTRAINT ck_recurrence_zone_not_empty CHECK (zone <> ''::text),
    CONSTRAINT ck_recurrence_rule_length CHECK (length(rule) <= 500),
    CONSTRAINT ck_recurrence_zone_length CHECK (length(zone) <= 60),
    CONSTRAINT ck_recurrence_starts_at_range CHECK (starts_at >= '1000-01-01 00:00:00+00'::timestamp with time zone AND starts_at < '9001-01-01 00:00:00+00'::timestamp with time zone)
);
CREATE INDEX ix_recurrence_account_id ON crm.recurrence (account_id);
COMMENT ON TABLE crm.recurrence IS 'Series of meetings or calls; the occurrences stand in activity';
COMMENT ON COLUMN crm.recurrence.id IS 'Key';
COMMENT ON COLUMN crm.recurrence.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.recurrence.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.recurrence.rule IS 'When, as RRULE of RFC 5545';
COMMENT ON COLUMN crm.recurrence.zone IS 'Time zone whose wall time the occurrences keep';
COMMENT ON COLUMN crm.recurrence.starts_at IS 'When the first one begins';
COMMENT ON COLUMN crm.recurrence.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.recurrence.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.recurrence.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.recurrence.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.recurrence.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.recurrence.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.reminder (
    employee_id BIGINT DEFAULT crm_private.me() NOT NULL,
    kind TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    minutes_before BIGINT,
    snoozed_until TIMESTAMP WITH TIME ZONE,
    dismissed_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_reminder PRIMARY KEY (employee_id, kind, record_id),
    CONSTRAINT ck_reminder_kind CHECK (kind = ANY (ARRAY['activity'::text, 'task'::text])),
    CONSTRAINT ck_reminder_minutes_before_range CHECK (minutes_before >= 0 AND minutes_before <= 40320),
    CONSTRAINT ck_reminder_record_id_range CHECK (record_id > 0),
    CONSTRAINT ck_reminder_snoozed_until_range CHECK (snoozed_until >= '1000-01-01 00:00:00+00'::timestamp with time zone AND snoozed_until < '9001-01-01 00:00:00+00'::timestamp with time zone),
    CONSTRAINT ck_reminder_dismissed_at_range CHECK (dismissed_at >= '1000-01-01 00:00:00+00'::timestamp with time zone AND dismissed_at < '9001-01-01 00:00:00+00'::timestamp with time zone)
);
COMMENT ON TABLE crm.reminder IS 'Reminders that a person chose, put off or has seen; each sees the own ones';
COMMENT ON COLUMN crm.reminder.employee_id IS 'Whose';
COMMENT ON COLUMN crm.reminder.kind IS 'Kind of record: activity or task';
COMMENT ON COLUMN crm.reminder.record_id IS 'Its key';
COMMENT ON COLUMN crm.reminder.minutes_before IS 'How long before; empty: as usual';
COMMENT ON COLUMN crm.reminder.snoozed_until IS 'Put off until then';
COMMENT ON COLUMN crm.reminder.dismissed_at IS 'When it was seen, or switched off';

ALTER TABLE crm.activity ADD CONSTRAINT uq_activity_id_account_id UNIQUE (id, account_id);
ALTER TABLE crm.tier
    ADD COLUMN contact_days SMALLINT,
    ADD CONSTRAINT ck_tier_contact_days_range CHECK (contact_days >= 1 AND contact_days <= 3650);
COMMENT ON COLUMN crm.tier.contact_days IS 'Days after which an account of this tier is contacted again; empty: no rhythm';

ALTER TABLE crm.activity
    ADD COLUMN next_step_on DATE,
    ADD COLUMN opportunity_id BIGINT,
    ADD COLUMN minutes SMALLINT,
    ADD COLUMN first_contact_id BIGINT,
    ADD COLUMN recurrence_id BIGINT,
    ADD COLUMN occurs_at TIMESTAMP WITH TIME ZONE,
    ADD CONSTRAINT ck_activity_minutes_range CHECK (minutes >= 0 AND minutes <= 10080),
    ADD CONSTRAINT ck_activity_next_step_on_range CHECK (next_step_on >= '1000-01-01'::date AND next_step_on < '9001-01-01'::date),
    ADD CONSTRAINT ck_activity_occurs_at_range CHECK (occurs_at >= '1000-01-01 00:00:00+00'::timestamp with time zone AND occurs_at < '9001-01-01 00:00:00+00'::timestamp with time zone),
    ADD CONSTRAINT ck_activity_recurrence_with_time CHECK ((recurrence_id IS NULL) = (occurs_at IS NULL)),
    ADD CONSTRAINT fk_activity_first_contact_id_account_id FOREIGN KEY(first_contact_id, account_id) REFERENCES crm.contact (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    ADD CONSTRAINT fk_activity_opportunity_id_account_id FOREIGN KEY(opportunity_id, account_id) REFERENCES crm.opportunity (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    ADD CONSTRAINT fk_activity_recurrence_id_account_id FOREIGN KEY(recurrence_id, account_id) REFERENCES crm.recurrence (id, account_id) DEFERRABLE INITIALLY IMMEDIATE;
CREATE UNIQUE INDEX ix_activity_first ON crm.activity (account_id, kind) WHERE first_contact_id IS NOT NULL AND status <> 'cancelled' AND deleted_at IS NULL;
CREATE UNIQUE INDEX ix_activity_occurrence ON crm.activity (recurrence_id, occurs_at, account_id);
CREATE INDEX ix_activity_opportunity_id ON crm.activity (opportunity_id);
COMMENT ON COLUMN crm.activity.next_step_on IS 'By which day the next step is done; with it a task is entered';
COMMENT ON COLUMN crm.activity.opportunity_id IS 'Opportunity it is about';
COMMENT ON COLUMN crm.activity.minutes IS 'Time spent; of what was held its length, where nobody says otherwise';
COMMENT ON COLUMN crm.activity.first_contact_id IS 'Decision maker with whom this was the first call or the first meeting';
COMMENT ON COLUMN crm.activity.recurrence_id IS 'Series it belongs to';
COMMENT ON COLUMN crm.activity.occurs_at IS 'When it would begin by the rule of the series, wherever it was moved';

ALTER TABLE crm.task
    ADD COLUMN activity_id BIGINT,
    ADD COLUMN minutes SMALLINT,
    ADD CONSTRAINT ck_task_minutes_range CHECK (minutes >= 0 AND minutes <= 10080),
    ADD CONSTRAINT fk_task_activity_id_account_id FOREIGN KEY(activity_id, account_id) REFERENCES crm.activity (id, account_id) DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX ix_task_activity_id ON crm.task (activity_id);
COMMENT ON COLUMN crm.task.activity_id IS 'Meeting or call that it is the next step of';
COMMENT ON COLUMN crm.task.minutes IS 'Time spent';

