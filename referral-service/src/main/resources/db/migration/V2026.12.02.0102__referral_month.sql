create table referral_month (
    submitted_month int not null,
    counted_to datetime(6) not null,
    primary key (submitted_month)
) character set utf8mb4 collate utf8mb4_bin
