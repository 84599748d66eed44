alter table elder_insured_period convert to character set utf8mb4 collate utf8mb4_bin
