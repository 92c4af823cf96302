-- Which database this is, and the first transaction that has not ended: whatever earlier ones wrote is seen here.
SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint) AS first_open,
       (SELECT oid FROM pg_database WHERE datname = current_database()) || '-' ||
       CASE WHEN has_function_privilege('pg_control_system()', 'execute')
            THEN (SELECT system_identifier FROM pg_control_system()) ELSE 0 END AS database
