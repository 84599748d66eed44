-- position is null for a ping
create table webhook_delivery (
    id binary(16) not null primary key,
    subscription_id binary(16) not null,
    position bigint,
    message_id binary(16) not null,
    subject_id binary(16) not null,
    type varchar(120) not null,
    status varchar(10) not null,
    attempts int not null,
    next_at datetime(6) not null,
    attempted_at datetime(6),
    answer_status int,
    fault varchar(20),
    created_at datetime(6) not null,
    done_at datetime(6),
    unique key webhook_delivery_position (subscription_id, position),
    key webhook_delivery_due (subscription_id, status, next_at, position),
    key webhook_delivery_subject (subscription_id, subject_id, status, position),
    key webhook_delivery_done (status, done_at)
) character set utf8mb4 collate utf8mb4_bin
