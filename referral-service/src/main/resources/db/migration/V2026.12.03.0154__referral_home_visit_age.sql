alter table home_visit add key home_visit_age (changed_at, id)
