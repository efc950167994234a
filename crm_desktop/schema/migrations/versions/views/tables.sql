-- Filters and views of lists that people keep under a name.

CREATE TABLE crm.saved_filter (
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
    CONSTRAINT pk_saved_filter PRIMARY KEY (id),
    CONSTRAINT ck_saved_filter_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_saved_filter_definition_length CHECK (length(definition::text) <= 100000),
    CONSTRAINT fk_saved_filter_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_saved_filter_kind_length CHECK (length(kind) <= 60),
    CONSTRAINT ck_saved_filter_name_length CHECK (length(name) <= 100)
);
CREATE UNIQUE INDEX ix_saved_filter_employee_id_kind_name ON crm.saved_filter (employee_id, kind, name) WHERE deleted_at IS NULL;
CREATE INDEX ix_saved_filter_kind ON crm.saved_filter (kind) WHERE shared AND deleted_at IS NULL;
COMMENT ON TABLE crm.saved_filter IS 'Filters under a name: one''s own and shared ones';
COMMENT ON COLUMN crm.saved_filter.id IS 'Key';
COMMENT ON COLUMN crm.saved_filter.employee_id IS 'Who made it';
COMMENT ON COLUMN crm.saved_filter.kind IS 'Kind of record it chooses';
COMMENT ON COLUMN crm.saved_filter.name IS 'Name';
COMMENT ON COLUMN crm.saved_filter.definition IS 'As models/filters writes it';
COMMENT ON COLUMN crm.saved_filter.shared IS 'Readable by all colleagues';
COMMENT ON COLUMN crm.saved_filter.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.saved_filter.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.saved_filter.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.saved_filter.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.saved_filter.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.saved_filter.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.list_view (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    employee_id BIGINT DEFAULT crm_private.me() NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    definition JSONB NOT NULL,
    shared BOOLEAN DEFAULT false NOT NULL,
    standard BOOLEAN DEFAULT false NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_list_view PRIMARY KEY (id),
    CONSTRAINT ck_list_view_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_list_view_definition_length CHECK (length(definition::text) <= 100000),
    CONSTRAINT fk_list_view_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_list_view_kind_length CHECK (length(kind) <= 60),
    CONSTRAINT ck_list_view_name_length CHECK (length(name) <= 100)
);
CREATE UNIQUE INDEX ix_list_view_employee_id_kind_name ON crm.list_view (employee_id, kind, name) WHERE deleted_at IS NULL;
CREATE INDEX ix_list_view_kind ON crm.list_view (kind) WHERE shared AND deleted_at IS NULL;
CREATE UNIQUE INDEX ix_list_view_standard ON crm.list_view (employee_id, kind) WHERE standard AND deleted_at IS NULL;
COMMENT ON TABLE crm.list_view IS 'Views of lists under a name: one''s own and shared ones';
COMMENT ON COLUMN crm.list_view.id IS 'Key';
COMMENT ON COLUMN crm.list_view.employee_id IS 'Who made it';
COMMENT ON COLUMN crm.list_view.kind IS 'Kind of record it lists';
COMMENT ON COLUMN crm.list_view.name IS 'Name';
COMMENT ON COLUMN crm.list_view.definition IS 'Columns, filter, sort, grouping';
COMMENT ON COLUMN crm.list_view.shared IS 'Readable by all colleagues';
COMMENT ON COLUMN crm.list_view.standard IS 'The list opens with it for whoever made it';
COMMENT ON COLUMN crm.list_view.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.list_view.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.list_view.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.list_view.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.list_view.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.list_view.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';
