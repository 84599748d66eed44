alter table designation_in_force convert to character set utf8mb4 collate utf8mb4_bin
