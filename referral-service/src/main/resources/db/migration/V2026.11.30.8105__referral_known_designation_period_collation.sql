alter table known_designation_period convert to character set utf8mb4 collate utf8mb4_bin
