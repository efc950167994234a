-- Registers of companies.

CREATE TABLE crm.register (
    plugin TEXT DEFAULT 'file'::text NOT NULL,
    country TEXT,
    place TEXT,
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
    CONSTRAINT pk_register PRIMARY KEY (id),
    CONSTRAINT ck_register_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_register_plugin_not_empty CHECK (plugin <> ''::text),
    CONSTRAINT ck_register_plugin_length CHECK (length(plugin) <= 60),
    CONSTRAINT ck_register_country_length CHECK (length(country) <= 2),
    CONSTRAINT ck_register_place_length CHECK (length(place) <= 500),
    CONSTRAINT ck_register_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_register_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_register_code ON crm.register (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_register_name ON crm.register (name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.register IS 'Registers in which companies are looked up';
COMMENT ON COLUMN crm.register.plugin IS 'What asks it: file, or a plug-in by its name';
COMMENT ON COLUMN crm.register.country IS 'Two letters of its country; empty: of all';
COMMENT ON COLUMN crm.register.place IS 'Where it is: the path of a file';
COMMENT ON COLUMN crm.register.id IS 'Key';
COMMENT ON COLUMN crm.register.name IS 'Name as shown';
COMMENT ON COLUMN crm.register.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.register.position IS 'Order';
COMMENT ON COLUMN crm.register.active IS 'Offered for new records';
COMMENT ON COLUMN crm.register.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.register.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.register.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.register.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.register.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.register.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';
