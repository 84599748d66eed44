alter table bed_availability convert to character set utf8mb4 collate utf8mb4_bin
