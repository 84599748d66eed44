CREATE TABLE parameter (
    name VARCHAR(64) NOT NULL,
    region VARCHAR(12) NOT NULL,
    valid_from DATE NOT NULL,
    value VARCHAR(500) NOT NULL,
    set_by VARCHAR(120) NOT NULL,
    set_at DATETIME(6) NOT NULL,
    reason VARCHAR(500) NOT NULL,
    PRIMARY KEY (name, region, valid_from)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
