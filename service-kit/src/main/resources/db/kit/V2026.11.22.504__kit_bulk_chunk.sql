create table bulk_chunk (
    import_id binary(16) not null,
    first_row int not null,
    content mediumblob not null,
    stored_at datetime(6) not null,
    primary key (import_id, first_row),
    key bulk_chunk_age (stored_at)
) character set utf8mb4
