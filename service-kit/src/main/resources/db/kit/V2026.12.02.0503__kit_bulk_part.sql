create table bulk_part (
    upload_id binary(16) not null,
    first_byte bigint not null,
    content mediumblob not null,
    stored_at datetime(6) not null,
    primary key (upload_id, first_byte),
    key bulk_part_age (stored_at)
) character set utf8mb4 collate utf8mb4_bin
