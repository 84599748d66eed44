alter table one_window_missing convert to character set utf8mb4 collate utf8mb4_bin
