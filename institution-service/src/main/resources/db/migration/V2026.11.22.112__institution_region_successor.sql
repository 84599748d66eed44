alter table region add column successor varchar(12) after valid_to
