create table elder_reveals (
    account varchar(120) not null,
    day date not null,
    times int not null,
    primary key (account, day)
) character set utf8mb4 collate utf8mb4_bin
