alter table inspection_finding convert to character set utf8mb4 collate utf8mb4_bin
