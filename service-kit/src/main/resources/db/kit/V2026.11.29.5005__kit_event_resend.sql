create table event_resend (
    id binary(16) not null primary key,
    topic varchar(60) not null,
    cause varchar(20) not null,
    after_position bigint,
    to_position bigint,
    status varchar(12) not null,
    cursor_id bigint not null,
    until_id bigint not null,
    total bigint not null,
    done bigint not null,
    refused bigint not null,
    asked_by varchar(120),
    reason varchar(500),
    created_at datetime(6) not null,
    finished_at datetime(6),
    key event_resend_running (status, topic, id)
) character set utf8mb4
