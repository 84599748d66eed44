create table bureau_reply (
    id binary(16) not null primary key,
    client varchar(255) not null,
    msgid varchar(30) not null,
    body_hash binary(32) not null,
    reply_sealed mediumblob not null,
    replied_at datetime(6) not null,
    unique key bureau_reply_message (client, msgid),
    key bureau_reply_age (replied_at)
) character set utf8mb4 collate utf8mb4_bin;
