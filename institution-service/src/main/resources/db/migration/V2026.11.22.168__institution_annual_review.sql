create table annual_review (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    institution_id binary(16) not null,
    region_code varchar(12) not null,
    review_year int not null,
    open_key varchar(60),
    status varchar(20) not null,
    score_government int,
    score_society int,
    score_individual int,
    total decimal(4, 1),
    grade varchar(20),
    concluded_on date,
    published_on date,
    unique key annual_review_once (open_key),
    key annual_review_year (review_year, region_code)
) character set utf8mb4
