alter table relay_topic convert to character set utf8mb4 collate utf8mb4_bin
