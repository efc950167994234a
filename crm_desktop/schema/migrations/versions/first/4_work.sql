-- Documents of an account; the file stands in document_chunk.
CREATE TABLE crm.document (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    kind_id BIGINT,
    dated_on DATE,
    number TEXT,
    valid_to DATE,
    employee_id BIGINT,
    contact_id BIGINT,
    file_name TEXT,
    media_type TEXT,
    size BIGINT,
    sha256 TEXT,
    note TEXT,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(name)) STORED NOT NULL,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.norm(name)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_document PRIMARY KEY (id),
    CONSTRAINT fk_document_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT uq_document_id_account_id_owner_id UNIQUE (id, account_id, owner_id),
    CONSTRAINT uq_document_id_account_id UNIQUE (id, account_id),
    CONSTRAINT fk_document_contact_id_account_id FOREIGN KEY(contact_id, account_id) REFERENCES crm.contact (id, account_id),
    CONSTRAINT ck_document_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_document_size_range CHECK (size >= 0),
    CONSTRAINT fk_document_kind_id FOREIGN KEY(kind_id) REFERENCES crm.document_kind (id),
    CONSTRAINT fk_document_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_document_name_length CHECK (length(name) <= 200),
    CONSTRAINT ck_document_dated_on_range CHECK (dated_on >= '1000-01-01'::date AND dated_on < '9001-01-01'::date),
    CONSTRAINT ck_document_number_length CHECK (length(number) <= 60),
    CONSTRAINT ck_document_valid_to_range CHECK (valid_to >= '1000-01-01'::date AND valid_to < '9001-01-01'::date),
    CONSTRAINT ck_document_file_name_length CHECK (length(file_name) <= 255),
    CONSTRAINT ck_document_media_type_length CHECK (length(media_type) <= 100),
    CONSTRAINT ck_document_sha256_length CHECK (length(sha256) <= 64),
    CONSTRAINT ck_document_note_length CHECK (length(note) <= 20000)
);
CREATE INDEX ix_document_account_id_dated_on ON crm.document (account_id, dated_on);
CREATE INDEX ix_document_dated_on_id ON crm.document (dated_on, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_document_owner_id_dated_on ON crm.document (owner_id, dated_on) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.document IS 'Documents of an account; the file stands in document_chunk';
COMMENT ON COLUMN crm.document.id IS 'Key';
COMMENT ON COLUMN crm.document.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.document.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.document.name IS 'Name as shown';
COMMENT ON COLUMN crm.document.kind_id IS 'Contract, order, complaint, other';
COMMENT ON COLUMN crm.document.dated_on IS 'Date of the document';
COMMENT ON COLUMN crm.document.number IS 'Its number';
COMMENT ON COLUMN crm.document.valid_to IS 'Valid until';
COMMENT ON COLUMN crm.document.employee_id IS 'Who filed it';
COMMENT ON COLUMN crm.document.contact_id IS 'Contact it is from or for';
COMMENT ON COLUMN crm.document.file_name IS 'Name of the file';
COMMENT ON COLUMN crm.document.media_type IS 'Media type of the file';
COMMENT ON COLUMN crm.document.size IS 'Size in bytes';
COMMENT ON COLUMN crm.document.sha256 IS 'Check sum of the file, hexadecimal';
COMMENT ON COLUMN crm.document.note IS 'Note';
COMMENT ON COLUMN crm.document.sort_key IS 'Order by name';
COMMENT ON COLUMN crm.document.search_text IS 'What the search looks in';
COMMENT ON COLUMN crm.document.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.document.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.document.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.document.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.document.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.document.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Files of documents in pieces of at most 256 KiB.
CREATE TABLE crm.document_chunk (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    document_id BIGINT NOT NULL,
    position BIGINT NOT NULL,
    content BYTEA NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_document_chunk PRIMARY KEY (id),
    CONSTRAINT fk_document_chunk_document_id_account_id_owner_id FOREIGN KEY(document_id, account_id, owner_id) REFERENCES crm.document (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT uq_document_chunk_document_id_position UNIQUE (document_id, position),
    CONSTRAINT ck_document_chunk_position_range CHECK (position >= 0)
);
COMMENT ON TABLE crm.document_chunk IS 'Files of documents in pieces of at most 256 KiB';
COMMENT ON COLUMN crm.document_chunk.id IS 'Key';
COMMENT ON COLUMN crm.document_chunk.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.document_chunk.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.document_chunk.document_id IS 'Document';
COMMENT ON COLUMN crm.document_chunk.position IS 'Order of the piece, from 0';
COMMENT ON COLUMN crm.document_chunk.content IS 'The bytes';
COMMENT ON COLUMN crm.document_chunk.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.document_chunk.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.document_chunk.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.document_chunk.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.document_chunk.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.document_chunk.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Meetings and calls, held or planned.
CREATE TABLE crm.activity (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    subject TEXT NOT NULL,
    starts_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ends_at TIMESTAMP WITH TIME ZONE,
    place TEXT,
    employee_id BIGINT,
    result TEXT,
    next_step TEXT,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(subject)) STORED NOT NULL,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.norm(subject)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_activity PRIMARY KEY (id),
    CONSTRAINT fk_activity_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT uq_activity_id_account_id_owner_id UNIQUE (id, account_id, owner_id),
    CONSTRAINT ck_activity_kind CHECK (kind = ANY (ARRAY['meeting'::text, 'call'::text])),
    CONSTRAINT ck_activity_status CHECK (status = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])),
    CONSTRAINT ck_activity_ends_at_after_starts_at CHECK (ends_at >= starts_at),
    CONSTRAINT ck_activity_subject_not_empty CHECK (subject <> ''::text),
    CONSTRAINT fk_activity_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_activity_subject_length CHECK (length(subject) <= 200),
    CONSTRAINT ck_activity_starts_at_range CHECK (starts_at >= '1000-01-01 00:00:00+00'::timestamp with time zone AND starts_at < '9001-01-01 00:00:00+00'::timestamp with time zone),
    CONSTRAINT ck_activity_ends_at_range CHECK (ends_at >= '1000-01-01 00:00:00+00'::timestamp with time zone AND ends_at < '9001-01-01 00:00:00+00'::timestamp with time zone),
    CONSTRAINT ck_activity_place_length CHECK (length(place) <= 200),
    CONSTRAINT ck_activity_result_length CHECK (length(result) <= 20000),
    CONSTRAINT ck_activity_next_step_length CHECK (length(next_step) <= 200)
);
CREATE INDEX ix_activity_account_id_starts_at_id ON crm.activity (account_id, starts_at, id);
CREATE INDEX ix_activity_employee_id_starts_at ON crm.activity (employee_id, starts_at);
CREATE INDEX ix_activity_owner_id_starts_at ON crm.activity (owner_id, starts_at) WHERE deleted_at IS NULL;
CREATE INDEX ix_activity_starts_at_id ON crm.activity (starts_at, id) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.activity IS 'Meetings and calls, held or planned';
COMMENT ON COLUMN crm.activity.id IS 'Key';
COMMENT ON COLUMN crm.activity.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.activity.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.activity.kind IS 'meeting or call';
COMMENT ON COLUMN crm.activity.status IS 'planned, held or cancelled';
COMMENT ON COLUMN crm.activity.subject IS 'Subject';
COMMENT ON COLUMN crm.activity.starts_at IS 'Begins';
COMMENT ON COLUMN crm.activity.ends_at IS 'Ends';
COMMENT ON COLUMN crm.activity.place IS 'Place';
COMMENT ON COLUMN crm.activity.employee_id IS 'Host on our side';
COMMENT ON COLUMN crm.activity.result IS 'What came out of it';
COMMENT ON COLUMN crm.activity.next_step IS 'Next step agreed';
COMMENT ON COLUMN crm.activity.sort_key IS 'Order by subject';
COMMENT ON COLUMN crm.activity.search_text IS 'What the search looks in';
COMMENT ON COLUMN crm.activity.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.activity.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.activity.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.activity.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.activity.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.activity.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Who takes part in a meeting or call: a contact or a colleague.
CREATE TABLE crm.activity_participant (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    activity_id BIGINT NOT NULL,
    contact_id BIGINT,
    employee_id BIGINT,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_activity_participant PRIMARY KEY (id),
    CONSTRAINT fk_activity_participant_activity_id_account_id_owner_id FOREIGN KEY(activity_id, account_id, owner_id) REFERENCES crm.activity (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_activity_participant_contact_id_account_id FOREIGN KEY(contact_id, account_id) REFERENCES crm.contact (id, account_id),
    CONSTRAINT ck_activity_participant_one_side CHECK ((contact_id IS NULL) <> (employee_id IS NULL)),
    CONSTRAINT fk_activity_participant_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id)
);
CREATE INDEX ix_activity_participant_activity_id ON crm.activity_participant (activity_id);
CREATE INDEX ix_activity_participant_contact_id ON crm.activity_participant (contact_id);
CREATE INDEX ix_activity_participant_employee_id ON crm.activity_participant (employee_id);
COMMENT ON TABLE crm.activity_participant IS 'Who takes part in a meeting or call: a contact or a colleague';
COMMENT ON COLUMN crm.activity_participant.id IS 'Key';
COMMENT ON COLUMN crm.activity_participant.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.activity_participant.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.activity_participant.activity_id IS 'Meeting or call';
COMMENT ON COLUMN crm.activity_participant.contact_id IS 'Their person';
COMMENT ON COLUMN crm.activity_participant.employee_id IS 'Our person';
COMMENT ON COLUMN crm.activity_participant.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.activity_participant.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.activity_participant.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.activity_participant.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.activity_participant.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.activity_participant.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Things to be done for an account.
CREATE TABLE crm.task (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    subject TEXT NOT NULL,
    due_on DATE,
    status TEXT DEFAULT 'open'::text NOT NULL,
    priority TEXT DEFAULT 'normal'::text NOT NULL,
    employee_id BIGINT,
    contact_id BIGINT,
    opportunity_id BIGINT,
    done_at TIMESTAMP WITH TIME ZONE,
    note TEXT,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(subject)) STORED NOT NULL,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.norm(subject)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_task PRIMARY KEY (id),
    CONSTRAINT fk_task_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_task_contact_id_account_id FOREIGN KEY(contact_id, account_id) REFERENCES crm.contact (id, account_id),
    CONSTRAINT fk_task_opportunity_id_account_id FOREIGN KEY(opportunity_id, account_id) REFERENCES crm.opportunity (id, account_id),
    CONSTRAINT ck_task_status CHECK (status = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text])),
    CONSTRAINT ck_task_priority CHECK (priority = ANY (ARRAY['high'::text, 'normal'::text, 'low'::text])),
    CONSTRAINT ck_task_subject_not_empty CHECK (subject <> ''::text),
    CONSTRAINT fk_task_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_task_subject_length CHECK (length(subject) <= 200),
    CONSTRAINT ck_task_due_on_range CHECK (due_on >= '1000-01-01'::date AND due_on < '9001-01-01'::date),
    CONSTRAINT ck_task_note_length CHECK (length(note) <= 20000)
);
CREATE INDEX ix_task_account_id_due_on ON crm.task (account_id, due_on);
CREATE INDEX ix_task_due_on_id ON crm.task (due_on, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_task_employee_id_status_due_on ON crm.task (employee_id, status, due_on);
CREATE INDEX ix_task_owner_id_due_on ON crm.task (owner_id, due_on) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.task IS 'Things to be done for an account';
COMMENT ON COLUMN crm.task.id IS 'Key';
COMMENT ON COLUMN crm.task.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.task.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.task.subject IS 'What is to be done';
COMMENT ON COLUMN crm.task.due_on IS 'By which day';
COMMENT ON COLUMN crm.task.status IS 'open, done or dropped';
COMMENT ON COLUMN crm.task.priority IS 'high, normal or low';
COMMENT ON COLUMN crm.task.employee_id IS 'Who does it';
COMMENT ON COLUMN crm.task.contact_id IS 'Contact it is about';
COMMENT ON COLUMN crm.task.opportunity_id IS 'Opportunity it is about';
COMMENT ON COLUMN crm.task.done_at IS 'When it was done; kept by a trigger';
COMMENT ON COLUMN crm.task.note IS 'Note';
COMMENT ON COLUMN crm.task.sort_key IS 'Order by subject';
COMMENT ON COLUMN crm.task.search_text IS 'What the search looks in';
COMMENT ON COLUMN crm.task.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.task.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.task.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.task.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.task.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.task.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- E-mails, calls, letters and the like that came or went.
CREATE TABLE crm.communication (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    direction TEXT NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    subject TEXT NOT NULL,
    body TEXT,
    contact_id BIGINT,
    employee_id BIGINT,
    document_id BIGINT,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(subject)) STORED NOT NULL,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.norm(subject)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_communication PRIMARY KEY (id),
    CONSTRAINT fk_communication_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_communication_contact_id_account_id FOREIGN KEY(contact_id, account_id) REFERENCES crm.contact (id, account_id),
    CONSTRAINT fk_communication_document_id_account_id FOREIGN KEY(document_id, account_id) REFERENCES crm.document (id, account_id),
    CONSTRAINT ck_communication_kind CHECK (kind = ANY (ARRAY['email'::text, 'call'::text, 'letter'::text, 'fax'::text, 'web'::text, 'other'::text])),
    CONSTRAINT ck_communication_direction CHECK (direction = ANY (ARRAY['in'::text, 'out'::text])),
    CONSTRAINT ck_communication_subject_not_empty CHECK (subject <> ''::text),
    CONSTRAINT fk_communication_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_communication_happened_at_range CHECK (happened_at >= '1000-01-01 00:00:00+00'::timestamp with time zone AND happened_at < '9001-01-01 00:00:00+00'::timestamp with time zone),
    CONSTRAINT ck_communication_subject_length CHECK (length(subject) <= 200),
    CONSTRAINT ck_communication_body_length CHECK (length(body) <= 200000)
);
CREATE INDEX ix_communication_account_id_happened_at_id ON crm.communication (account_id, happened_at, id);
CREATE INDEX ix_communication_happened_at_id ON crm.communication (happened_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_communication_owner_id_happened_at ON crm.communication (owner_id, happened_at) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.communication IS 'E-mails, calls, letters and the like that came or went';
COMMENT ON COLUMN crm.communication.id IS 'Key';
COMMENT ON COLUMN crm.communication.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.communication.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.communication.kind IS 'email, call, letter, fax, web, other';
COMMENT ON COLUMN crm.communication.direction IS 'in or out';
COMMENT ON COLUMN crm.communication.happened_at IS 'When it came or went';
COMMENT ON COLUMN crm.communication.subject IS 'Subject';
COMMENT ON COLUMN crm.communication.body IS 'Text';
COMMENT ON COLUMN crm.communication.contact_id IS 'Contact on their side';
COMMENT ON COLUMN crm.communication.employee_id IS 'Colleague on our side';
COMMENT ON COLUMN crm.communication.document_id IS 'The letter or attachment as a document';
COMMENT ON COLUMN crm.communication.sort_key IS 'Order by subject';
COMMENT ON COLUMN crm.communication.search_text IS 'What the search looks in';
COMMENT ON COLUMN crm.communication.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.communication.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.communication.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.communication.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.communication.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.communication.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Projects for an account.
CREATE TABLE crm.project (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    number TEXT,
    status TEXT NOT NULL,
    starts_on DATE,
    ends_on DATE,
    budget BIGINT,
    currency TEXT,
    employee_id BIGINT,
    contact_id BIGINT,
    note TEXT,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(name)) STORED NOT NULL,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.norm(name)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_project PRIMARY KEY (id),
    CONSTRAINT fk_project_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_project_contact_id_account_id FOREIGN KEY(contact_id, account_id) REFERENCES crm.contact (id, account_id),
    CONSTRAINT ck_project_status CHECK (status = ANY (ARRAY['planned'::text, 'running'::text, 'paused'::text, 'done'::text, 'cancelled'::text])),
    CONSTRAINT ck_project_ends_on_after_starts_on CHECK (ends_on >= starts_on),
    CONSTRAINT ck_project_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_project_budget_range CHECK (budget >= 0),
    CONSTRAINT fk_project_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_project_name_length CHECK (length(name) <= 200),
    CONSTRAINT ck_project_number_length CHECK (length(number) <= 60),
    CONSTRAINT ck_project_starts_on_range CHECK (starts_on >= '1000-01-01'::date AND starts_on < '9001-01-01'::date),
    CONSTRAINT ck_project_ends_on_range CHECK (ends_on >= '1000-01-01'::date AND ends_on < '9001-01-01'::date),
    CONSTRAINT ck_project_currency_length CHECK (length(currency) <= 3),
    CONSTRAINT ck_project_note_length CHECK (length(note) <= 20000)
);
CREATE INDEX ix_project_account_id_starts_on ON crm.project (account_id, starts_on);
CREATE INDEX ix_project_owner_id_starts_on ON crm.project (owner_id, starts_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_project_starts_on_id ON crm.project (starts_on, id) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.project IS 'Projects for an account';
COMMENT ON COLUMN crm.project.id IS 'Key';
COMMENT ON COLUMN crm.project.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.project.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.project.name IS 'Name';
COMMENT ON COLUMN crm.project.number IS 'Number';
COMMENT ON COLUMN crm.project.status IS 'planned, running, paused, done, cancelled';
COMMENT ON COLUMN crm.project.starts_on IS 'Begins';
COMMENT ON COLUMN crm.project.ends_on IS 'Ends';
COMMENT ON COLUMN crm.project.budget IS 'Budget in minor units';
COMMENT ON COLUMN crm.project.currency IS 'Currency of the budget';
COMMENT ON COLUMN crm.project.employee_id IS 'Leader on our side';
COMMENT ON COLUMN crm.project.contact_id IS 'Contact on their side';
COMMENT ON COLUMN crm.project.note IS 'Note';
COMMENT ON COLUMN crm.project.sort_key IS 'Order by name';
COMMENT ON COLUMN crm.project.search_text IS 'What the search looks in';
COMMENT ON COLUMN crm.project.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.project.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.project.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.project.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.project.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.project.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';
