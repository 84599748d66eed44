create table earlier_state (
    id binary(16) not null primary key,
    aggregate_id binary(16) not null,
    sequence bigint not null,
    state mediumtext not null,
    replaced_at datetime(6) not null,
    key earlier_state_of (aggregate_id, id)
) character set utf8mb4
