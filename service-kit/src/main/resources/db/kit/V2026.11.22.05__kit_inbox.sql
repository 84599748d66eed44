create table inbox (
    event_id binary(16) not null primary key,
    applied_at datetime(6) not null,
    key inbox_applied (applied_at)
)
