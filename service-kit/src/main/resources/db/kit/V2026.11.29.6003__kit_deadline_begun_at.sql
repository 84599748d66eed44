alter table deadline add column begun_at datetime(6)
