-- What a statement calls today is the firm's day, wherever the server stands. Repeatable.
DO $$
BEGIN
    EXECUTE format('ALTER DATABASE %I SET timezone TO %L', current_database(),
                   (SELECT time_zone FROM crm.firm));
END $$;
