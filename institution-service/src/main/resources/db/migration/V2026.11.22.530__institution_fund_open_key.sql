alter table fund
    add column open_key varchar(400) character set utf8mb4 collate utf8mb4_bin,
    add unique key fund_once (open_key)
