-- Hot counter rows: room for updates in place and eager vacuum, or the plan turns into a sequential scan.
ALTER TABLE number_series SET (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);
