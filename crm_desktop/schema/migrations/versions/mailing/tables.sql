-- Runs of mass correspondence, and what became of each recipient.

CREATE TABLE crm.mailing (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    employee_id BIGINT DEFAULT crm_private.me() NOT NULL,
    subject TEXT NOT NULL,
    channel TEXT NOT NULL,
    template_revision_id BIGINT NOT NULL,
    language TEXT,
    purpose_id BIGINT,
    kind TEXT NOT NULL,
    chosen JSONB,
    chosen_words TEXT,
    settings JSONB DEFAULT '{}' NOT NULL,
    unseen BIGINT DEFAULT 0 NOT NULL,
    operation UUID NOT NULL,
    state TEXT DEFAULT 'open'::text NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_mailing PRIMARY KEY (id),
    CONSTRAINT ck_mailing_subject_not_empty CHECK (subject <> ''::text),
    CONSTRAINT ck_mailing_channel CHECK (channel = ANY (ARRAY['paper'::text, 'email'::text])),
    CONSTRAINT ck_mailing_kind CHECK (kind = ANY (ARRAY['account'::text, 'contact'::text])),
    CONSTRAINT ck_mailing_state CHECK (state = ANY (ARRAY['open'::text, 'done'::text, 'stopped'::text])),
    CONSTRAINT ck_mailing_unseen_range CHECK (unseen >= 0),
    CONSTRAINT ck_mailing_chosen_length CHECK (length(chosen::text) <= 100000),
    CONSTRAINT ck_mailing_settings_length CHECK (length(settings::text) <= 4000),
    CONSTRAINT fk_mailing_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT fk_mailing_template_revision_id FOREIGN KEY(template_revision_id) REFERENCES crm.template_revision (id),
    CONSTRAINT fk_mailing_purpose_id FOREIGN KEY(purpose_id) REFERENCES crm.consent_purpose (id),
    CONSTRAINT ck_mailing_subject_length CHECK (length(subject) <= 200),
    CONSTRAINT ck_mailing_language_length CHECK (length(language) <= 2),
    CONSTRAINT ck_mailing_chosen_words_length CHECK (length(chosen_words) <= 2000)
);
CREATE INDEX ix_mailing_employee_id_created_at ON crm.mailing (employee_id, created_at);
COMMENT ON TABLE crm.mailing IS 'Runs of mass correspondence: who sends what to whom, on paper or by e-mail';
COMMENT ON COLUMN crm.mailing.id IS 'Key';
COMMENT ON COLUMN crm.mailing.employee_id IS 'Who sends it';
COMMENT ON COLUMN crm.mailing.subject IS 'Subject of each letter';
COMMENT ON COLUMN crm.mailing.channel IS 'paper or email';
COMMENT ON COLUMN crm.mailing.template_revision_id IS 'The template as it was then';
COMMENT ON COLUMN crm.mailing.language IS 'Language of all; empty: of each recipient';
COMMENT ON COLUMN crm.mailing.purpose_id IS 'What recipients must have agreed to; empty: no consent is needed';
COMMENT ON COLUMN crm.mailing.kind IS 'Kind of record that was chosen';
COMMENT ON COLUMN crm.mailing.chosen IS 'The filter as models/filters writes it';
COMMENT ON COLUMN crm.mailing.chosen_words IS 'The same in words, as it was then';
COMMENT ON COLUMN crm.mailing.settings IS 'Window, letters in a file, labels';
COMMENT ON COLUMN crm.mailing.unseen IS 'Chosen records that the sender may not write to';
COMMENT ON COLUMN crm.mailing.operation IS 'Operation by which it was begun';
COMMENT ON COLUMN crm.mailing.state IS 'open, done or stopped';
COMMENT ON COLUMN crm.mailing.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.mailing.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.mailing.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.mailing.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.mailing.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.mailing.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.mailing_recipient (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    mailing_id BIGINT NOT NULL,
    position BIGINT NOT NULL,
    contact_id BIGINT,
    state TEXT DEFAULT 'waiting'::text NOT NULL,
    reason TEXT,
    detail TEXT,
    document_id BIGINT,
    message_id TEXT,
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT pk_mailing_recipient PRIMARY KEY (id),
    CONSTRAINT fk_mailing_recipient_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_mailing_recipient_contact_id_account_id FOREIGN KEY(contact_id, account_id) REFERENCES crm.contact (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_mailing_recipient_document_id_account_id FOREIGN KEY(document_id, account_id) REFERENCES crm.document (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_mailing_recipient_state CHECK (state = ANY (ARRAY['waiting'::text, 'taken'::text, 'done'::text, 'left'::text])),
    CONSTRAINT ck_mailing_recipient_reason CHECK (reason = ANY (ARRAY['hidden'::text, 'gone'::text, 'closed'::text, 'no_mail'::text, 'no_consent'::text, 'no_email'::text, 'no_address'::text, 'address'::text, 'double'::text, 'hand'::text, 'fault'::text, 'refused'::text, 'unsure'::text])),
    CONSTRAINT ck_mailing_recipient_reason_of_left CHECK ((state = 'left'::text) = (reason IS NOT NULL)),
    CONSTRAINT fk_mailing_recipient_mailing_id FOREIGN KEY(mailing_id) REFERENCES crm.mailing (id),
    CONSTRAINT ck_mailing_recipient_detail_length CHECK (length(detail) <= 500),
    CONSTRAINT ck_mailing_recipient_message_id_length CHECK (length(message_id) <= 255)
);
CREATE INDEX ix_mailing_recipient_account_id ON crm.mailing_recipient (account_id);
CREATE INDEX ix_mailing_recipient_document_id ON crm.mailing_recipient (document_id);
CREATE INDEX ix_mailing_recipient_mailing_id_state_position ON crm.mailing_recipient (mailing_id, state, position);
CREATE INDEX ix_mailing_recipient_owner_id ON crm.mailing_recipient (owner_id);
COMMENT ON TABLE crm.mailing_recipient IS 'Recipients of a run of mass correspondence, and what became of each';
COMMENT ON COLUMN crm.mailing_recipient.id IS 'Key';
COMMENT ON COLUMN crm.mailing_recipient.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.mailing_recipient.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.mailing_recipient.mailing_id IS 'The run';
COMMENT ON COLUMN crm.mailing_recipient.position IS 'Place in the order of the post, from 1';
COMMENT ON COLUMN crm.mailing_recipient.contact_id IS 'Contact; empty: the account itself';
COMMENT ON COLUMN crm.mailing_recipient.state IS 'waiting, taken (on its way), done or left out';
COMMENT ON COLUMN crm.mailing_recipient.reason IS 'Why it was left out';
COMMENT ON COLUMN crm.mailing_recipient.detail IS 'The same in a sentence, where there is one';
COMMENT ON COLUMN crm.mailing_recipient.document_id IS 'The letter as it was filed';
COMMENT ON COLUMN crm.mailing_recipient.message_id IS 'Message-ID of the e-mail';
COMMENT ON COLUMN crm.mailing_recipient.changed_at IS 'When its state changed last';
