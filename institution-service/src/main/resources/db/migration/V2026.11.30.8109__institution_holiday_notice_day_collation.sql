alter table holiday_notice_day convert to character set utf8mb4 collate utf8mb4_bin
