alter table institution_relation convert to character set utf8mb4 collate utf8mb4_bin
