create table service_outage (
    from_at datetime(6) not null primary key,
    until_at datetime(6) not null
)
