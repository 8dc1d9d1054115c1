-- Facts are insert-only, also for whoever opens the database by hand with good intentions.
CREATE FUNCTION facts_are_insert_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'facts are insert-only';
END $$;
CREATE TRIGGER facts_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON facts
  FOR EACH STATEMENT EXECUTE FUNCTION facts_are_insert_only();
