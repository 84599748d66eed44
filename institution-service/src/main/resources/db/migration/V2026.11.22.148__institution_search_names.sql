alter table institution
    add column search_names varchar(2000) not null default '',
    add column replaced_by_id binary(16)
