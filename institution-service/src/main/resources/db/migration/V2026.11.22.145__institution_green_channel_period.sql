create table green_channel_period (
    id binary(16) not null primary key,
    institution_id binary(16) not null,
    items varchar(200) not null,
    contact varchar(30) not null,
    valid_from date not null,
    valid_to date,
    recorded_at datetime(6) not null,
    superseded_at datetime(6),
    key green_channel_period_of (institution_id),
    key green_channel_period_on (superseded_at, valid_from, valid_to),
    constraint green_channel_period_institution foreign key (institution_id) references institution (id)
) character set utf8mb4
