CREATE TABLE document (
    id BINARY(16) NOT NULL,
    owner_kind VARCHAR(40) NOT NULL,
    owner_id BINARY(16) NOT NULL,
    name VARCHAR(128) NOT NULL,
    media_type VARCHAR(40) NOT NULL,
    size INT NOT NULL,
    sha256 BINARY(32) NOT NULL,
    content MEDIUMBLOB NOT NULL,
    uploaded_by VARCHAR(120) NOT NULL,
    uploaded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY document_owner (owner_kind, owner_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
