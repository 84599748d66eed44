alter table one_window_case add column changed_on date
