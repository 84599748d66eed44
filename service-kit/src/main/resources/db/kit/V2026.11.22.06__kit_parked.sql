create table parked (
    id binary(16) not null primary key,
    topic varchar(60) not null,
    kafka_partition int not null,
    kafka_offset bigint not null,
    message_key varchar(200),
    headers text not null,
    body mediumblob,
    reason varchar(300) not null,
    parked_at datetime(6) not null,
    replayed_at datetime(6),
    unique key parked_record (topic, kafka_partition, kafka_offset)
) character set utf8mb4
