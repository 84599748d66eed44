create table person_words (
    referral_id binary(16) not null,
    occasion varchar(12) not null,
    wording_version varchar(40),
    language_code varchar(2) not null,
    words varbinary(8200) not null,
    said_at datetime(6) not null,
    primary key (referral_id, occasion)
) character set utf8mb4 collate utf8mb4_bin
