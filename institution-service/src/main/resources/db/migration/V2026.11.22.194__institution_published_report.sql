create table published_report (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    kind varchar(30) not null,
    region_code varchar(12) not null,
    as_of date not null,
    title varchar(200) not null,
    document varchar(100) not null,
    sentence_zh varchar(2000),
    sentence_en varchar(2000),
    digest varchar(64) not null,
    published_at datetime(6) not null,
    status varchar(20) not null,
    corrects_id binary(16),
    correction_reason varchar(500),
    corrected_by_id binary(16),
    key published_report_region (region_code, id)
) character set utf8mb4
