alter table one_window_case add column extension_document varchar(100)
