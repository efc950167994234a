-- Consents, side tables by audience, and who may see an account beside the tree of superiors.

-- Purposes for which people give their consent.
CREATE TABLE crm.consent_purpose (
    marketing BOOLEAN DEFAULT false NOT NULL,
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
    CONSTRAINT pk_consent_purpose PRIMARY KEY (id),
    CONSTRAINT ck_consent_purpose_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_consent_purpose_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_consent_purpose_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_consent_purpose_code ON crm.consent_purpose (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_consent_purpose_name ON crm.consent_purpose (name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.consent_purpose IS 'Purposes for which people give their consent';
COMMENT ON COLUMN crm.consent_purpose.marketing IS 'Contacts with this consent are seen by marketing';
COMMENT ON COLUMN crm.consent_purpose.id IS 'Key';
COMMENT ON COLUMN crm.consent_purpose.name IS 'Name as shown';
COMMENT ON COLUMN crm.consent_purpose.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.consent_purpose.position IS 'Order';
COMMENT ON COLUMN crm.consent_purpose.active IS 'Offered for new records';
COMMENT ON COLUMN crm.consent_purpose.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.consent_purpose.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.consent_purpose.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.consent_purpose.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.consent_purpose.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.consent_purpose.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- What people agreed to or withdrew, with source and date.
CREATE TABLE crm.consent (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    contact_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    purpose_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    source TEXT NOT NULL,
    decided_on DATE NOT NULL,
    valid_to DATE,
    note TEXT,
    marketing_until DATE,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_consent PRIMARY KEY (id),
    CONSTRAINT fk_consent_contact_id_account_id_owner_id FOREIGN KEY(contact_id, account_id, owner_id) REFERENCES crm.contact (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_consent_state CHECK (state = ANY (ARRAY['given'::text, 'withdrawn'::text])),
    CONSTRAINT ck_consent_source CHECK (source = ANY (ARRAY['form'::text, 'email'::text, 'phone'::text, 'meeting'::text, 'web'::text, 'letter'::text, 'other'::text])),
    CONSTRAINT ck_consent_valid_to_after_decided_on CHECK (valid_to >= decided_on),
    CONSTRAINT fk_consent_purpose_id FOREIGN KEY(purpose_id) REFERENCES crm.consent_purpose (id),
    CONSTRAINT ck_consent_decided_on_range CHECK (decided_on >= '1000-01-01'::date AND decided_on < '9001-01-01'::date),
    CONSTRAINT ck_consent_valid_to_range CHECK (valid_to >= '1000-01-01'::date AND valid_to < '9001-01-01'::date),
    CONSTRAINT ck_consent_note_length CHECK (length(note) <= 2000)
);
CREATE INDEX ix_consent_contact_id ON crm.consent (contact_id);
CREATE INDEX ix_consent_person_id_purpose_id ON crm.consent (person_id, purpose_id);
COMMENT ON TABLE crm.consent IS 'What people agreed to or withdrew, with source and date';
COMMENT ON COLUMN crm.consent.id IS 'Key';
COMMENT ON COLUMN crm.consent.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.consent.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.consent.contact_id IS 'Contact at which it was noted';
COMMENT ON COLUMN crm.consent.person_id IS 'The human being, copied: it counts for all contacts of theirs';
COMMENT ON COLUMN crm.consent.purpose_id IS 'What for';
COMMENT ON COLUMN crm.consent.state IS 'given or withdrawn';
COMMENT ON COLUMN crm.consent.source IS 'form, email, phone, meeting, web, letter, other';
COMMENT ON COLUMN crm.consent.decided_on IS 'Day of the decision';
COMMENT ON COLUMN crm.consent.valid_to IS 'Last day it holds; empty: until withdrawn';
COMMENT ON COLUMN crm.consent.note IS 'Note';
COMMENT ON COLUMN crm.consent.marketing_until IS 'Until when marketing sees the contact, copied; kept by a trigger';
COMMENT ON COLUMN crm.consent.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.consent.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.consent.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.consent.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.consent.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.consent.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Who is away, until when, who covers; readable by all.
CREATE TABLE crm.stand_in (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    employee_id BIGINT NOT NULL,
    stand_in_id BIGINT NOT NULL,
    scope TEXT DEFAULT 'own'::text NOT NULL,
    access TEXT DEFAULT 'write'::text NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_stand_in PRIMARY KEY (id),
    CONSTRAINT ck_stand_in_scope CHECK (scope = ANY (ARRAY['own'::text, 'all'::text])),
    CONSTRAINT ck_stand_in_access CHECK (access = ANY (ARRAY['read'::text, 'write'::text])),
    CONSTRAINT ck_stand_in_valid_to_after_valid_from CHECK (valid_to >= valid_from),
    CONSTRAINT fk_stand_in_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT fk_stand_in_stand_in_id FOREIGN KEY(stand_in_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_stand_in_valid_from_range CHECK (valid_from >= '1000-01-01'::date AND valid_from < '9001-01-01'::date),
    CONSTRAINT ck_stand_in_valid_to_range CHECK (valid_to >= '1000-01-01'::date AND valid_to < '9001-01-01'::date)
);
CREATE INDEX ix_stand_in_employee_id ON crm.stand_in (employee_id);
CREATE INDEX ix_stand_in_stand_in_id ON crm.stand_in (stand_in_id);
COMMENT ON TABLE crm.stand_in IS 'Who is away, until when, who covers; readable by all';
COMMENT ON COLUMN crm.stand_in.id IS 'Key';
COMMENT ON COLUMN crm.stand_in.employee_id IS 'Who is away';
COMMENT ON COLUMN crm.stand_in.stand_in_id IS 'Who covers';
COMMENT ON COLUMN crm.stand_in.scope IS 'own: accounts the person is responsible for; all: also teams and people below';
COMMENT ON COLUMN crm.stand_in.access IS 'read or write';
COMMENT ON COLUMN crm.stand_in.valid_from IS 'First day';
COMMENT ON COLUMN crm.stand_in.valid_to IS 'Last day';
COMMENT ON COLUMN crm.stand_in.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.stand_in.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.stand_in.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.stand_in.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.stand_in.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.stand_in.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Kinds of record of an account that a partner firm's person sees until a date.
CREATE TABLE crm.share (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    partner_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    valid_from DATE DEFAULT CURRENT_DATE NOT NULL,
    valid_to DATE NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_share PRIMARY KEY (id),
    CONSTRAINT fk_share_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_share_kind CHECK (kind = ANY (ARRAY['contact'::text, 'activity'::text, 'task'::text, 'communication'::text, 'document'::text, 'project'::text, 'opportunity'::text, 'service'::text, 'sale'::text])),
    CONSTRAINT ck_share_valid_to_after_valid_from CHECK (valid_to >= valid_from),
    CONSTRAINT fk_share_partner_id FOREIGN KEY(partner_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_share_valid_from_range CHECK (valid_from >= '1000-01-01'::date AND valid_from < '9001-01-01'::date),
    CONSTRAINT ck_share_valid_to_range CHECK (valid_to >= '1000-01-01'::date AND valid_to < '9001-01-01'::date)
);
CREATE UNIQUE INDEX ix_share_account_id_partner_id_kind ON crm.share (account_id, partner_id, kind) WHERE deleted_at IS NULL;
CREATE INDEX ix_share_partner_id ON crm.share (partner_id);
COMMENT ON TABLE crm.share IS 'Kinds of record of an account that a partner firm''s person sees until a date';
COMMENT ON COLUMN crm.share.id IS 'Key';
COMMENT ON COLUMN crm.share.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.share.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.share.partner_id IS 'Partner firm''s person';
COMMENT ON COLUMN crm.share.kind IS 'Kind of record';
COMMENT ON COLUMN crm.share.valid_from IS 'First day';
COMMENT ON COLUMN crm.share.valid_to IS 'Last day';
COMMENT ON COLUMN crm.share.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.share.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.share.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.share.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.share.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.share.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Who asks to see an account, and what was answered.
CREATE TABLE crm.access_request (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    employee_id BIGINT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT DEFAULT 'open'::text NOT NULL,
    decided_by BIGINT,
    decided_at TIMESTAMP WITH TIME ZONE,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_access_request PRIMARY KEY (id),
    CONSTRAINT fk_access_request_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_access_request_state CHECK (state = ANY (ARRAY['open'::text, 'granted'::text, 'refused'::text])),
    CONSTRAINT fk_access_request_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT fk_access_request_decided_by FOREIGN KEY(decided_by) REFERENCES crm.employee (id),
    CONSTRAINT ck_access_request_reason_length CHECK (length(reason) <= 1000)
);
CREATE INDEX ix_access_request_account_id_employee_id ON crm.access_request (account_id, employee_id);
CREATE INDEX ix_access_request_employee_id ON crm.access_request (employee_id);
CREATE INDEX ix_access_request_owner_id ON crm.access_request (owner_id) WHERE state = 'open'::text;
COMMENT ON TABLE crm.access_request IS 'Who asks to see an account, and what was answered';
COMMENT ON COLUMN crm.access_request.id IS 'Key';
COMMENT ON COLUMN crm.access_request.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.access_request.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.access_request.employee_id IS 'Who asks';
COMMENT ON COLUMN crm.access_request.reason IS 'Why';
COMMENT ON COLUMN crm.access_request.state IS 'open, granted or refused';
COMMENT ON COLUMN crm.access_request.decided_by IS 'Who answered';
COMMENT ON COLUMN crm.access_request.decided_at IS 'When it was answered';
COMMENT ON COLUMN crm.access_request.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.access_request.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.access_request.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.access_request.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.access_request.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.access_request.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Access taken in an emergency, with reason, for four hours.
CREATE TABLE crm.break_glass (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    employee_id BIGINT NOT NULL,
    reason TEXT NOT NULL,
    valid_until TIMESTAMP WITH TIME ZONE NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_break_glass PRIMARY KEY (id),
    CONSTRAINT fk_break_glass_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_break_glass_reason_not_empty CHECK (reason <> ''::text),
    CONSTRAINT fk_break_glass_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_break_glass_reason_length CHECK (length(reason) <= 1000)
);
CREATE INDEX ix_break_glass_account_id ON crm.break_glass (account_id);
CREATE INDEX ix_break_glass_employee_id_valid_until ON crm.break_glass (employee_id, valid_until);
COMMENT ON TABLE crm.break_glass IS 'Access taken in an emergency, with reason, for four hours';
COMMENT ON COLUMN crm.break_glass.id IS 'Key';
COMMENT ON COLUMN crm.break_glass.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.break_glass.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.break_glass.employee_id IS 'Who took it';
COMMENT ON COLUMN crm.break_glass.reason IS 'Why';
COMMENT ON COLUMN crm.break_glass.valid_until IS 'When it ends';
COMMENT ON COLUMN crm.break_glass.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.break_glass.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.break_glass.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.break_glass.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.break_glass.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.break_glass.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- What a person should know; everybody reads the own ones.
CREATE TABLE crm.notice (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    employee_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    account_id BIGINT,
    about_id BIGINT,
    by_id BIGINT,
    text TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    seen_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_notice PRIMARY KEY (id),
    CONSTRAINT ck_notice_kind CHECK (kind = ANY (ARRAY['break_glass'::text, 'access_request'::text, 'access_granted'::text, 'access_refused'::text, 'handed_over'::text, 'stand_in'::text])),
    CONSTRAINT fk_notice_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT fk_notice_account_id FOREIGN KEY(account_id) REFERENCES crm.account (id),
    CONSTRAINT fk_notice_by_id FOREIGN KEY(by_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_notice_text_length CHECK (length(text) <= 1000)
);
CREATE INDEX ix_notice_employee_id_created_at ON crm.notice (employee_id, created_at);
COMMENT ON TABLE crm.notice IS 'What a person should know; everybody reads the own ones';
COMMENT ON COLUMN crm.notice.id IS 'Key';
COMMENT ON COLUMN crm.notice.employee_id IS 'For whom';
COMMENT ON COLUMN crm.notice.kind IS 'What happened';
COMMENT ON COLUMN crm.notice.account_id IS 'Account it is about';
COMMENT ON COLUMN crm.notice.about_id IS 'Request, access or hand-over it is about';
COMMENT ON COLUMN crm.notice.by_id IS 'Who did it';
COMMENT ON COLUMN crm.notice.text IS 'Reason given';
COMMENT ON COLUMN crm.notice.created_at IS 'When';
COMMENT ON COLUMN crm.notice.seen_at IS 'When it was seen';

-- Rights to act: export, print in bulk, mass mail, merge, hand over ….
CREATE TABLE crm.act_right (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    act TEXT NOT NULL,
    role_name TEXT,
    employee_id BIGINT,
    allowed BOOLEAN DEFAULT true NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_act_right PRIMARY KEY (id),
    CONSTRAINT ck_act_right_act CHECK (act = ANY (ARRAY['export'::text, 'print_bulk'::text, 'mass_mail'::text, 'merge'::text, 'hand_over'::text, 'design_template'::text, 'break_glass'::text])),
    CONSTRAINT fk_act_right_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_act_right_role_name_length CHECK (length(role_name) <= 63)
);
CREATE UNIQUE INDEX ix_act_right_act_employee_id ON crm.act_right (act, employee_id) WHERE deleted_at IS NULL AND role_name IS NULL;
CREATE UNIQUE INDEX ix_act_right_act_role_name ON crm.act_right (act, role_name) WHERE deleted_at IS NULL AND employee_id IS NULL;
COMMENT ON TABLE crm.act_right IS 'Rights to act: export, print in bulk, mass mail, merge, hand over …';
COMMENT ON COLUMN crm.act_right.id IS 'Key';
COMMENT ON COLUMN crm.act_right.act IS 'What';
COMMENT ON COLUMN crm.act_right.role_name IS 'Group role; empty: of one person';
COMMENT ON COLUMN crm.act_right.employee_id IS 'Person; empty: of a role';
COMMENT ON COLUMN crm.act_right.allowed IS 'Allowed or forbidden';
COMMENT ON COLUMN crm.act_right.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.act_right.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.act_right.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.act_right.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.act_right.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.act_right.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Hand-overs of all accounts of a person, with their progress.
CREATE TABLE crm.hand_over (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    from_id BIGINT NOT NULL,
    to_id BIGINT NOT NULL,
    state TEXT DEFAULT 'running'::text NOT NULL,
    total BIGINT NOT NULL,
    done BIGINT DEFAULT 0 NOT NULL,
    started_by BIGINT,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_hand_over PRIMARY KEY (id),
    CONSTRAINT ck_hand_over_state CHECK (state = ANY (ARRAY['running'::text, 'done'::text, 'stopped'::text])),
    CONSTRAINT fk_hand_over_from_id FOREIGN KEY(from_id) REFERENCES crm.employee (id),
    CONSTRAINT fk_hand_over_to_id FOREIGN KEY(to_id) REFERENCES crm.employee (id),
    CONSTRAINT fk_hand_over_started_by FOREIGN KEY(started_by) REFERENCES crm.employee (id)
);
CREATE UNIQUE INDEX ix_hand_over_from_id ON crm.hand_over (from_id) WHERE state = 'running'::text AND deleted_at IS NULL;
COMMENT ON TABLE crm.hand_over IS 'Hand-overs of all accounts of a person, with their progress';
COMMENT ON COLUMN crm.hand_over.id IS 'Key';
COMMENT ON COLUMN crm.hand_over.from_id IS 'Whose accounts';
COMMENT ON COLUMN crm.hand_over.to_id IS 'Who gets them';
COMMENT ON COLUMN crm.hand_over.state IS 'running, done or stopped';
COMMENT ON COLUMN crm.hand_over.total IS 'Accounts at the beginning';
COMMENT ON COLUMN crm.hand_over.done IS 'Accounts handed over';
COMMENT ON COLUMN crm.hand_over.started_by IS 'Who started it';
COMMENT ON COLUMN crm.hand_over.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.hand_over.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.hand_over.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.hand_over.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.hand_over.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.hand_over.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Personal notes of a contact, for those who see the account.
CREATE TABLE crm.contact_note (
    contact_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    note TEXT,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_contact_note PRIMARY KEY (contact_id),
    CONSTRAINT fk_contact_note_contact_id_account_id_owner_id FOREIGN KEY(contact_id, account_id, owner_id) REFERENCES crm.contact (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_contact_note_note_length CHECK (length(note) <= 20000)
);
COMMENT ON TABLE crm.contact_note IS 'Personal notes of a contact, for those who see the account';
COMMENT ON COLUMN crm.contact_note.contact_id IS 'Contact';
COMMENT ON COLUMN crm.contact_note.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.contact_note.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.contact_note.note IS 'Note';
COMMENT ON COLUMN crm.contact_note.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.contact_note.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.contact_note.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.contact_note.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.contact_note.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.contact_note.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Note of a service; finance sees the service without it.
CREATE TABLE crm.service_note (
    service_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    note TEXT,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_service_note PRIMARY KEY (service_id),
    CONSTRAINT fk_service_note_service_id_account_id_owner_id FOREIGN KEY(service_id, account_id, owner_id) REFERENCES crm.service (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_service_note_note_length CHECK (length(note) <= 20000)
);
COMMENT ON TABLE crm.service_note IS 'Note of a service; finance sees the service without it';
COMMENT ON COLUMN crm.service_note.service_id IS 'Service';
COMMENT ON COLUMN crm.service_note.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.service_note.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.service_note.note IS 'Note';
COMMENT ON COLUMN crm.service_note.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.service_note.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.service_note.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.service_note.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.service_note.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.service_note.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Note of a sale; finance sees the sale without it.
CREATE TABLE crm.sale_note (
    sale_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    note TEXT,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_sale_note PRIMARY KEY (sale_id),
    CONSTRAINT fk_sale_note_sale_id_account_id_owner_id FOREIGN KEY(sale_id, account_id, owner_id) REFERENCES crm.sale (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_sale_note_note_length CHECK (length(note) <= 20000)
);
COMMENT ON TABLE crm.sale_note IS 'Note of a sale; finance sees the sale without it';
COMMENT ON COLUMN crm.sale_note.sale_id IS 'Sale';
COMMENT ON COLUMN crm.sale_note.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.sale_note.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.sale_note.note IS 'Note';
COMMENT ON COLUMN crm.sale_note.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.sale_note.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.sale_note.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.sale_note.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.sale_note.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.sale_note.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Credit limit and payment morale: kept by finance, read by who is responsible.
CREATE TABLE crm.account_credit (
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    credit_limit BIGINT,
    credit_currency TEXT,
    payment_morale TEXT,
    credit_note TEXT,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_account_credit PRIMARY KEY (account_id),
    CONSTRAINT fk_account_credit_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_account_credit_credit_limit_range CHECK (credit_limit >= 0),
    CONSTRAINT ck_account_credit_payment_morale CHECK (payment_morale = ANY (ARRAY['good'::text, 'slow'::text, 'bad'::text])),
    CONSTRAINT ck_account_credit_credit_currency_length CHECK (length(credit_currency) <= 3),
    CONSTRAINT ck_account_credit_credit_note_length CHECK (length(credit_note) <= 20000)
);
COMMENT ON TABLE crm.account_credit IS 'Credit limit and payment morale: kept by finance, read by who is responsible';
COMMENT ON COLUMN crm.account_credit.account_id IS 'Account';
COMMENT ON COLUMN crm.account_credit.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.account_credit.credit_limit IS 'Credit limit in minor units';
COMMENT ON COLUMN crm.account_credit.credit_currency IS 'Currency of the credit limit';
COMMENT ON COLUMN crm.account_credit.payment_morale IS 'good, slow or bad';
COMMENT ON COLUMN crm.account_credit.credit_note IS 'Note of finance';
COMMENT ON COLUMN crm.account_credit.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.account_credit.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.account_credit.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.account_credit.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.account_credit.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.account_credit.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Purchase price of a product, for product managers and finance.
CREATE TABLE crm.product_cost (
    product_id BIGINT NOT NULL,
    cost BIGINT,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_product_cost PRIMARY KEY (product_id),
    CONSTRAINT ck_product_cost_cost_range CHECK (cost >= 0),
    CONSTRAINT fk_product_cost_product_id FOREIGN KEY(product_id) REFERENCES crm.product (id)
);
COMMENT ON TABLE crm.product_cost IS 'Purchase price of a product, for product managers and finance';
COMMENT ON COLUMN crm.product_cost.product_id IS 'Product';
COMMENT ON COLUMN crm.product_cost.cost IS 'Purchase price in minor units, in the product''s currency';
COMMENT ON COLUMN crm.product_cost.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.product_cost.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.product_cost.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.product_cost.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.product_cost.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.product_cost.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Figures of opportunities for finance and product managers; no texts.
CREATE TABLE crm.forecast (
    id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    stage_id BIGINT NOT NULL,
    probability SMALLINT,
    amount BIGINT,
    currency TEXT NOT NULL,
    expected_close DATE,
    closed_on DATE,
    product_id BIGINT,
    employee_id BIGINT,
    version BIGINT NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_forecast PRIMARY KEY (id),
    CONSTRAINT fk_forecast_id_account_id_owner_id FOREIGN KEY(id, account_id, owner_id) REFERENCES crm.opportunity (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_forecast_stage_id FOREIGN KEY(stage_id) REFERENCES crm.stage (id),
    CONSTRAINT fk_forecast_product_id FOREIGN KEY(product_id) REFERENCES crm.product (id),
    CONSTRAINT fk_forecast_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_forecast_currency_length CHECK (length(currency) <= 3),
    CONSTRAINT ck_forecast_expected_close_range CHECK (expected_close >= '1000-01-01'::date AND expected_close < '9001-01-01'::date),
    CONSTRAINT ck_forecast_closed_on_range CHECK (closed_on >= '1000-01-01'::date AND closed_on < '9001-01-01'::date)
);
CREATE INDEX ix_forecast_expected_close_id ON crm.forecast (expected_close, id);
CREATE INDEX ix_forecast_product_id ON crm.forecast (product_id);
COMMENT ON TABLE crm.forecast IS 'Figures of opportunities for finance and product managers; no texts';
COMMENT ON COLUMN crm.forecast.id IS 'Opportunity';
COMMENT ON COLUMN crm.forecast.account_id IS 'Account';
COMMENT ON COLUMN crm.forecast.owner_id IS 'Responsible person of the account, copied';
COMMENT ON COLUMN crm.forecast.stage_id IS 'Stage';
COMMENT ON COLUMN crm.forecast.probability IS 'Probability in percent';
COMMENT ON COLUMN crm.forecast.amount IS 'Amount in minor units';
COMMENT ON COLUMN crm.forecast.currency IS 'Currency of the amount';
COMMENT ON COLUMN crm.forecast.expected_close IS 'Expected close';
COMMENT ON COLUMN crm.forecast.closed_on IS 'Won or lost on';
COMMENT ON COLUMN crm.forecast.product_id IS 'Product it is mainly about';
COMMENT ON COLUMN crm.forecast.employee_id IS 'Seller';
COMMENT ON COLUMN crm.forecast.version IS 'Version of the opportunity';
COMMENT ON COLUMN crm.forecast.deleted_at IS 'When the opportunity was deleted';

