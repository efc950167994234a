-- What was imported, and how files are read.

CREATE TABLE crm.import_run (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    employee_id BIGINT DEFAULT crm_private.me() NOT NULL,
    operation UUID NOT NULL,
    digest UUID NOT NULL,
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    rows BIGINT DEFAULT 0 NOT NULL,
    entered BIGINT DEFAULT 0 NOT NULL,
    changed BIGINT DEFAULT 0 NOT NULL,
    known BIGINT DEFAULT 0 NOT NULL,
    refused BIGINT DEFAULT 0 NOT NULL,
    state TEXT DEFAULT 'done' NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_import_run PRIMARY KEY (id),
    CONSTRAINT ck_import_run_state CHECK (state = ANY (ARRAY['done'::text, 'undone'::text])),
    CONSTRAINT fk_import_run_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_import_run_kind_length CHECK (length(kind) <= 60),
    CONSTRAINT ck_import_run_file_name_length CHECK (length(file_name) <= 300)
);
CREATE INDEX ix_import_run_employee_id ON crm.import_run (employee_id);
CREATE INDEX ix_import_run_digest ON crm.import_run (digest);
COMMENT ON TABLE crm.import_run IS 'Imports: who, when, which file, what came of it, and the operation that takes it back';
COMMENT ON COLUMN crm.import_run.id IS 'Key';
COMMENT ON COLUMN crm.import_run.employee_id IS 'Who imported';
COMMENT ON COLUMN crm.import_run.operation IS 'Operation of all that was written; crm.undo takes it back';
COMMENT ON COLUMN crm.import_run.digest IS 'The same rows read in the same way have the same';
COMMENT ON COLUMN crm.import_run.kind IS 'Kind of record';
COMMENT ON COLUMN crm.import_run.file_name IS 'Name of the file, without its folder';
COMMENT ON COLUMN crm.import_run.rows IS 'Rows of the file';
COMMENT ON COLUMN crm.import_run.entered IS 'Records entered';
COMMENT ON COLUMN crm.import_run.changed IS 'Records filled or overwritten';
COMMENT ON COLUMN crm.import_run.known IS 'Rows whose record was there and stayed as it was';
COMMENT ON COLUMN crm.import_run.refused IS 'Rows refused';
COMMENT ON COLUMN crm.import_run.state IS 'done, or undone at the last change';
COMMENT ON COLUMN crm.import_run.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.import_run.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.import_run.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.import_run.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.import_run.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.import_run.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.import_mapping (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    employee_id BIGINT DEFAULT crm_private.me() NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    definition JSONB NOT NULL,
    shared BOOLEAN DEFAULT false NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_import_mapping PRIMARY KEY (id),
    CONSTRAINT ck_import_mapping_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_import_mapping_definition_length CHECK (length(definition::text) <= 100000),
    CONSTRAINT fk_import_mapping_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_import_mapping_kind_length CHECK (length(kind) <= 60),
    CONSTRAINT ck_import_mapping_name_length CHECK (length(name) <= 100)
);
CREATE UNIQUE INDEX ix_import_mapping_employee_id_kind_name ON crm.import_mapping (employee_id, kind, name) WHERE deleted_at IS NULL;
CREATE INDEX ix_import_mapping_kind ON crm.import_mapping (kind) WHERE shared AND deleted_at IS NULL;
COMMENT ON TABLE crm.import_mapping IS 'Which columns of a file go where, under a name: one''s own and shared ones';
COMMENT ON COLUMN crm.import_mapping.id IS 'Key';
COMMENT ON COLUMN crm.import_mapping.employee_id IS 'Who made it';
COMMENT ON COLUMN crm.import_mapping.kind IS 'Kind of record it imports';
COMMENT ON COLUMN crm.import_mapping.name IS 'Name';
COMMENT ON COLUMN crm.import_mapping.definition IS 'As models/importing writes it';
COMMENT ON COLUMN crm.import_mapping.shared IS 'Readable by all colleagues';
COMMENT ON COLUMN crm.import_mapping.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.import_mapping.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.import_mapping.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.import_mapping.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.import_mapping.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.import_mapping.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';
