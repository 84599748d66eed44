alter table one_window_case add key one_window_case_age (changed_at, id)
