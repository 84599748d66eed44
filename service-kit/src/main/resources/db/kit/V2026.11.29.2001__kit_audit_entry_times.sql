alter table audit_entry
    add column times int not null default 1,
    add column last_at datetime(6)
