-- open: with a hash and without a score; answered: with a score alone, so that no score leads to a code; ended: with neither
create table annual_review_code (
    id binary(16) not null primary key,
    review_id binary(16) not null,
    party varchar(20) not null,
    code_hash binary(16),
    score int,
    unique key annual_review_code_once (code_hash),
    key annual_review_code_of (review_id, party)
) character set utf8mb4 collate utf8mb4_bin
