-- How many rows of a file came to what: counted as they are noted, since a file may have a million.
create table bulk_count (
    import_id binary(16) not null,
    outcome varchar(10) not null,
    rows_of_it int not null,
    primary key (import_id, outcome)
) character set utf8mb4 collate utf8mb4_bin
