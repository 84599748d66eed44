create table known_filing (
    id binary(16) not null primary key,
    sequence bigint not null,
    referral_id binary(16) not null,
    status varchar(12) not null,
    filing_number varchar(30) null,
    filed_on date null,
    ground varchar(20) null,
    key known_filing_referral (referral_id)
) character set utf8mb4 collate utf8mb4_bin;
