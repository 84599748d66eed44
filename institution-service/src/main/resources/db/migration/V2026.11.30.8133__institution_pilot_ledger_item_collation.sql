alter table pilot_ledger_item convert to character set utf8mb4 collate utf8mb4_bin
