-- Reports that people keep under a name.

CREATE TABLE crm.report (
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
    CONSTRAINT pk_report PRIMARY KEY (id),
    CONSTRAINT ck_report_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_report_definition_length CHECK (length(definition::text) <= 100000),
    CONSTRAINT fk_report_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_report_kind_length CHECK (length(kind) <= 60),
    CONSTRAINT ck_report_name_length CHECK (length(name) <= 100)
);
CREATE UNIQUE INDEX ix_report_employee_id_kind_name ON crm.report (employee_id, kind, name) WHERE deleted_at IS NULL;
CREATE INDEX ix_report_kind ON crm.report (kind) WHERE shared AND deleted_at IS NULL;
COMMENT ON TABLE crm.report IS 'Reports under a name: one''s own and shared ones';
COMMENT ON COLUMN crm.report.id IS 'Key';
COMMENT ON COLUMN crm.report.employee_id IS 'Who made it';
COMMENT ON COLUMN crm.report.kind IS 'Kind of record it reads';
COMMENT ON COLUMN crm.report.name IS 'Name';
COMMENT ON COLUMN crm.report.definition IS 'As models/reporting writes it';
COMMENT ON COLUMN crm.report.shared IS 'Readable by all colleagues';
COMMENT ON COLUMN crm.report.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.report.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.report.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.report.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.report.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.report.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';
