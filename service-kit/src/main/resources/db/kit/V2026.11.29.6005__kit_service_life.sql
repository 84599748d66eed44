create table service_life (
    id tinyint not null primary key,
    alive_at datetime(6) not null
)
