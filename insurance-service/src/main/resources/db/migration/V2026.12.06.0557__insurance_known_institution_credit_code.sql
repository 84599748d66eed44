alter table known_institution add column credit_code varchar(18) character set utf8mb4 collate utf8mb4_bin
