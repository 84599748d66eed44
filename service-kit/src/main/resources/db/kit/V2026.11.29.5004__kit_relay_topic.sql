create table relay_topic (
    topic varchar(60) not null primary key,
    topic_id binary(16) not null,
    seen_at datetime(6) not null,
    recreated_at datetime(6)
) character set utf8mb4
