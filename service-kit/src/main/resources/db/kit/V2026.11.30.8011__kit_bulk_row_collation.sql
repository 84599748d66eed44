alter table bulk_row convert to character set utf8mb4 collate utf8mb4_bin
