create table bulk_upload (
    id binary(16) not null primary key,
    kind varchar(40) not null,
    dry_run boolean not null,
    media_type varchar(80) not null,
    total_bytes bigint not null,
    received_bytes bigint not null,
    subject varchar(120) not null,
    import_id binary(16),
    created_at datetime(6) not null,
    key bulk_upload_age (created_at)
) character set utf8mb4 collate utf8mb4_bin
