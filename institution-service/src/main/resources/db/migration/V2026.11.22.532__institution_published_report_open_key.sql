alter table published_report
    add column open_key varchar(60) character set utf8mb4 collate utf8mb4_bin,
    add unique key published_report_once (open_key)
