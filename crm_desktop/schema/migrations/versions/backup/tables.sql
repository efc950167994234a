-- Backups that crm-admin took, and what came of restoring them for a try.

CREATE TABLE crm.backup (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    taken_at TIMESTAMP WITH TIME ZONE NOT NULL,
    name TEXT NOT NULL,
    program TEXT NOT NULL,
    schema_version TEXT NOT NULL,
    row_count BIGINT NOT NULL,
    size BIGINT NOT NULL,
    rehearsed_at TIMESTAMP WITH TIME ZONE,
    faults BIGINT,
    result TEXT,
    CONSTRAINT pk_backup PRIMARY KEY (id),
    CONSTRAINT ck_backup_taken_at_range CHECK (taken_at >= '1000-01-01 00:00:00+00'::timestamp with time zone AND taken_at < '9001-01-01 00:00:00+00'::timestamp with time zone),
    CONSTRAINT ck_backup_rehearsed_at_range CHECK (rehearsed_at >= '1000-01-01 00:00:00+00'::timestamp with time zone AND rehearsed_at < '9001-01-01 00:00:00+00'::timestamp with time zone),
    CONSTRAINT ck_backup_name_length CHECK (length(name) <= 200),
    CONSTRAINT ck_backup_program_length CHECK (length(program) <= 40),
    CONSTRAINT ck_backup_schema_version_length CHECK (length(schema_version) <= 40),
    CONSTRAINT ck_backup_result_length CHECK (length(result) <= 500)
);
COMMENT ON TABLE crm.backup IS 'Backups taken by crm-admin, and what came of their rehearsals';
COMMENT ON COLUMN crm.backup.id IS 'Key';
COMMENT ON COLUMN crm.backup.taken_at IS 'Moment of the data in it';
COMMENT ON COLUMN crm.backup.name IS 'Name of its folder, without the way there';
COMMENT ON COLUMN crm.backup.program IS 'Version of the program that took it';
COMMENT ON COLUMN crm.backup.schema_version IS 'Version of the schema in it';
COMMENT ON COLUMN crm.backup.row_count IS 'Rows of all tables together';
COMMENT ON COLUMN crm.backup.size IS 'Size on the disk in bytes';
COMMENT ON COLUMN crm.backup.rehearsed_at IS 'When it was restored for a try; empty if never';
COMMENT ON COLUMN crm.backup.faults IS 'What was not as it had been, counted; 0 is a good backup';
COMMENT ON COLUMN crm.backup.result IS 'The first fault, or that all was as it was';
