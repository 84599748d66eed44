CREATE TABLE calendar_year (
    year SMALLINT NOT NULL,
    sequence BIGINT NOT NULL,
    loaded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (year)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
