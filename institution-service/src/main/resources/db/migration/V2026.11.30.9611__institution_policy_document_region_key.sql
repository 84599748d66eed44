alter table policy_document modify column open_key varchar(214) character set utf8mb4 collate utf8mb4_bin
