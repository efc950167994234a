-- Templates of letters: names and rights, revisions, pictures; a letter on the card names its revision.

CREATE TABLE crm.template (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    employee_id BIGINT DEFAULT crm_private.me() NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    shared BOOLEAN DEFAULT false NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_template PRIMARY KEY (id),
    CONSTRAINT ck_template_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_template_kind CHECK (kind = ANY (ARRAY['letter'::text])),
    CONSTRAINT fk_template_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_template_name_length CHECK (length(name) <= 100)
);
CREATE UNIQUE INDEX ix_template_employee_id_kind_name ON crm.template (employee_id, kind, name) WHERE deleted_at IS NULL;
CREATE INDEX ix_template_kind ON crm.template (kind) WHERE shared AND deleted_at IS NULL;
COMMENT ON TABLE crm.template IS 'Templates of letters: one''s own and shared ones';
COMMENT ON COLUMN crm.template.id IS 'Key';
COMMENT ON COLUMN crm.template.employee_id IS 'Who made it';
COMMENT ON COLUMN crm.template.kind IS 'letter';
COMMENT ON COLUMN crm.template.name IS 'Name';
COMMENT ON COLUMN crm.template.shared IS 'Used by all colleagues';
COMMENT ON COLUMN crm.template.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.template.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.template.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.template.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.template.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.template.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.template_revision (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    template_id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    document JSONB NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    CONSTRAINT pk_template_revision PRIMARY KEY (id),
    CONSTRAINT uq_template_revision_template_id_number UNIQUE (template_id, number),
    CONSTRAINT ck_template_revision_number_range CHECK (number >= 1),
    CONSTRAINT ck_template_revision_document_length CHECK (length(document::text) <= 1000000),
    CONSTRAINT fk_template_revision_template_id FOREIGN KEY(template_id) REFERENCES crm.template (id)
);
COMMENT ON TABLE crm.template_revision IS 'Templates as they were saved, one after the other; never changed';
COMMENT ON COLUMN crm.template_revision.id IS 'Key';
COMMENT ON COLUMN crm.template_revision.template_id IS 'Template';
COMMENT ON COLUMN crm.template_revision.number IS 'Counts the revisions, from 1';
COMMENT ON COLUMN crm.template_revision.document IS 'As reports/templates writes it';
COMMENT ON COLUMN crm.template_revision.created_at IS 'When it was saved';
COMMENT ON COLUMN crm.template_revision.created_by IS 'Employee who saved it';

CREATE TABLE crm.template_image (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    template_id BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    content BYTEA NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    CONSTRAINT pk_template_image PRIMARY KEY (id),
    CONSTRAINT uq_template_image_template_id_sha256 UNIQUE (template_id, sha256),
    CONSTRAINT ck_template_image_sha256_of_content CHECK (sha256 = encode(sha256(content), 'hex'::text)),
    CONSTRAINT ck_template_image_content_size CHECK (length(content) <= 2097152),
    CONSTRAINT fk_template_image_template_id FOREIGN KEY(template_id) REFERENCES crm.template (id),
    CONSTRAINT ck_template_image_sha256_length CHECK (length(sha256) <= 64)
);
COMMENT ON TABLE crm.template_image IS 'Pictures of templates by the hash of their content; never changed';
COMMENT ON COLUMN crm.template_image.id IS 'Key';
COMMENT ON COLUMN crm.template_image.template_id IS 'Template';
COMMENT ON COLUMN crm.template_image.sha256 IS 'Hash of the content, hexadecimal';
COMMENT ON COLUMN crm.template_image.content IS 'PNG or JPEG';
COMMENT ON COLUMN crm.template_image.created_at IS 'When it was entered';
COMMENT ON COLUMN crm.template_image.created_by IS 'Employee who entered it';

ALTER TABLE crm.communication
    ADD COLUMN template_revision_id BIGINT,
    ADD CONSTRAINT fk_communication_template_revision_id
        FOREIGN KEY(template_revision_id) REFERENCES crm.template_revision (id);
COMMENT ON COLUMN crm.communication.template_revision_id IS
    'The template that a letter was made from, as it was then';
