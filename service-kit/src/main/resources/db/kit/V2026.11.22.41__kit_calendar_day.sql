-- The year is the notice's: one for 2027 may name days of December 2026.
CREATE TABLE calendar_day (
    year SMALLINT NOT NULL,
    day DATE NOT NULL,
    kind VARCHAR(4) NOT NULL,
    name VARCHAR(64) NOT NULL,
    PRIMARY KEY (year, day)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
