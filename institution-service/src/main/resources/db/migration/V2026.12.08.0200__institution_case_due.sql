alter table one_window_case
    add column due_at datetime(6) not null default '9999-12-31 00:00:00',
    add key one_window_case_due (due_at, id, region_code)
